using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>What an assessor said about a document as a whole.</summary>
public sealed record DocumentJudged(Assessment Assessment, ImmutableArray<string> Codes, string? Reason, string? Link, Actor By);
