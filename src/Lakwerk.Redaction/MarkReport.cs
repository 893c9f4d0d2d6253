namespace Lakwerk.Redaction;

/// <summary>What one mark removed.</summary>
public sealed class MarkReport
{
    internal MarkReport(int page, string ground)
    {
        Page = page;
        Ground = ground;
    }

    /// <summary>Page, counted from 1.</summary>
    public int Page { get; }

    /// <summary>The mark's ground.</summary>
    public string Ground { get; }

    /// <summary>Glyphs removed from page content, forms, glyph procedures and flattened fields.</summary>
    public int Glyphs { get; internal set; }

    /// <summary>
    /// How much the width of what was removed still tells, in bits: log2 of the number of surnames in a list of some 6,000,
    /// less log2 of the number of them that would have left the same line behind in the same font and size, the removed text
    /// counting as one. 0 tells nothing, 12.6 singles out one name. Of several removed texts the one that tells most counts.
    /// Null when the mark removed no text.
    /// </summary>
    public double? Bits { get; internal set; }

    /// <summary>Images whose pixels were overwritten.</summary>
    public int Images { get; internal set; }

    /// <summary>Paths and parts of paths removed.</summary>
    public int Paths { get; internal set; }

    /// <summary>Annotations removed because they touched the mark.</summary>
    public int Annotations { get; internal set; }
}
