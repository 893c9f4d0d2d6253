namespace Lakwerk.Inspection.Tests.Fixtures;

/// <summary>A leak planted in a small file, and the same file without it.</summary>
/// <param name="Channel">The channel that must find it.</param>
/// <param name="Name">What was planted.</param>
/// <param name="Leaky">The file with the leak.</param>
/// <param name="Clean">Its twin.</param>
public sealed record LeakFixture(int Channel, string Name, Func<Scene> Leaky, Func<Scene> Clean)
{
    public override string ToString() => $"{Channel} {Name}";
}
