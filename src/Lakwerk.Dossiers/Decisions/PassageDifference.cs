using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>A passage whose grounds changed: none before means newly refused, none after means disclosed.</summary>
public sealed record PassageDifference(MarkId Mark, ImmutableArray<string> Before, ImmutableArray<string> After)
{
    public bool IsDisclosed => After.IsEmpty;
}
