using System.Globalization;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Documents;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Counts that do not add up, and documents about which the letter says two things.</summary>
internal static class DocumentChecks
{
    /// <summary>Of these a document can have one only; out of scope and another act may concern passages.</summary>
    private static readonly DocumentStatus[] Exclusive = [DocumentStatus.Public, DocumentStatus.PartlyPublic, DocumentStatus.NotPublic, DocumentStatus.AlreadyPublic];

    public static IEnumerable<Finding> Of(ProofContext context) =>
        [.. Counts(context), .. TwoStatusesOf(context), .. WithGrounds(context), .. Quoted(context)];

    private static IEnumerable<Finding> Counts(ProofContext context)
    {
        var letter = context.Letter;
        if (letter.DocumentCount is not { } count) yield break;
        var numbers = letter.NamedDocuments.Where(key => key.List is null).Select(NumberOf).ToList();
        var beyond = letter.NamedDocuments.Where(key => key.List is null && NumberOf(key) > count.Value).ToList();
        if (beyond.Count > 0)
            yield return context.At(NumberBeyondCount, Error, $"De brief noemt {ProofContext.Name(beyond)}, maar telt {count.Value} documenten.", count.Place, Text(count.Value));
        else if (letter.NamedDocuments.Count > count.Value)
            yield return context.At(CountDiffers, Error, $"De brief telt {count.Value} documenten, maar noemt er {letter.NamedDocuments.Count} bij nummer.", count.Place, Text(count.Value));
        if (context.Input.Inventory is { } list && list.Rows.Count != count.Value)
            yield return context.At(CountDiffers, Error, $"De brief telt {count.Value} documenten, de inventarislijst {list.Rows.Count}.", count.Place, Text(count.Value));
        if (beyond.Count == 0 && letter.Statuses.Count > 0 && numbers.Count > 0 && numbers.TrueForAll(number => number > 0) && numbers.Count == letter.NamedDocuments.Count && Forgotten(letter, count.Value) is { Count: > 0 } forgotten && forgotten.Count < count.Value)
            yield return context.At(CountDiffers, Warning, $"De brief telt {count.Value} documenten, maar zegt niet wat er met {ProofContext.Name(forgotten)} gebeurt.", count.Place, Text(count.Value));
    }

    private static List<DocumentKey> Forgotten(DecisionLetter letter, int count)
    {
        var told = letter.Statuses.SelectMany(group => group.Documents).Select(document => document.Key.Nr).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(1, Math.Min(count, DocumentNumbers.LongestRange)).Select(Text).Where(nr => !told.Contains(nr)).Select(nr => new DocumentKey(null, nr))];
    }

    private static IEnumerable<Finding> TwoStatusesOf(ProofContext context)
    {
        var groups = context.Letter.Statuses.Where(group => Exclusive.Contains(group.Status)).ToList();
        for (var i = 0; i < groups.Count; i++)
            for (var j = i + 1; j < groups.Count; j++)
            {
                var first = groups[i].Documents.Where(document => !document.IsDerived).ToDictionary(document => document.Key);
                var both = groups[j].Documents.Where(document => !document.IsDerived && first.ContainsKey(document.Key)).ToList();
                if (both.Count == 0) continue;
                var keys = both.ConvertAll(document => document.Key);
                var elsewhere = ReadingSummary.PlaceOf(first[keys[0]].Place);
                yield return context.At(TwoStatuses, Error, $"{ProofContext.Capital(ProofContext.Name(keys))} {ProofContext.Verb(keys.Count, "staat", "staan")} onder \"{DocumentStatuses.DutchOf(groups[i].Status)}\" ({elsewhere}) en onder \"{DocumentStatuses.DutchOf(groups[j].Status)}\".", both[0].Place, keys[0].Nr);
            }
    }

    private static IEnumerable<Finding> WithGrounds(ProofContext context)
    {
        var letter = context.Letter;
        var grounds = letter.Grounds.SelectMany(use => use.Documents.Select(document => (document.Key, use.Ground.Code))).ToLookup(pair => pair.Key, pair => pair.Code);
        if (letter.Of(DocumentStatus.Public) is { } open && open.Documents.Where(document => !document.IsDerived && grounds.Contains(document.Key)).ToList() is { Count: > 0 } covered)
            yield return context.At(PublicWithGround, Error, $"{ProofContext.Capital(ProofContext.Name(covered.ConvertAll(document => document.Key)))} {ProofContext.Verb(covered.Count, "is", "zijn")} geheel openbaar, maar de brief past er ook {string.Join(" en ", grounds[covered[0].Key].Distinct())} op toe.", covered[0].Place, covered[0].Key.Nr);
        var otherLaw = letter.Of(DocumentStatus.OtherLaw)?.Documents ?? [];
        if (letter.Of(DocumentStatus.NotPublic) is { } refused && letter.Grounds.Count > 0 && refused.Documents.Where(document => !grounds.Contains(document.Key) && !otherLaw.Any(other => other.Key == document.Key)).ToList() is { Count: > 0 } bare && grounds.Count > 0)
            yield return context.At(RefusedWithoutGround, Error, $"{ProofContext.Capital(ProofContext.Name(bare.ConvertAll(document => document.Key)))} {ProofContext.Verb(bare.Count, "wordt", "worden")} geweigerd, maar geen enkele grond noemt {ProofContext.Verb(bare.Count, "dit document", "deze documenten")}.", bare[0].Place, bare[0].Key.Nr);
        if (otherLaw.Where(document => grounds.Contains(document.Key)).ToList() is { Count: > 0 } both)
        {
            var codes = both.SelectMany(document => grounds[document.Key]).Distinct().Order(StringComparer.Ordinal);
            var act = letter.OtherRegimes is [var regime, ..] ? regime.Label.Name.Dutch : "een andere wet";
            yield return context.At(OtherLawWithGround, Warning, $"Op {ProofContext.Name(both.ConvertAll(document => document.Key))} past de brief {act} toe, die de Wob of Woo opzij zet, en ook {string.Join(", ", codes)}. Dat kan alleen op verschillende passages; de brief zegt dat er niet bij.", both[0].Place, both[0].Key.Nr);
        }
    }

    private static IEnumerable<Finding> Quoted(ProofContext context)
    {
        var refused = context.Letter.Of(DocumentStatus.NotPublic)?.Documents.Select(document => document.Key).ToHashSet() ?? [];
        var quoted = context.Letter.ResidualDocuments.Where(document => refused.Contains(document.Key)).ToList();
        if (quoted.Count > 0)
            yield return context.At(RefusedButQuoted, Warning, $"{ProofContext.Capital(ProofContext.Name(quoted.ConvertAll(document => document.Key)))} {ProofContext.Verb(quoted.Count, "heet", "heten")} niet openbaar, maar de brief geeft er tekst uit; dat is gedeeltelijk openbaar.", quoted[0].Place, quoted[0].Key.Nr);
    }

    private static int NumberOf(DocumentKey key) => int.TryParse(key.Nr, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
