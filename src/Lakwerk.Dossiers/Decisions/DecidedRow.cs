using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>What a decision said about a document, kept with the decision: later work never changes it.</summary>
public sealed record DecidedRow(DocumentId Document, string Number, Judgement Judgement, ImmutableArray<string> Codes, ImmutableArray<DecidedMark> Marks);
