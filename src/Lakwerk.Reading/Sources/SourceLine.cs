namespace Lakwerk.Reading.Sources;

/// <summary>One line of the source: a range of <see cref="SourceText.Text"/> without its line end.</summary>
/// <param name="Index">Counted from 0 over the whole source.</param>
/// <param name="Number">Counted from 1, over the source or over the page.</param>
/// <param name="Page">Page, counted from 1; 0 for plain text.</param>
/// <param name="Start">Index of the first UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct SourceLine(int Index, int Number, int Page, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>More white stands above it than between the lines of a paragraph.</summary>
    public bool AfterGap { get; init; }
}
