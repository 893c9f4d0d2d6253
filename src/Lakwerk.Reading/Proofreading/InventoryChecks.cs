using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Documents;
using Lakwerk.Reading.Inventories;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>The letter against its inventory list: the same documents, the same judgement, the same grounds.</summary>
internal static partial class InventoryChecks
{
    private static readonly DocumentStatus[] Compared = [DocumentStatus.Public, DocumentStatus.PartlyPublic, DocumentStatus.NotPublic, DocumentStatus.AlreadyPublic];

    public static IEnumerable<Finding> Of(ProofContext context) => context.Input.Inventory is { } list
        ? [.. Missing(context, list), .. Rows(context, list), .. Statuses(context, list), .. Grounds(context, list), .. RowGrounds(context, list), .. FiveYears(context, list)]
        : Own(context) is { } own ? [.. Statuses(context, own), .. Grounds(context, own)] : [];

    /// <summary>A table of judgements in the letter itself, beside sentences that judge.</summary>
    private static InventoryList? Own(ProofContext context)
    {
        if (context.Text.Flow.IsDamaged) return null;
        var tables = (context.Input.Tables ?? BarredTables.Find(context.Input.Letter)).Select(table => InventoryReader.Read(table)).OfType<InventoryList>().ToList();
        // With several lists a number alone tells no document.
        if (tables.Count != 1 || context.Letter.NamedDocuments.Any(key => key.List is not null)) return null;
        return tables.Find(table => table.Rows.Count > 1 && table.Rows.All(row => row.StatusText is not null) && table.Rows.Count(row => row.Status is not null) * 2 > table.Rows.Count);
    }

    private static IEnumerable<Finding> Missing(ProofContext context, InventoryList list)
    {
        var missing = context.Letter.NamedDocuments.Where(key => Row(list, key) is null).ToList();
        if (missing.Count == 0) yield break;
        var named = context.Text.Mentions.SelectMany(mention => mention.Documents).First(document => document.Key == missing[0]);
        yield return context.At(MissingFromInventory, Error, $"{ProofContext.Capital(ProofContext.Name(missing))} {ProofContext.Verb(missing.Count, "staat", "staan")} niet in de inventarislijst.", context.Text.Flow.PlaceOf(named.Start, named.End), missing[0].Nr);
    }

    /// <summary>The list by itself: a number twice, a judgement that is none, a document about which the letter says nothing.</summary>
    private static IEnumerable<Finding> Rows(ProofContext context, InventoryList list)
    {
        var twice = list.Rows.GroupBy(row => row.Key).Where(rows => rows.Count() > 1).Select(rows => rows.Key).ToList();
        if (twice.Count > 0)
            yield return context.At(InventoryRowTwice, Error, $"{ProofContext.Capital(ProofContext.Name(twice))} {ProofContext.Verb(twice.Count, "staat", "staan")} meer dan één keer in de inventarislijst.", null);
        foreach (var unknown in list.Rows.Where(row => row is { Status: null, StatusText: not null } && !Other().IsMatch(row.StatusText)).GroupBy(row => row.StatusText!))
            yield return context.At(StatusUnreadable, Warning, $"\"{unknown.Key}\" in de inventarislijst bij {ProofContext.Name([.. unknown.Select(row => row.Key).Distinct()])} is geen beoordeling.", null);
        var told = context.Letter.Statuses.SelectMany(group => group.Documents).Select(document => document.Key).Concat(context.Letter.NamedDocuments).ToList();
        if (told.Count == 0 || context.Letter.Statuses.Any(group => group.AllOf.Count > 0)) yield break;
        var silent = list.Rows.Where(row => row.StatusText is null || !Other().IsMatch(row.StatusText)).Select(row => row.Key).Distinct().Where(key => !told.Exists(other => IsSame(key, other))).ToList();
        if (silent.Count > 0 && silent.Count * 2 <= list.Rows.Count)
            yield return context.At(MissingFromLetter, Warning, $"{ProofContext.Capital(ProofContext.Name(silent))} {ProofContext.Verb(silent.Count, "staat", "staan")} in de inventarislijst, maar de brief zegt niet wat daarmee gebeurt.", null);
    }

    private static IEnumerable<Finding> Statuses(ProofContext context, InventoryList list)
    {
        foreach (var group in context.Letter.Statuses.Where(group => Compared.Contains(group.Status)))
            foreach (var rows in group.Documents.Select(document => (Document: document, Row: Row(list, document.Key)))
                .Where(pair => pair.Row?.Status is { } status && status != group.Status && Compared.Contains(status)).GroupBy(pair => pair.Row!.Status!.Value))
            {
                var keys = rows.Select(pair => pair.Document.Key).ToList();
                yield return context.At(StatusDiffers, Error, $"{ProofContext.Capital(ProofContext.Name(keys))}: volgens de brief {DocumentStatuses.DutchOf(group.Status)}, volgens de inventarislijst {DocumentStatuses.DutchOf(rows.Key)}.", rows.First().Document.Place, keys[0].Nr);
            }
    }

