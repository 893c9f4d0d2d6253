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

    /// <summary>All of them, but for the tests that prove that each is needed.</summary>
    internal Remedies Remedies { get; init; } = Remedies.All;
}
