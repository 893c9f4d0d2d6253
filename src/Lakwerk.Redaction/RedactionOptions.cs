namespace Lakwerk.Redaction;

/// <summary>How to redact.</summary>
public sealed record RedactionOptions
{
    /// <summary>What becomes of gaps.</summary>
    public WidthPolicy Width { get; init; } = WidthPolicy.Snap;

    /// <summary>Title of the new document; null for none. The input's own title never passes.</summary>
    public string? Title { get; init; }

    /// <summary>Language of the new document as a language tag ("nl"); null for the input's own, when that is no more than a tag.</summary>
    public string? Language { get; init; }

    /// <summary>Keep bookmarks whose titles share no text with a mark (ISO 32000-2, 12.3.3). Off: none pass.</summary>
    public bool Outlines { get; init; }

    /// <summary>How boxes look.</summary>
    public BoxColor Box { get; init; } = BoxColor.Black;

    /// <summary>All of them, but for the tests that prove that each is needed.</summary>
    internal Remedies Remedies { get; init; } = Remedies.All;
}
