using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Documents;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Counts that do not add up, and documents about which the letter says two things.</summary>
internal static partial class DocumentChecks
{
    /// <summary>Of these a document can have one only; out of scope and another act may concern passages.</summary>
    private static readonly DocumentStatus[] Exclusive = [DocumentStatus.Public, DocumentStatus.PartlyPublic, DocumentStatus.NotPublic, DocumentStatus.AlreadyPublic];

    /// <summary>The confidence of a status that follows from a ground alone.</summary>
    private const double OnlyByGround = 0.6;

    public static IEnumerable<Finding> Of(ProofContext context) =>
        [.. Counts(context), .. Sums(context), .. Twice(context), .. TwoStatusesOf(context), .. WithGrounds(context), .. Quoted(context)];

    private static IEnumerable<Finding> Counts(ProofContext context)
    {
        var letter = context.Letter;
        if (letter.DocumentCount is not { } count) yield break;
        var numbers = letter.NamedDocuments.Where(key => key.List is null).Select(NumberOf).ToList();
        var beyond = letter.NamedDocuments.Where(key => key.List is null && NumberOf(key) > count.Value).ToList();
        // A second decision goes on where the first stopped: 58 documents, numbered 101 to 158.
        if (beyond.Count == letter.NamedDocuments.Count) beyond.Clear();
        if (beyond.Count > 0)
            yield return context.At(NumberBeyondCount, Error, $"De brief noemt {ProofContext.Name(beyond)}, maar telt {count.Value} documenten.", count.Place, Text(count.Value));
        else if (letter.NamedDocuments.Count > count.Value)
            yield return context.At(CountDiffers, Error, $"De brief telt {count.Value} documenten, maar noemt er {letter.NamedDocuments.Count} bij nummer.", count.Place, Text(count.Value));
        if (context.Input.Inventory is { } list && list.Rows.Count != count.Value)
            yield return context.At(CountDiffers, Error, $"De brief telt {count.Value} documenten, de inventarislijst {list.Rows.Count}.", count.Place, Text(count.Value));
        if (beyond.Count == 0 && letter.Statuses.Count > 0 && numbers.Count > 0 && numbers.Exists(number => number <= count.Value) && numbers.TrueForAll(number => number > 0) && numbers.Count == letter.NamedDocuments.Count && Forgotten(context, count.Value) is { Count: > 0 } forgotten && forgotten.Count < count.Value)
            yield return context.At(CountDiffers, Warning, $"De brief telt {count.Value} documenten, maar zegt niet wat er met {ProofContext.Name(forgotten)} gebeurt.", count.Place, Text(count.Value));
    }

    /// <summary>"5 documenten, namelijk 3 e-mails en 4 nota's".</summary>
    private static IEnumerable<Finding> Sums(ProofContext context)
    {
        foreach (Match match in Enumerated().Matches(context.Text.Text))
        {
            if (match.Index >= context.Text.AnnexStart) yield break;
            var parts = match.Groups["part"].Captures.Select(part => InventoryFacts.NumberOf(part.Value)).ToList();
            if (InventoryFacts.NumberOf(match.Groups["n"].Value) is not { } whole || parts.Contains(null) || parts.Sum() == whole) continue;
            yield return context.At(CountDiffers, Error, $"De brief telt {whole} documenten, maar somt er {parts.Sum()} op: {string.Join(" + ", parts)}.", context.Text.Flow.PlaceOf(match.Index, match.Index + match.Length), match.Groups["n"].Value);
        }
    }

    /// <summary>One enumeration that names a document two times: one of both was meant to be another.</summary>
    private static IEnumerable<Finding> Twice(ProofContext context)
    {
        foreach (var mention in context.Text.Mentions.Where(mention => mention.Start < context.Text.AnnexStart && !context.Text.Flow.IsDamaged))
        {
            var keys = mention.Documents.GroupBy(document => document.Key).Where(same => same.Count() > 1).ToList();
            if (keys.Count == 0) continue;
            var again = keys[0].Last();
            yield return context.At(DocumentTwice, Warning, $"{ProofContext.Capital(ProofContext.Name([.. keys.Select(same => same.Key)]))} {ProofContext.Verb(keys.Count, "staat", "staan")} twee keer in dezelfde opsomming.", context.Text.Flow.PlaceOf(again.Start, again.End), again.Key.Nr);
        }
    }

    /// <summary>What only carries a ground, in a letter that lists what is released in part, has no judgement of its own.</summary>
    private static bool IsJudged(DecidedDocument document, StatusGroup group) =>
        !document.IsDerived || group.Status != DocumentStatus.PartlyPublic || document.Confidence > OnlyByGround || group.AllOf.Count > 0 || !group.Documents.Any(other => !other.IsDerived);

