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

    /// <summary>Images whose pixels were overwritten.</summary>
    public int Images { get; internal set; }

    /// <summary>Paths and parts of paths removed.</summary>
    public int Paths { get; internal set; }

    /// <summary>Annotations removed because they touched the mark.</summary>
    public int Annotations { get; internal set; }
}