    private static IEnumerable<Finding> Grounds(ProofContext context, InventoryList list)
    {
        foreach (var use in context.Letter.Grounds)
        {
            var without = use.Documents.Where(document => Row(list, document.Key) is { } row && row.Grounds.Count > 0 && !Has(row, use.Ground)).Select(document => document.Key).ToList();
            if (without.Count > 0)
                yield return context.At(GroundDiffers, Error, $"De brief past {use.Ground.Code} toe op {ProofContext.Name(without)}; in de inventarislijst {ProofContext.Verb(without.Count, "heeft dat document", "hebben die documenten")} die grond niet.", use.Place);
        }

        var told = context.Letter.Grounds.Select(use => use.Ground).ToHashSet();
        var untold = list.Rows.SelectMany(row => row.Grounds.Select(citation => (row.Key, citation.Ground))).Where(pair => pair.Ground is { Refuses: true } ground && !told.Contains(ground)).GroupBy(pair => pair.Ground!);
        foreach (var ground in untold)
            yield return context.At(GroundWithoutMotivation, Error, $"De inventarislijst geeft {ground.Key.Code} ({ground.Key.Name.Dutch}) bij {ProofContext.Name([.. ground.Select(pair => pair.Key).Distinct()])}, maar de brief motiveert deze grond niet.", null);
    }

    private static IEnumerable<Finding> RowGrounds(ProofContext context, InventoryList list)
    {
        foreach (var unknown in list.Rows.SelectMany(row => row.UnknownGrounds.Select(text => (row.Key, Text: text))).GroupBy(pair => pair.Text))
            yield return context.At(GroundUnreadable, Warning, $"\"{unknown.Key}\" in de inventarislijst bij {ProofContext.Name([.. unknown.Select(pair => pair.Key).Distinct()])} is geen grond of aanduiding.", null);
        if (context.Act is not { } act) yield break;
        foreach (var wrong in list.Rows.SelectMany(row => row.Grounds.Select(citation => (row.Key, citation.Ground))).Where(pair => pair.Ground is { } ground && ground.Regime != act).GroupBy(pair => pair.Ground!))
            yield return context.At(GroundOfOtherAct, Error, $"{wrong.Key.Code} in de inventarislijst bij {ProofContext.Name([.. wrong.Select(pair => pair.Key).Distinct()])} is een grond van de {wrong.Key.Regime}; op dit besluit is de {act} van toepassing.", null);
    }

    /// <summary>Woo 5.3: old information needs an extra motivation.</summary>
    private static IEnumerable<Finding> FiveYears(ProofContext context, InventoryList list)
    {
        if ((context.Letter.ReceivedDate ?? context.Letter.RequestDate) is not { } request) yield break;
        if (context.Text.Citations.Any(citation => citation.Code == "5.3") || context.Text.Text.Contains("vijf jaar", StringComparison.OrdinalIgnoreCase)) yield break;
        var old = list.Rows.Where(row => row.Date is { } date && row.Grounds.Any(citation => citation.Ground is { } ground && GroundRules.NeedsFiveYearMotivation(ground, date, request.Value))).Select(row => row.Key).ToList();
        if (old.Count > 0)
            yield return context.At(FiveYearRule, Error, $"{ProofContext.Capital(ProofContext.Name(old))} {ProofContext.Verb(old.Count, "is", "zijn")} meer dan vijf jaar ouder dan het verzoek; de brief motiveert niet waarom de grond dan nog geldt (Woo 5.3).", null);
    }

    private static bool Has(InventoryRow row, Ground ground) => row.Grounds.Any(citation => citation.Ground == ground);

    /// <summary>The row of a document; lists are compared only where both name one.</summary>
    private static InventoryRow? Row(InventoryList list, DocumentKey key) =>
        list.Rows.FirstOrDefault(row => IsSame(row.Key, key));

    private static bool IsSame(DocumentKey a, DocumentKey b) =>
        a.Nr.Equals(b.Nr, StringComparison.OrdinalIgnoreCase) && (a.List is null || b.List is null || a.List.Equals(b.List, StringComparison.OrdinalIgnoreCase));

    /// <summary>What such a cell may say besides a judgement.</summary>
    [GeneratedRegex(@"dubbel|buiten|n\.?\s?v\.?\s?t|opgeschort|\bzie\b|nader|wbni|wgmc|wiv", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
