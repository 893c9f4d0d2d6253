namespace Lakwerk.Dossiers.Checks;

/// <summary>A mark that a finding is about, and the page on which it begins.</summary>
public sealed record FindingPassage(DocumentId Document, MarkId Mark, int Page);
