using Lakwerk.Dossiers;

namespace Lakwerk.Letters.Composing;

/// <summary>Finds the decision that a letter is about.</summary>
internal static class ChosenDecision
{
    /// <summary>Null only for a first decision that nobody has begun yet: its letter can already be drafted.</summary>
    public static ChainedDecision? Of(Dossier dossier, LetterOrder order)
    {
        if (order.Decision is { } id)
            return Named(dossier, order.Kind, id);
        var last = dossier.Decisions.LastOrDefault(d => Fits(order.Kind, d.Kind));
        if (last is null && order.Kind != LetterKind.Decision)
            throw order.Kind == LetterKind.SupplementaryDecision
                ? LetterException.Of("Er is geen aanvullend besluit voorbereid.", "No supplementary decision has been prepared.")
                : LetterException.Of("Er is geen beslissing op bezwaar voorbereid.", "No decision on an objection has been prepared.");
        return last;
    }

    /// <summary>The decision before this one in the chain, as it was taken.</summary>
    public static ChainedDecision Previous(Dossier dossier, ChainedDecision decision) =>
        dossier.Decisions.FirstOrDefault(d => d.Id == decision.Previous && d.TakenOn is not null)
        ?? throw LetterException.Of($"Het besluit waarop {decision.Id} volgt, is niet genomen.", $"The decision that {decision.Id} follows has not been taken.");

    private static ChainedDecision Named(Dossier dossier, LetterKind kind, DecisionId id)
    {
        var decision = dossier.Decisions.FirstOrDefault(d => d.Id == id)
            ?? throw LetterException.Of($"Besluit {id} bestaat niet.", $"Decision {id} does not exist.");
        return Fits(kind, decision.Kind) ? decision
            : throw LetterException.Of($"Besluit {id} is van een andere soort dan de brief.", $"Decision {id} is of another kind than the letter.");
    }

    private static bool Fits(LetterKind letter, DecisionKind decision) => decision switch
    {
        DecisionKind.Supplementary => letter == LetterKind.SupplementaryDecision,
        DecisionKind.OnObjection => letter == LetterKind.DecisionOnObjection,
        _ => letter == LetterKind.Decision,
    };
}
