using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Lakwerk.Dossiers;

/// <summary>A passage that a decision refused.</summary>
public sealed record DecidedMark(MarkId Mark, ImmutableArray<string> Codes)
{
    /// <summary>Where it stood then: not in the event, but known from those before it.</summary>
    [JsonIgnore]
    public ImmutableArray<MarkArea> Areas { get; init; } = [];
}