    private static List<DocumentKey> Forgotten(ProofContext context, int count)
    {
        var told = context.Letter.Statuses.SelectMany(group => group.Documents.Where(document => IsJudged(document, group))).Select(document => document.Key.Nr).ToHashSet(StringComparer.Ordinal);
        told.UnionWith(Duplicates(context.Text));
        return [.. Enumerable.Range(1, Math.Min(count, DocumentNumbers.LongestRange)).Select(Text).Where(nr => !told.Contains(nr)).Select(nr => new DocumentKey(null, nr))];
    }

    /// <summary>"Document 8 komt meer dan één keer voor": judged under another number.</summary>
    private static IEnumerable<string> Duplicates(LetterContext letter) =>
        letter.Mentions.Where(mention => mention is { IsAll: false, IsRest: false } && Duplicate().IsMatch(letter.SpanOf(letter.SentenceAt(mention.Start))))
            .SelectMany(mention => mention.Documents).Select(document => document.Key.Nr);

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
        if (letter.Of(DocumentStatus.PartlyPublic) is { } partly && grounds.Count > 0 && partly.Documents.Where(document => !document.IsDerived && !grounds.Contains(document.Key) && !Sideways(letter).Contains(document.Key)).ToList() is { Count: > 0 } unexplained)
            yield return context.At(PartlyWithoutGround, Error, $"{ProofContext.Capital(ProofContext.Name(unexplained.ConvertAll(document => document.Key)))} {ProofContext.Verb(unexplained.Count, "is", "zijn")} deels openbaar, maar geen enkele grond noemt {ProofContext.Verb(unexplained.Count, "dit document", "deze documenten")}.", unexplained[0].Place, unexplained[0].Key.Nr);
        foreach (var finding in NotTogether(context)) yield return finding;
        if (otherLaw.Where(document => grounds.Contains(document.Key)).ToList() is { Count: > 0 } both)
        {
            var codes = both.SelectMany(document => grounds[document.Key]).Distinct().Order(StringComparer.Ordinal);
            var act = letter.OtherRegimes is [var regime, ..] ? regime.Label.Name.Dutch : "een andere wet";
            yield return context.At(OtherLawWithGround, Warning, $"Op {ProofContext.Name(both.ConvertAll(document => document.Key))} past de brief {act} toe, die de Wob of Woo opzij zet, en ook {string.Join(", ", codes)}. Dat kan alleen op verschillende passages; de brief zegt dat er niet bij.", both[0].Place, both[0].Key.Nr);
        }
    }

    /// <summary>Passages outside the request or under another act are left out without a ground.</summary>
    private static HashSet<DocumentKey> Sideways(DecisionLetter letter) =>
        [.. (letter.Of(DocumentStatus.OtherLaw)?.Documents ?? []).Concat(letter.Of(DocumentStatus.OutOfScope)?.Documents ?? []).Select(document => document.Key)];

    /// <summary>Of a document that is refused as a whole every passage carries its grounds together.</summary>
    private static IEnumerable<Finding> NotTogether(ProofContext context)
    {
        foreach (var document in context.Letter.Of(DocumentStatus.NotPublic)?.Documents ?? [])
        {
            var uses = context.Letter.Grounds.Where(use => use.Documents.Any(other => other.Key == document.Key)).ToList();
            if (GroundRules.MayStandTogether(uses.Select(use => use.Ground))) continue;
            var others = string.Join(", ", uses.Select(use => use.Ground.Code).Where(code => code.StartsWith("5.1.1.", StringComparison.Ordinal) || code.StartsWith("5.1.2.", StringComparison.Ordinal)));
            yield return context.At(GroundsNotTogether, Error, $"Document {document.Key} wordt in zijn geheel geweigerd op 5.1.5 en op {others}; 5.1.5 kan niet naast een grond van het eerste of tweede lid voor dezelfde informatie (Woo 5.1, vijfde lid).", document.Place, document.Key.Nr);
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

    [GeneratedRegex(@"\bdubbele?\b|\bdubbeling|\bdupli(?:caat|caten|cate)\b|meer\s+dan\s+(?:een|één)\s+(?:keer|maal)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Duplicate();

    [GeneratedRegex(@"\b(?<n>\d{1,4}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w{0,12}tien|\w{0,20}tig)\s+(?:documenten|stukken)(?:\s+aangetroffen|\s+gevonden)?\s*[,:(]\s*(?:(?:namelijk|te\s+weten|bestaande\s+uit)\s*:?\s*|(?<=:\s*))(?<part>\d{1,4}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w{0,12}tien|\w{0,20}tig)\s+[\p{L}'’-]{3,}(?:\s*,\s*(?<part>\d{1,4}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w{0,12}tien|\w{0,20}tig)\s+[\p{L}'’-]{3,})*\s*,?\s+en\s+(?<part>\d{1,4}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w{0,12}tien|\w{0,20}tig)\s+[\p{L}'’-]{3,}(?=\s*[.;)])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Enumerated();
}
