using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Law.Grounds;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>Woo 5.3, from the letter alone: a document that it dates itself, more than five years before the request, under a ground that then wants more motivation.</summary>
internal static partial class OldDocuments
{
    private const int Reach = 40;

    public static IEnumerable<Finding> Of(ProofContext context)
    {
        if (context.Act != Regime.Woo || (context.Letter.ReceivedDate ?? context.Letter.RequestDate) is not { } request || IsMotivated(context)) yield break;
        foreach (var mention in context.Text.Mentions.Where(mention => mention is { IsAll: false, IsRest: false, Documents.Count: 1 } && mention.Start < context.Text.AnnexStart))
        {
            var (key, end) = (mention.Documents[0].Key, mention.Documents[0].End);
            if (Dated().Match(context.Text.Text, end, Math.Min(Reach, context.Text.Text.Length - end)) is not { Success: true } cue) continue;
            var dated = context.Text.Dates.FirstOrDefault(found => found.Start >= end && found.Start <= cue.Index + cue.Length && found.Date is not null);
            var day = dated.Date ?? (cue.Groups["year"].Success ? new DateOnly(int.Parse(cue.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), 12, 31) : null);
            if (day is not { } date || !context.Letter.Grounds.Any(use => use.Documents.Any(document => document.Key == key) && GroundRules.NeedsFiveYearMotivation(use.Ground, date, request.Value))) continue;
            yield return context.At(FiveYearRule, Error, $"{ProofContext.Capital(ProofContext.Name([key]))} is volgens de brief van {DutchDates.Short(date)}, meer dan vijf jaar voor het verzoek; de brief motiveert niet waarom de grond dan nog geldt (Woo 5.3).", context.Text.Flow.PlaceOf(mention.Start, mention.End), key.Nr);
        }
    }

    private static bool IsMotivated(ProofContext context) =>
        context.Text.Citations.Any(citation => citation.Code == "5.3") || context.Text.Text.Contains("vijf jaar", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Document 24 van 3 juni 2016", "document 7 (d.d. 1-2-2015)", "document 3 uit 2014".</summary>
    [GeneratedRegex(@"\G[\s(,]{1,3}(?:(?:van|d\.?\s?d\.?|gedateerd(?:\s+op)?)\s+(?=\d{1,2}[\s\-/])|uit\s+(?<year>(?:19|20)\d\d)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
