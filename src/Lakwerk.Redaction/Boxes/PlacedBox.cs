using Lakwerk.Text;

namespace Lakwerk.Redaction.Boxes;

/// <summary>A box to paint.</summary>
/// <param name="Area">The marked area that it stands for, by its place in the list of areas.</param>
/// <param name="Frame">The box as its label is read.</param>
/// <param name="Label">What is printed in it; empty for nothing.</param>
internal readonly record struct PlacedBox(int Area, ShownFrame Frame, string Label)
{
    /// <summary>The smallest upright box around it, in user space.</summary>
    public Box Bounds => Frame.Bounds;
}
