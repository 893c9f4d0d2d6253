namespace Lakwerk.Dossiers;

/// <summary>What a later decision changed, document by document and passage by passage.</summary>
public static class DecisionDifferences
{
    public static IReadOnlyList<DocumentDifference> Between(ChainedDecision earlier, ChainedDecision later)
    {
        var before = earlier.Rows.ToDictionary(r => r.Document);
        var after = later.Rows.ToDictionary(r => r.Document);
        // A decision on another part of the request leaves the earlier part alone.
        var others = later.Kind is DecisionKind.Primary or DecisionKind.Partial ? [] : earlier.Rows.Select(r => r.Document);
        var all = later.Rows.Select(r => r.Document).Concat(others).Distinct();
        return [.. all.Select(id => Of(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id))).OfType<DocumentDifference>()];
    }

    private static DocumentDifference? Of(DocumentId id, DecidedRow? before, DecidedRow? after)
    {
        var marks = Marks(before, after);
        var same = before is not null && after is not null && before.Judgement == after.Judgement && before.Codes.SequenceEqual(after.Codes);
        return same && marks.Count == 0 ? null : new DocumentDifference(id, (after ?? before)!.Number, before, after, marks);
    }

    private static List<PassageDifference> Marks(DecidedRow? before, DecidedRow? after)
    {
        var old = (before?.Marks ?? []).ToDictionary(m => m.Mark, m => m.Codes);
        var now = (after?.Marks ?? []).ToDictionary(m => m.Mark, m => m.Codes);
        var changed = new List<PassageDifference>();
        foreach (var mark in old.Keys.Union(now.Keys))
        {
            var (was, became) = (old.GetValueOrDefault(mark, []), now.GetValueOrDefault(mark, []));
            if (!was.SequenceEqual(became))
                changed.Add(new PassageDifference(mark, was, became));
        }
        return changed;
    }
}
