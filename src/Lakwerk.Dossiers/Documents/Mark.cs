using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>A marked passage.</summary>
public sealed record Mark(MarkId Id, ImmutableArray<MarkArea> Areas, ImmutableArray<string> Codes, Actor By);
