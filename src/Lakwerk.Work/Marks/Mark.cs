using Lakwerk.Text;

namespace Lakwerk.Work.Marks;

/// <summary>A place whose content must go, as a person decided it.</summary>
/// <param name="Id">Names the mark in reports; unique in its file.</param>
/// <param name="Page">Counted from 1.</param>
/// <param name="Boxes">Points of the page's user space; empty when <see cref="Whole"/>.</param>
/// <param name="Ground">The article on which it is refused, in dotted notation; empty when none was given.</param>
/// <param name="Label">What is printed in the box; null for an empty box.</param>
public sealed record Mark(string Id, int Page, IReadOnlyList<Box> Boxes, string Ground, string? Label)
{
    /// <summary>The whole page goes.</summary>
    public bool Whole { get; init; }
}
