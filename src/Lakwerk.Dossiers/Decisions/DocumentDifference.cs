namespace Lakwerk.Dossiers;

/// <summary>A document on which two decisions differ; null on the side that did not speak of it.</summary>
public sealed record DocumentDifference(DocumentId Document, string Number, DecidedRow? Before, DecidedRow? After, IReadOnlyList<PassageDifference> Passages);
