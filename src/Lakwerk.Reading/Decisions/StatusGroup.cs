namespace Lakwerk.Reading.Decisions;

/// <summary>The documents of one status.</summary>
public sealed record StatusGroup(DocumentStatus Status, IReadOnlyList<DecidedDocument> Documents);
