namespace Lakwerk.Publication.Model;

/// <summary>What there is of a document that went out.</summary>
/// <param name="File">The redacted document.</param>
/// <param name="Proof">The proof that what was covered is gone.</param>
/// <param name="Text">Its text, pages divided by a form feed.</param>
/// <param name="Pages">Its number of pages.</param>
public sealed record DocumentFiles(PublishedFile File, PublishedFile Proof, PublishedFile Text, int Pages)
{
    public IReadOnlyList<EarlierFile> Earlier { get; init; } = [];
}
