using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using static Lakwerk.Dossiers.Checks.Severity;

namespace Lakwerk.Dossiers.Checks;

/// <summary>Compares what a letter says with the inventory, and with itself.</summary>
public static class StatedChecks
{
    private const string Rule = "Awb 3:46";

    public static IReadOnlyList<Finding> Run(Dossier dossier, StatedDecision stated)
    {
        var inventory = Inventory.Of(dossier);
        var byNumber = inventory.Rows.ToLookup(r => r.Number, StringComparer.Ordinal);
        IEnumerable<Finding?> found =
        [
            Count(inventory, stated), .. Overlaps(stated, byNumber), Unknown(stated, byNumber),
            .. stated.ByJudgement.SelectMany(p => Judged(p.Key, p.Value, byNumber)), .. stated.ByCode.Select(p => Coded(p.Key, p.Value, byNumber, inventory)),
        ];
        return [.. found.OfType<Finding>()];
    }

    private static Finding? Count(Inventory inventory, StatedDecision stated) => stated.Total is { } total && total != inventory.Rows.Count
        ? Of("count-differs", new($"De brief noemt {total} documenten, de inventaris telt er {inventory.Rows.Count}.", $"The letter says {total} documents, the inventory has {inventory.Rows.Count}."), [])
        : null;

    /// <summary>The judgements part the documents: no number stands under two of them.</summary>
    private static IEnumerable<Finding> Overlaps(StatedDecision stated, ILookup<string, InventoryRow> byNumber)
    {
        var pairs = from a in stated.ByJudgement from b in stated.ByJudgement where a.Key < b.Key select (a, b);
        foreach (var (a, b) in pairs)
            if (a.Value.Intersect(b.Value).ToList() is { Count: > 0 } both)
                yield return Of("judged-twice",
                    new($"Document {NumberText.Of(both)} staat onder \"{Judgements.NameOf(a.Key).Dutch}\" en onder \"{Judgements.NameOf(b.Key).Dutch}\".",
                        $"Document {NumberText.Of(both, Language.English)} stands under \"{Judgements.NameOf(a.Key).English}\" and under \"{Judgements.NameOf(b.Key).English}\"."),
                    Documents(both, byNumber), $"{a.Key}-{b.Key}");
    }

    private static Finding? Unknown(StatedDecision stated, ILookup<string, InventoryRow> byNumber)
    {
        var unknown = stated.ByJudgement.Values.Concat(stated.ByCode.Values).SelectMany(n => n).Where(n => !byNumber.Contains(n)).Distinct().ToList();
        return unknown.Count == 0 ? null : Of("number-unknown",
            new($"De brief noemt {NumberText.Of(unknown)}, dat niet in de inventaris staat.", $"The letter names {NumberText.Of(unknown, Language.English)}, which is not in the inventory."), []);
    }

    private static IEnumerable<Finding> Judged(Judgement judgement, IReadOnlySet<string> numbers, ILookup<string, InventoryRow> byNumber)
    {
        var wrong = numbers.Where(n => byNumber[n].Any(r => r.Judgement != judgement)).ToList();
        if (wrong.Count > 0)
            yield return Of("judgement-differs",
                new($"Document {NumberText.Of(wrong)} is volgens de brief \"{Judgements.NameOf(judgement).Dutch}\", volgens de inventaris niet.",
                    $"Document {NumberText.Of(wrong, Language.English)} is \"{Judgements.NameOf(judgement).English}\" in the letter, not in the inventory."),
                Documents(wrong, byNumber), judgement.ToString());
    }

    private static Finding? Coded(string code, IReadOnlySet<string> numbers, ILookup<string, InventoryRow> byNumber, Inventory inventory)
    {
        var have = inventory.With(code).Select(r => r.Number).ToHashSet(StringComparer.Ordinal);
        var wrong = numbers.Where(byNumber.Contains).Except(have).Concat(have.Except(numbers)).ToList();
        return wrong.Count == 0 ? null : Of("ground-differs",
            new($"Bij {code} verschillen brief en inventaris over document {NumberText.Of(wrong)}.", $"On {code} letter and inventory differ about document {NumberText.Of(wrong, Language.English)}."),
            Documents(wrong, byNumber), code);
    }

    private static List<DocumentId> Documents(IEnumerable<string> numbers, ILookup<string, InventoryRow> byNumber) => [.. numbers.SelectMany(n => byNumber[n]).Select(r => r.Document.Id)];

    private static Finding Of(string code, Bilingual text, IReadOnlyList<DocumentId> documents, string? subject = null) =>
        new(code, Error, Rule, text, new("Laat brief en inventaris overeenstemmen.", "Make letter and inventory agree."), documents) { Subject = subject };
}
