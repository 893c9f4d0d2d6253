namespace Lakwerk.Dossiers;

/// <summary>An objection to a decision, by the requester or by somebody else.</summary>
public sealed record Objection(DecisionId Decision, DateOnly Date, string From, bool Committee)
{
    public ObjectionFacts Facts { get; init; } = new();

    public bool Is(DecisionId decision, string from) => Decision == decision && string.Equals(From, from, StringComparison.OrdinalIgnoreCase);
}
