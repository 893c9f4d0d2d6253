using System.Collections.Immutable;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>The annexes: the articles that are cited, the inventory, the documents that go out.</summary>
internal static class AnnexPart
{
    /// <summary>Number of the annex with the articles.</summary>
    public const string Law = "1";

    private static readonly ImmutableArray<TableColumn> LawColumns = [new("Artikel", 4), new("Waar het over gaat", 6)];

    private static readonly ImmutableArray<TableColumn> DocumentColumns = [new("Nr.", 1), new("Datum", 2), new("Document", 7), new("Beoordeling", 2)];

    /// <summary>Every article that the letter links to, once, in the order of the acts.</summary>
    public static Section? LawOf(LetterContext c, IReadOnlyList<Section> body)
    {
        var cited = LinksIn(body).Select(l => l.Content).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rows = Known(c).Where(a => cited.Contains(a.Reference.Text(c.Texts.Style)))
            .DistinctBy(a => a.Reference)
            .Select(a => ImmutableArray.Create(a.Reference.Cite(c.Texts.Style, c.Date).Capitalised(), Phrase.Of(a.Gist))).ToImmutableArray();
        return rows.IsEmpty ? null : new Section(LetterPart.LawAnnex,
            [.. c.Blocks("slot/bijlage wet", c.Facts.With("bijlage wet", Law)), new TableBlock("Artikelen met hun vindplaats", LawColumns, rows)])
        { StartsPage = true };
    }

    /// <summary>None for a decision that changes nothing: what it leaves as it was, it does not list again.</summary>
    public static IEnumerable<Section> Inventories(LetterContext c, DecisionFacts facts) => facts.Rows.Count == 0 ? [] : facts.Naming.Lists.Select(list => new Section(LetterPart.InventoryAnnex,
        [.. c.Blocks("slot/bijlage inventaris", c.Facts.With("nummer", list.Annex).With("titel", list.Title)), InventoryTable.Of(list, facts)])
    {
        StartsPage = true,
        IsLandscape = true,
    });

    public static IEnumerable<Section> Documents(LetterContext c, DecisionFacts facts) =>
        from list in facts.Naming.Lists
        let rows = facts.HandedOver.Where(r => r.Document.List == list.Id).ToList()
        where rows.Count > 0
        let head = c.Blocks("slot/bijlage documenten", c.Facts.About(rows.Count).With("nummer", list.DocumentsAnnex).With("titel", list.Title))
        select new Section(LetterPart.DocumentsAnnex, [.. head, new TableBlock("Openbaar gemaakte documenten", DocumentColumns, [.. rows.Select(Row)])]) { StartsPage = true };

    /// <summary>The numbers of the inventory's annexes: <c>2</c>, <c>2A en 2B</c>.</summary>
    public static string InventoryNumbers(DecisionFacts facts) => Enumerated(facts.Naming.Lists.Select(l => l.Annex));

    /// <summary>The numbers of the annexes with the documents that go out.</summary>
    public static string DocumentNumbers(DecisionFacts facts) =>
        Enumerated(DocumentAnnexes(facts));

    /// <summary>Where the documents are that go out: <c>bijlage 3</c>, <c>de bijlagen 3A en 3B</c>.</summary>
    public static string PlaceOfDocuments(DecisionFacts facts) => Place([.. DocumentAnnexes(facts)]);

    /// <summary>Where the inventory is.</summary>
    public static string PlaceOfInventory(DecisionFacts facts) => Place([.. facts.Naming.Lists.Select(l => l.Annex)]);

    private static IEnumerable<string> DocumentAnnexes(DecisionFacts facts) =>
        facts.Naming.Lists.Where(l => facts.HandedOver.Any(r => r.Document.List == l.Id)).Select(l => l.DocumentsAnnex);

    private static string Place(IReadOnlyList<string> numbers) => $"{(numbers.Count == 1 ? "bijlage" : "de bijlagen")} {Enumerated(numbers)}";

    private static string Enumerated(IEnumerable<string> numbers)
    {
        var all = numbers.ToList();
        return all.Count <= 1 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} en {all[^1]}";
    }

    /// <summary>How many annexes, as the letterhead says it.</summary>
    public static string? Count(IReadOnlyList<Section> annexes) => annexes.Count == 0 ? null : annexes.Count.ToString(CultureInfo.InvariantCulture);

    private static ImmutableArray<Phrase> Row(InventoryRow row) =>
    [
        Phrase.Of(row.Number), Phrase.Of(row.Document.Details.Date is { } date ? DutchDates.Short(date) : ""),
        Phrase.Of(row.Document.Details.Title), Phrase.Of(Judgements.NameOf(row.Judgement!.Value).Dutch),
    ];

    private static IEnumerable<(ArticleReference Reference, string Gist)> Known(LetterContext c) =>
        ArticleTable.All.Select(r => (Reference: r.In(c.Regime), r.Gist)).Where(r => r.Reference is not null).Select(r => (r.Reference!, r.Gist))
            .Concat(GroundTable.All.Where(g => g.Refuses).Select(g => (ArticleReference.Of(g), g.Name.Dutch)))
            .OrderBy(r => r.Item1.Act == Act.Awb).ThenBy(r => r.Item1.Act != Act.Of(c.Regime)).ThenBy(r => r.Item1.Article, ArticleOrder).ThenBy(r => r.Item1.Paragraph ?? 0).ThenBy(r => r.Item1.Letter ?? '\0');

    /// <summary>4.2 before 4.10, 4:8 before 4:15, 5.4 before 5.4a.</summary>
    private static readonly IComparer<string> ArticleOrder = Comparer<string>.Create((a, b) =>
    {
        var (x, y) = (Numbers(a), Numbers(b));
        for (var i = 0; i < Math.Min(x.Count, y.Count); i++)
            if (x[i] != y[i])
                return x[i].CompareTo(y[i]);
        return x.Count != y.Count ? x.Count.CompareTo(y.Count) : string.CompareOrdinal(a, b);
    });

    private static List<int> Numbers(string article) =>
        [.. article.Split('.', ':').Select(p => int.TryParse(p.TrimEnd([.. "abcdefgh"]), CultureInfo.InvariantCulture, out var n) ? n : 0)];

    private static IEnumerable<LinkRun> LinksIn(IEnumerable<Section> sections) => sections.SelectMany(s => s.Blocks).SelectMany(b => b switch
    {
        Paragraph paragraph => paragraph.Content.Content,
        ListBlock list => list.Items.SelectMany(i => i.Content),
        _ => Enumerable.Empty<Inline>(),
    }).OfType<LinkRun>();
}
