using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>A third party and what it said about its documents.</summary>
public sealed record ThirdParty(PartyId Id, string Name, ImmutableArray<DocumentId> Documents)
{
    public DateOnly? AskedOn { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public DateOnly? AnsweredOn { get; init; }

    public bool Objects { get; init; }

    public string? Summary { get; init; }

    public ImmutableArray<PassageOutcome> Outcomes { get; init; } = [];
}
