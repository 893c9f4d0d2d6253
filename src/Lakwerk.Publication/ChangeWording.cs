using Lakwerk.Dossiers;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication;

/// <summary>What a later decision changed, in words that a reader of the old files understands.</summary>
internal static class ChangeWording
{
    public static IReadOnlyList<PublishedChange> Of(ChainedDecision earlier, ChainedDecision later, IReadOnlyDictionary<DocumentId, string> keys) =>
        [.. DecisionDifferences.Between(earlier, later).Select(difference => Of(difference, keys[difference.Document]))];

    private static PublishedChange Of(DocumentDifference difference, string key)
    {
        var disclosed = difference.Passages.Count(passage => passage.IsDisclosed);
        var covered = difference.Passages.Count(passage => passage.Before.IsEmpty);
        var kind = KindOf(difference, disclosed, covered);
        return new PublishedChange(key, difference.Number, kind, Sentence(difference, kind, disclosed, covered))
        {
            Before = Told(difference.Before),
            After = Told(difference.After),
            CodesBefore = CodesOf(difference.Before),
            CodesAfter = CodesOf(difference.After),
            Disclosed = disclosed,
            Covered = covered,
        };
    }

    private static ChangeKind KindOf(DocumentDifference difference, int disclosed, int covered)
    {
        if (difference.Before is not { } before) return ChangeKind.Added;
        if (difference.After is not { } after) return ChangeKind.Dropped;
        var opened = Openness(after.Judgement) - Openness(before.Judgement);
        if (opened == 0) opened = disclosed - covered;
        return opened switch { > 0 => ChangeKind.Opened, < 0 => ChangeKind.Closed, _ => ChangeKind.Regrounded };
    }

    private static int Openness(Judgement judgement) => judgement switch { Judgement.NotPublic => 0, Judgement.PartlyPublic => 1, _ => 2 };

    private static string Sentence(DocumentDifference difference, ChangeKind kind, int disclosed, int covered)
    {
        var judged = difference is { Before: { } before, After: { } after } && Told(before) != Told(after) ? $"was {NameOf(before)}, is nu {NameOf(after)}" : null;
        string?[] parts =
        [
            kind switch
            {
                ChangeKind.Added => $"is nieuw in de inventarislijst ({NameOf(difference.After!)})",
                ChangeKind.Dropped => "staat niet meer in de inventarislijst",
                _ => judged,
            },
            disclosed == 0 || kind is ChangeKind.Added or ChangeKind.Dropped ? null : Count(disclosed, "passage is alsnog openbaar", "passages zijn alsnog openbaar"),
            covered == 0 || kind is ChangeKind.Added or ChangeKind.Dropped ? null : Count(covered, "passage is alsnog gelakt", "passages zijn alsnog gelakt"),
        ];
        var told = string.Join("; ", parts.Where(part => part is not null));
        return $"Document {difference.Number} {(told.Length > 0 ? told : "kreeg andere gronden")}.";
    }

    private static PublishedJudgement? Told(DecidedRow? row) => row is null ? null : PublishedJudgements.Of(row);

    private static string NameOf(DecidedRow row) => PublishedJudgements.NameOf(PublishedJudgements.Of(row)).Dutch;

    /// <summary>That it repeats another is a judgement here, and no ground.</summary>
    private static IReadOnlyList<string> CodesOf(DecidedRow? row) => [.. (row?.Codes ?? []).Where(code => code != PublishedJudgements.Duplicate)];

    private static string Count(int count, string one, string several) => count == 1 ? $"één {one}" : $"{count} {several}";
}
