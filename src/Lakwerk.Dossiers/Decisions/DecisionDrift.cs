using System.Collections.Immutable;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Inventories;

namespace Lakwerk.Dossiers;

/// <summary>
/// Work on documents after the decision about them. What goes out is what was decided: a passage that was covered later would
/// go out open. So nothing goes out that differs, until a new decision is taken or the work is taken back.
/// </summary>
public static class DecisionDrift
{
    /// <summary>The rows of a decision, still to be let out under it, whose documents differ from what was decided.</summary>
    public static IReadOnlyList<DecidedRow> Of(Dossier dossier, ChainedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(decision);
        return decision.TakenOn is null ? [] : [.. decision.Rows.Where(row => IsHeld(dossier, decision, row))];
    }

    /// <summary>A row that still has to go out, of a document that differs.</summary>
    internal static bool IsHeld(Dossier dossier, ChainedDecision decision, DecidedRow row) =>
        row.Judgement is Judgement.Public or Judgement.PartlyPublic && dossier.Find(row.Document) is { } document
        && !document.Releases.Any(release => release.Decision == decision.Id) && Differs(dossier, row, document);

    /// <summary>Why nothing may go out under a decision as the dossier stands; null when it may.</summary>
    public static Refusal? Lock(Dossier dossier, ChainedDecision decision) =>
        Of(dossier, decision) is { Count: > 0 } drifted ? DecideDecisions.ChangedSince(decision, [.. drifted.Select(row => row.Number)]) : null;

    /// <summary>Whether a document has other marks, another judgement or other grounds than was decided.</summary>
    internal static bool Differs(Dossier dossier, DecidedRow decided, Document now)
    {
        var (judgement, codes) = Inventory.Judged(dossier, now);
        return judgement != decided.Judgement || !codes.SequenceEqual(decided.Codes) || !SameMarks(decided.Marks, now.Marks);
    }

    private static bool SameMarks(ImmutableArray<DecidedMark> decided, ImmutableArray<Mark> now)
    {
        if (decided.Length != now.Length)
            return false;
        var marks = now.ToDictionary(mark => mark.Id);
        return decided.All(was => marks.TryGetValue(was.Mark, out var mark) && was.Codes.SequenceEqual(mark.Codes) && was.Areas.SequenceEqual(mark.Areas));
    }
}
