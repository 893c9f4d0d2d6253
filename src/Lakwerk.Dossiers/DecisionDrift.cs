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
        var rows = decision.Rows.Where(row => row.Judgement is Judgement.Public or Judgement.PartlyPublic && !IsOut(dossier, decision, row)).ToList();
        if (decision.TakenOn is null || rows.Count == 0)
            return [];
        var now = Inventory.Of(dossier).ByDocument;
        return [.. rows.Where(row => now.TryGetValue(row.Document, out var current) && Differs(row, current))];
    }

    /// <summary>Why nothing may go out under a decision as the dossier stands; null when it may.</summary>
    public static Refusal? Lock(Dossier dossier, ChainedDecision decision) =>
        Of(dossier, decision) is { Count: > 0 } drifted ? DecideDecisions.ChangedSince(decision, [.. drifted.Select(row => row.Number)]) : null;

    /// <summary>Whether a document has other marks, another judgement or other grounds than was decided.</summary>
    internal static bool Differs(DecidedRow decided, InventoryRow now) =>
        now.Judgement != decided.Judgement || !now.Codes.SequenceEqual(decided.Codes) || !SameMarks(decided.Marks, now.Document.Marks);

    private static bool IsOut(Dossier dossier, ChainedDecision decision, DecidedRow row) => dossier.Find(row.Document)?.Releases.Any(release => release.Decision == decision.Id) == true;

    private static bool SameMarks(ImmutableArray<DecidedMark> decided, ImmutableArray<Mark> now)
    {
        if (decided.Length != now.Length)
            return false;
        var marks = now.ToDictionary(mark => mark.Id);
        return decided.All(was => marks.TryGetValue(was.Mark, out var mark) && was.Codes.SequenceEqual(mark.Codes) && was.Areas.SequenceEqual(mark.Areas));
    }
}
