using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Sources;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Grounds of the wrong act, without reasons, without documents; articles that do not exist or are not what the heading says.</summary>
internal static partial class GroundChecks
{
    private const int SectionReach = 500;

    private static readonly string[] Paragraphs = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende"];

    public static IEnumerable<Finding> Of(ProofContext context) =>
        [.. Acts(context), .. Named(context), .. Bare(context), .. OldDocuments.Of(context), .. Unknown(context), .. Headings(context)];

    private static IEnumerable<Finding> Acts(ProofContext context)
    {
        var letter = context.Letter;
        if (letter is { Law: { } law, Date: { } date } && law.Value != Regimes.At(date.Value))
            yield return context.At(ActDiffersFromDate, Error, $"Het besluit van {DutchDates.Short(date.Value)} beroept zich op de {law.Value}, maar op die dag gold de {Regimes.At(date.Value)}.", law.Place);
        if (context.Act is not { } act) yield break;
        foreach (var use in letter.Grounds.Where(use => use.Ground.Regime != act))
            yield return context.At(GroundOfOtherAct, Error, $"{use.Ground.Code} is een grond van de {use.Ground.Regime}; op dit besluit is de {act} van toepassing.", use.Place);
    }

    /// <summary>A sentence that rests on the act that does not apply, and does not tell its history.</summary>
    private static IEnumerable<Finding> Named(ProofContext context)
    {
        if (context.Act is not { } act || context.Letter.Law is { } law && law.Value != act) yield break;
        foreach (var sentence in context.Text.Sentences.Where(s => s.Start >= context.Text.Flow.BodyStart && s.Start < context.Text.AnnexStart))
        {
            var text = context.Text.SpanOf(sentence);
            if (!(act == Regime.Woo ? RestsOnWob() : RestsOnWoo()).IsMatch(text) || History().IsMatch(text) || context.Text.Citations.Any(citation => citation.Ground is not null && sentence.Holds(citation.Start))) continue;
            var other = act == Regime.Woo ? Regime.Wob : Regime.Woo;
            yield return context.At(OtherActNamed, Warning, $"Deze zin beroept zich op de {other}; op dit besluit is de {act} van toepassing.", context.Text.Flow.PlaceOf(sentence.Start, sentence.End), other.ToString());
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Finding> Bare(ProofContext context)
    {
        var uses = context.Letter.Grounds;
        foreach (var use in uses.Where(use => !use.IsMotivated))
            yield return context.At(GroundWithoutMotivation, Error, $"De brief past {use.Ground.Code} ({use.Ground.Name.Dutch}) toe, maar motiveert deze grond niet.", use.Place);
        // Where no ground names documents, the inventory list does.
        if (!uses.Any(use => use.Documents.Count > 0)) yield break;
        foreach (var use in uses.Where(use => use.Documents.Count == 0 && use.AllOf.Count == 0 && use.OfStatuses.Count == 0 && !InInventory(context, use.Ground)))
            yield return context.At(GroundWithoutDocuments, Warning, $"De brief noemt {use.Ground.Code} ({use.Ground.Name.Dutch}), maar niet op welke documenten.", use.Place);
    }

    private static bool InInventory(ProofContext context, Ground ground) =>
        context.Input.Inventory?.Rows.Any(row => row.Grounds.Any(citation => citation.Ground == ground)) ?? false;

    private static IEnumerable<Finding> Unknown(ProofContext context)
    {
        foreach (var (start, end) in UnknownGrounds.Find(context.Text.Text))
        {
            if (start >= context.Text.AnnexStart) yield break;
            var words = context.Text.Text[start..end];
            yield return context.At(ArticleUnknown, Error, $"\"{words}\" bestaat niet.", context.Text.Flow.PlaceOf(start, end), words);
        }

        foreach (var (start, end, act) in ArticleAddresses.Unknown(context.Text.Text))
        {
            if (start >= context.Text.AnnexStart) yield break;
            var words = context.Text.Text[start..end];
            yield return context.At(ArticleUnknown, Error, $"\"{words}\" bestaat niet in de {act}.", context.Text.Flow.PlaceOf(start, end), words);
        }
    }

    /// <summary>A section titled after one interest whose first citation protects another.</summary>
    private static IEnumerable<Finding> Headings(ProofContext context)
    {
        var headings = context.Text.Flow.Headings;
        for (var i = 0; i < headings.Count; i++)
        {
            if (headings[i] is not { Kind: SectionKind.Ground, Topic: { } topic } heading || heading.Start >= context.Text.AnnexStart) continue;
            var end = Math.Min(i + 1 < headings.Count ? headings[i + 1].Start : context.Text.Text.Length, heading.End + SectionReach);
            if (NoGround().Match(context.Text.Text, heading.Start, heading.End - heading.Start) is { Success: true } article && (!GroundTable.TryGet($"{article.Groups["art"].Value}.{Text(Array.IndexOf(Paragraphs, article.Groups["lid"].Value.ToLowerInvariant()) + 1)}", out var paragraph) || paragraph is { Refuses: false }))
                yield return context.At(ArticleDiffersFromHeading, Error, $"Onder dit kopje hoort een ander artikel: {article.Value} is geen weigeringsgrond.", context.Text.Flow.PlaceOf(article.Index, article.Index + article.Length), article.Value);
            var cited = context.Text.Citations.FirstOrDefault(c => c.Start >= heading.Start && c.Start < end && c is { Ground.Refuses: true, Confidence: >= 0.9 });
            if (cited?.Ground is not { } ground || GroundTopics.Of(ground) is null || topic.Wob == ground.Code || topic.Woo == ground.Code || Shares(ground, topic)) continue;
            yield return context.At(ArticleDiffersFromHeading, Error, $"Onder dit kopje hoort een ander artikel: {cited.Source} is {ground.Code}, {ground.Name.Dutch}.", context.Text.Flow.PlaceOf(cited.Start, cited.End), cited.Source);
        }
    }

    private static bool Shares(Ground ground, GroundTopic topic) => GroundTopics.Of(ground) is { } own && (own.Wob == topic.Wob || own.Woo == topic.Woo);

    /// <summary>A paragraph as a whole, which only some articles have for a ground.</summary>
    [GeneratedRegex(@"artikel\s+(?<art>5\.1|5\.2|11),?\s+(?<lid>eerste|tweede|derde|vierde|vijfde|zesde|zevende)\s+lid(?!\W+(?:aanhef|onder|sub))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoGround();

    [GeneratedRegex(@"\b(?:op\s+grond\s+van|krachtens|ingevolge|volgens|onder|in\s+de\s+zin\s+van)\s+(?:de\s+)?(?:Wob\b|Wet\s+openbaarheid)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RestsOnWob();

    [GeneratedRegex(@"\b(?:op\s+grond\s+van|krachtens|ingevolge|volgens|onder|in\s+de\s+zin\s+van)\s+(?:de\s+)?(?:Woo\b|Wet\s+open\s+overheid)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RestsOnWoo();

    /// <summary>What the request leant on, or how one act gave way to the other.</summary>
    [GeneratedRegex(@"verzo(?:ek|cht)\w*\s+(?:u|heeft|hebt|op)|\bu\W+(?:\w+\W+){0,8}(?:beroep|verzocht|gevraagd)|vervallen|vervangen|voorheen|voorganger|opvolger|overgangs|ingetrokken|destijds|toen|inwerkingtreding|in\s+werking|was\b|werd\b|waren\b|uitspra|rechtspraak|jurisprudentie|parlement|wetsgeschiedenis|anders\s+dan|evenals|net\s+als|ook\s+onder|eerder|1\s+mei\s+2022", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex History();
}
