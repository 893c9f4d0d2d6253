using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Bundles;

/// <summary>An item of the agenda with what was decided and asked under it.</summary>
public sealed record AgendaItem(string Number, string Title, Place Place, double Confidence)
{
    public IReadOnlyList<MinutesDecision> Decisions { get; init; } = [];

    public IReadOnlyList<Fact<string>> Requests { get; init; } = [];
}
