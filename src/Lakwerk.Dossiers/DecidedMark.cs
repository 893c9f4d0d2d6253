using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>A passage that a decision refused.</summary>
public sealed record DecidedMark(MarkId Mark, ImmutableArray<string> Codes);
