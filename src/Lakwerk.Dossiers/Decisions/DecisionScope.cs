using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>
/// Which documents a decision is about. A partial decision names them; the next one on the request has what is left; a later
/// one that reopens speaks of all that was decided, and of what has come since.
/// </summary>
public static class DecisionScope
{
    /// <summary>Whether the decision is about a document, for asking it of many; without a decision, everything counts.</summary>
    public static Predicate<DocumentId> Of(Dossier dossier, ChainedDecision? decision)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        switch (decision)
        {
            case null: return _ => true;
            case { Kind: DecisionKind.Partial, Documents: { IsDefaultOrEmpty: false } named }: return named.ToHashSet().Contains;
        }

        var decided = Decided(dossier, decision);
        return decision.Kind is DecisionKind.Primary or DecisionKind.Partial ? document => !decided.Contains(document)
            : IsUnfinished(dossier, decision) ? decided.Contains
            : _ => true;
    }

    /// <summary>What a partial decision is about when nobody says: all that is judged and not yet decided.</summary>
    internal static ImmutableArray<DocumentId> Ready(Dossier dossier)
    {
        var decided = Decided(dossier, null);
        return [.. dossier.Documents.Values.Where(d => d.Judged is not null && !decided.Contains(d.Id)).Select(d => d.Id)];
    }

    /// <summary>What decisions on the request, before this one, were about.</summary>
    internal static HashSet<DocumentId> Decided(Dossier dossier, ChainedDecision? before) =>
        [.. OnTheRequest(dossier, before).SelectMany(decision => decision.Rows).Select(row => row.Document)];

    /// <summary>So far only parts of the request were decided.</summary>
    private static bool IsUnfinished(Dossier dossier, ChainedDecision before) => OnTheRequest(dossier, before).All(d => d.Kind == DecisionKind.Partial);

    private static IEnumerable<ChainedDecision> OnTheRequest(Dossier dossier, ChainedDecision? before) =>
        dossier.Decisions.TakeWhile(d => d.Id != before?.Id).Where(d => d.TakenOn is not null && d.Kind is DecisionKind.Primary or DecisionKind.Partial);
}
