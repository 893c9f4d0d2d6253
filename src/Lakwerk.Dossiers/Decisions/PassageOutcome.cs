namespace Lakwerk.Dossiers;

/// <summary>Whether a third party's views were followed on a passage, and why.</summary>
public sealed record PassageOutcome(DocumentId Document, MarkId? Mark, bool Followed, string Reason);
