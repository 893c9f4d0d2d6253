namespace Lakwerk.Dossiers.Inventories;

/// <summary>
/// Numbers the documents of each series in order of time, attachments after their mail. A fixed number stays; a document
/// that came later gets a number after its predecessor's, so that no letter that went out becomes wrong.
/// </summary>
public static class Numbering
{
    public static IReadOnlyDictionary<DocumentId, string> Of(Dossier dossier)
    {
        var numbers = new Dictionary<DocumentId, string>(dossier.Documents.Count);
        foreach (var series in dossier.Documents.Values.GroupBy(d => Inventory.SeriesOf(dossier, d)))
            Number(InOrder(dossier, series), StyleOf(dossier, series.Key), numbers);
        return numbers;
    }

    /// <summary>Documents of one series in order: by date, undated last, attachments behind the document they came with.</summary>
    public static IReadOnlyList<Document> InOrder(Dossier dossier, IEnumerable<Document> documents)
    {
        var all = documents.ToList();
        var here = all.Select(d => d.Id).ToHashSet();
        var children = all.Where(d => d.Parent is { } p && here.Contains(p) && p != d.Id).ToLookup(d => d.Parent!.Value);
        var heads = all.Where(d => d.Parent is not { } p || !here.Contains(p) || p == d.Id).OrderBy(d => d.Details.Date ?? DateOnly.MaxValue).ThenBy(d => d.Details.Time ?? TimeOnly.MinValue).ThenBy(d => d.Order);
        var ordered = new List<Document>(all.Count);
        var seen = new HashSet<DocumentId>();
        foreach (var head in heads)
            AddFamily(head, children, seen, ordered);
        // A family whose parents point at each other has no head; it still belongs in the list.
        foreach (var document in all)
            AddFamily(document, children, seen, ordered);
        return ordered;
    }

    private static void AddFamily(Document head, ILookup<DocumentId, Document> children, HashSet<DocumentId> seen, List<Document> ordered)
    {
        var waiting = new Stack<Document>([head]);
        while (waiting.TryPop(out var document))
        {
            if (!seen.Add(document.Id))
                continue;
            ordered.Add(document);
            foreach (var child in children[document.Id].OrderByDescending(c => c.Order))
                waiting.Push(child);
        }
    }

    private static NumberingStyle StyleOf(Dossier dossier, string series) =>
        dossier.Lists.Values.FirstOrDefault(l => l.Series == series)?.Style ?? NumberingStyle.Decimal;

    private static void Number(IReadOnlyList<Document> ordered, NumberingStyle style, Dictionary<DocumentId, string> numbers)
    {
        var taken = ordered.Where(d => d.Number is not null).Select(d => d.Number!).ToHashSet(StringComparer.Ordinal);
        if (taken.Count == 0)
        {
            for (var i = 0; i < ordered.Count; i++)
                numbers[ordered[i].Id] = DocumentNumber.At(style, i);
            return;
        }
        var previous = style == NumberingStyle.Decimal ? "0" : "";
        var last = taken.Max(DocumentNumber.Order)!;
        foreach (var document in ordered)
        {
            previous = document.Number ?? Free(style, previous, last, taken);
            last = DocumentNumber.Order.Compare(previous, last) > 0 ? previous : last;
            taken.Add(previous);
            numbers[document.Id] = previous;
        }
    }

    private static string Free(NumberingStyle style, string previous, string last, HashSet<string> taken)
    {
        if (previous == last)
            return DocumentNumber.Following(style, previous);
        var number = DocumentNumber.After(style, previous);
        while (taken.Contains(number))
            number = DocumentNumber.After(style, number);
        return number;
    }
}
