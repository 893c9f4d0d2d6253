namespace Lakwerk.Pdf.Layout;

/// <summary>
/// Glyphs that were drawn one after another and stand next to each other: a word or a part of one. Lengths and places are
/// in the coordinates of its <see cref="WritingFrame"/>.
/// </summary>
internal sealed class Fragment
{
    /// <summary>Index of the first glyph.</summary>
    public required int First { get; init; }

    /// <summary>Index behind the last glyph; all between, but for spaces, belong to the fragment.</summary>
    public int End { get; set; }

    /// <summary>Where it starts along the line.</summary>
    public double Left { get; set; }

    /// <summary>Where it ends along the line.</summary>
    public double Right { get; set; }

    /// <summary>Height of its baseline.</summary>
    public required double Baseline { get; init; }

    /// <summary>Font size.</summary>
    public required double Size { get; init; }

    /// <summary>A space was drawn in front of it.</summary>
    public bool SpaceBefore { get; init; }

    /// <summary>A space was drawn behind it.</summary>
    public bool SpaceAfter { get; set; }

    /// <summary>Lower edge of its letters, descenders left aside, so that tight lines do not touch.</summary>
    public double Bottom => Baseline - 0.12 * Size;

    /// <summary>Upper edge of small letters.</summary>
    public double Top => Baseline + 0.55 * Size;
}
