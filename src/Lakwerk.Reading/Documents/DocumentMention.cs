namespace Lakwerk.Reading.Documents;

/// <summary>One document as a sentence names it; places are offsets in the flow.</summary>
internal sealed record NamedDocument(DocumentKey Key, int Start, int End, double Confidence);

/// <summary>
/// A place where a letter names documents: a list, or "all documents", with or without exceptions. "The other documents" is
/// <see cref="IsRest"/>.
/// </summary>
internal sealed record DocumentMention(int Start, int End, IReadOnlyList<NamedDocument> Documents)
{
    /// <summary>"Alle documenten": <see cref="Documents"/> are then the exceptions.</summary>
    public bool IsAll { get; init; }

    /// <summary>"Geen van de documenten": all of them, and what is said holds for none.</summary>
    public bool IsNone { get; init; }

    /// <summary>"Alle documenten die (deels) openbaar worden": those that are refused are not among them.</summary>
    public bool IsReleased { get; init; }

    /// <summary>"De overige documenten".</summary>
    public bool IsRest { get; init; }

    /// <summary>The list that "all" or "the rest" is about; null for every list.</summary>
    public string? List { get; init; }
}
