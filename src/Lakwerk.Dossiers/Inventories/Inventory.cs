using System.Collections.Immutable;

namespace Lakwerk.Dossiers.Inventories;

/// <summary>The inventory of a dossier, derived as a whole: order, numbers, judgements, codes.</summary>
public sealed class Inventory
{
    private Inventory(IReadOnlyList<InventoryRow> rows)
    {
        Rows = rows;
        ByDocument = rows.ToDictionary(r => r.Document.Id);
    }

    /// <summary>All rows, series by series, in the order of their numbers.</summary>
    public IReadOnlyList<InventoryRow> Rows { get; }

    public IReadOnlyDictionary<DocumentId, InventoryRow> ByDocument { get; }

    public static Inventory Of(Dossier dossier)
    {
        var numbers = Numbering.Of(dossier);
        var rulesByList = dossier.Rules.Values.ToLookup(r => r.List);
        var rows = dossier.Documents.Values
            .Select(d => Row(dossier, d, numbers, rulesByList[d.List]))
            .OrderBy(r => SeriesOf(dossier, r.Document), StringComparer.Ordinal)
            .ThenBy(r => r.Number, DocumentNumber.Order)
            .ThenBy(r => r.Document.Order);
        return new Inventory([.. rows]);
    }

    /// <summary>The rows that a decision is about.</summary>
    public static Inventory For(Dossier dossier, ChainedDecision? decision)
    {
        var all = Of(dossier);
        if (decision is null)
            return all;
        var isCovered = DecisionScope.Of(dossier, decision);
        return new Inventory([.. all.Rows.Where(r => isCovered(r.Document.Id))]);
    }

    public IEnumerable<InventoryRow> Of(ListId list) => Rows.Where(r => r.Document.List == list);

    public int Count(Judgement judgement) => Rows.Count(r => r.Judgement == judgement && !r.IsDuplicate);

    /// <summary>The documents that carry a code, in order.</summary>
    public IEnumerable<InventoryRow> With(string code) => Rows.Where(r => r.Codes.Contains(code));

    /// <summary>Every code that is used, in the order of the law.</summary>
    public IReadOnlyList<string> UsedCodes => Codes.Sorted(Rows.SelectMany(r => r.Codes));

    /// <summary>The rows as a decision keeps them; only judged ones.</summary>
    public ImmutableArray<DecidedRow> Decided() =>
    [
        .. Rows.Where(r => r.Judgement is not null).Select(r => new DecidedRow(
            r.Document.Id, r.Number, r.Judgement!.Value, [.. r.Codes], [.. r.Document.Marks.Select(m => new DecidedMark(m.Id, m.Codes))])),
    ];

    internal static string SeriesOf(Dossier dossier, Document document) =>
        dossier.Lists.TryGetValue(document.List, out var list) ? list.Series : "";

    /// <summary>What is said of one document, without its number: that follows from all of them.</summary>
    internal static (Judgement? Judgement, IReadOnlyList<string> Codes) Judged(Dossier dossier, Document document)
    {
        if (document.DuplicateOf is { } master && dossier.Documents.ContainsKey(master))
            return (Judgement.NotPublic, [InventoryRow.DuplicateLabel]);
        var codes = CodesOf(document, dossier.Rules.Values.Where(rule => rule.List == document.List));
        return (JudgementOf(document, codes.Count > 0), codes);
    }

    private static InventoryRow Row(Dossier dossier, Document document, IReadOnlyDictionary<DocumentId, string> numbers, IEnumerable<GroundRule> rules)
    {
        if (document.DuplicateOf is { } master && dossier.Documents.ContainsKey(master))
            return new InventoryRow(document, numbers[document.Id], Judgement.NotPublic, [InventoryRow.DuplicateLabel], $"dubbel, zie {numbers[master]}");
        var codes = CodesOf(document, rules);
        return new InventoryRow(document, numbers[document.Id], JudgementOf(document, codes.Count > 0), codes, RemarkOf(document));
    }

    private static IReadOnlyList<string> CodesOf(Document document, IEnumerable<GroundRule> rules)
    {
        var codes = new List<string>(document.Judged?.Codes ?? []);
        foreach (var mark in document.Marks)
            codes.AddRange(mark.Codes);
        foreach (var rule in rules)
            if (rule.AppliesTo(document))
                codes.Add(rule.Code);
        return Codes.Sorted(codes);
    }

    private static Judgement? JudgementOf(Document document, bool anyCode) => document.Judged?.Assessment switch
    {
        null => null,
        Assessment.Public => Judgement.Public,
        Assessment.PartlyPublic => Judgement.PartlyPublic,
        Assessment.NotPublic => Judgement.NotPublic,
        Assessment.AlreadyPublic => Judgement.AlreadyPublic,
        _ => anyCode ? Judgement.PartlyPublic : Judgement.Public,
    };

    private static string? RemarkOf(Document document)
    {
        var remarks = new[]
        {
            document.Judged?.Link is { } link ? link : null,
            document.Suspended is not null ? "openbaarmaking opgeschort" : null,
            document.Details.Note,
        };
        var text = string.Join("; ", remarks.Where(r => !string.IsNullOrEmpty(r)));
        return text.Length == 0 ? null : text;
    }
}
