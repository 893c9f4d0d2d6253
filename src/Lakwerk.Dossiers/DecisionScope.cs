using System.Collections.Immutable;

namespace Lakwerk.Dossiers;

/// <summary>
/// Which documents a decision is about. A partial decision names them; the next one on the request has what is left; a later
/// one that reopens speaks of all that was decided, and of what has come since.
/// </summary>
public static class DecisionScope
{
    /// <summary>Whether the decision is about the document; without a decision, everything counts.</summary>
    public static bool Covers(Dossier dossier, ChainedDecision? decision, DocumentId document)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return decision switch
        {
            null => true,
            { Kind: DecisionKind.Partial, Documents: { IsDefaultOrEmpty: false } named } => named.Contains(document),
            { Kind: DecisionKind.Primary or DecisionKind.Partial } => !IsDecided(dossier, decision, document),
            _ => !IsUnfinished(dossier, decision) || IsDecided(dossier, decision, document),
        };
    }

    /// <summary>What a partial decision is about when nobody says: all that is judged and not yet decided.</summary>
    internal static ImmutableArray<DocumentId> Ready(Dossier dossier) =>
        [.. dossier.Documents.Values.Where(d => d.Judged is not null && !IsDecided(dossier, null, d.Id)).Select(d => d.Id)];

    /// <summary>Some decision on the request, before this one, was about the document.</summary>
    internal static bool IsDecided(Dossier dossier, ChainedDecision? before, DocumentId document)
    {
        foreach (var decision in OnTheRequest(dossier, before))
            foreach (var row in decision.Rows)
                if (row.Document == document)
                    return true;
        return false;
    }

    /// <summary>So far only parts of the request were decided.</summary>
    private static bool IsUnfinished(Dossier dossier, ChainedDecision before) => OnTheRequest(dossier, before).All(d => d.Kind == DecisionKind.Partial);

    private static IEnumerable<ChainedDecision> OnTheRequest(Dossier dossier, ChainedDecision? before) =>
        dossier.Decisions.TakeWhile(d => d.Id != before?.Id).Where(d => d.TakenOn is not null && d.Kind is DecisionKind.Primary or DecisionKind.Partial);
}
