using Lakwerk.Dossiers;

namespace Lakwerk.Work.Dossiers;

/// <summary>A document that a decision discloses, and whether it could go out.</summary>
/// <param name="Document">The document.</param>
/// <param name="Number">Its number in the decision.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sha256">The file that went out; null when none did.</param>
/// <param name="Reasons">Why none did: one sentence each.</param>
public sealed record ReleasedDocument(DocumentId Document, string Number, string Title, string? Sha256, IReadOnlyList<string> Reasons)
{
    public bool IsOut => Sha256 is not null;
}
