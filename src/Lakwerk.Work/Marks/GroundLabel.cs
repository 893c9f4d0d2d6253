using Lakwerk.Law.Grounds;

namespace Lakwerk.Work.Marks;

/// <summary>What is printed in the box for a ground: 5.1.2e, as the field writes it.</summary>
public static class GroundLabel
{
    /// <summary>A ground that no act knows is printed as it is.</summary>
    public static string Of(string ground) => GroundTable.TryGet(ground, out var known) ? GroundRenderer.Render(known, GroundStyle.Compact) : ground;
}
