namespace Lakwerk.Pdf.Layout;

/// <summary>What counts as the text of a page.</summary>
public sealed record PageTextOptions
{
    /// <summary>What a person who looks at the page can read, search or copy.</summary>
    public static readonly PageTextOptions Default = new();

    /// <summary>Also text that lies wholly outside the crop box.</summary>
    public bool OutsideCropBox { get; init; }

    /// <summary>Also text in layers (optional content) that are off when the file opens.</summary>
    public bool HiddenLayers { get; init; }

    /// <summary>Also what annotations and form fields show on the page. On unless switched off.</summary>
    public bool Annotations { get; init; } = true;
}
