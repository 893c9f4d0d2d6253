namespace Lakwerk.Dossiers;

/// <summary>A document that was taken out of the dossier, as it was then; it can be put back.</summary>
public sealed record AsideDocument(Document Document, string Reason, Actor By, DateTimeOffset At);
