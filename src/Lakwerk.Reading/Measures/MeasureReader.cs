using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Parliament;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Measures;

/// <summary>
/// Finds entries for the dossier of a measure in letters to parliament, minutes and memos: what is about its subject. All are
/// proposals with their place; a person confirms them.
/// </summary>
public static partial class MeasureReader
{
    private const double CriterionConfidence = 0.8;
    private const double OptionConfidence = 0.75;
    private const double RequestConfidence = 0.75;
    private const int LongestList = 20;
    private const int Nearby = 6;

    /// <param name="source">What is read.</param>
    /// <param name="file">Its name, for the entries.</param>
    /// <param name="subject">A word of the subject, such as the name of a product.</param>
    public static IReadOnlyList<MeasureEntry> Read(SourceText source, string file, string subject)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(subject);
        return KindReader.Of(source) switch
        {
            ReadingKind.LetterToParliament => Letter(source, file, subject),
            ReadingKind.MinutesBundle => Bundle(source, file, subject),
            ReadingKind.Decision => Decision(source, file, subject),
            _ => [],
        };
    }

    private static List<MeasureEntry> Letter(SourceText source, string file, string subject)
    {
        var letter = ParliamentReader.Read(source);
        var text = new LetterContext(source);
        if (!IsAbout(text.Text, subject)) return [];
        var entries = new List<MeasureEntry>();
        entries.AddRange(Criteria(text, file, letter.Date?.Value));
        foreach (var decision in letter.Decisions)
            entries.Add(Entry(IsOutcome(decision.Value) ? MeasureEntryKind.Outcome : MeasureEntryKind.Decision, decision, file) with { Date = letter.Date?.Value, By = letter.Authority?.Value });
        foreach (var promise in letter.Promises) entries.Add(Entry(MeasureEntryKind.Promise, promise.Text, file) with { Date = letter.Date?.Value, By = letter.Authority?.Value, About = promise.Condition?.Value });
        entries.AddRange(Requests(text, file));
        return entries;
    }

    private static List<MeasureEntry> Decision(SourceText source, string file, string subject)
    {
        var letter = DecisionReader.Read(source);
        if (!IsAbout(source.Text, subject)) return [];
        return [.. letter.Dictum.Select(dictum => Entry(MeasureEntryKind.Decision, dictum, file) with { Date = letter.Date?.Value, By = letter.Authority?.Value })];
    }

    private static List<MeasureEntry> Bundle(SourceText source, string file, string subject)
    {
        var entries = new List<MeasureEntry>();
        foreach (var document in BundleReader.Read(source).Documents)
        {
            var lines = source.Lines.Where(line => IsWithin(line, document)).ToList();
            var by = document.Body?.Value;
            entries.AddRange(document.Decisions.Where(decision => IsNear(source, lines, decision.Text.Place, subject)).Select(decision => Entry(MeasureEntryKind.Decision, decision.Text, file) with { Date = document.Date?.Value, By = by }));
            entries.AddRange(document.Requests.Where(request => IsNear(source, lines, request.Place, subject)).Select(request => Entry(MeasureEntryKind.Advice, request, file) with { Date = document.Date?.Value }));
            if (document.Kind == MinutesKind.Memo && lines.Exists(line => IsAbout(source.SpanOf(line), subject))) entries.AddRange(Options(source, lines, file, document.Date?.Value));
        }

        entries.AddRange(Requests(new LetterContext(source), file).Where(entry => IsAbout(entry.Text, subject)));
        return entries;
    }

    /// <summary>A numbered list after a sentence that says what counts.</summary>
    private static IEnumerable<MeasureEntry> Criteria(LetterContext letter, string file, DateOnly? date)
    {
        var announced = letter.Sentences.FirstOrDefault(sentence => Announces().IsMatch(letter.SpanOf(sentence)));
        if (announced.End == 0) yield break;
        var expected = 1;
        foreach (Match match in Numbered().Matches(letter.Text, announced.Start))
        {
            if (match.Index > announced.Start + 3000 || expected > LongestList) yield break;
            if (match.Groups["n"].Value != expected.ToString(CultureInfo.InvariantCulture)) continue;
            expected++;
            var words = letter.Flow.Quote(match.Groups["t"].Index, match.Groups["t"].Index + match.Groups["t"].Length);
            yield return Entry(MeasureEntryKind.Criterion, letter.Fact(words, match.Index, match.Index + match.Length, CriterionConfidence), file) with { Date = date };
        }
    }

    /// <summary>Requests to reconsider, by the date that the sentence gives.</summary>
    private static IEnumerable<MeasureEntry> Requests(LetterContext letter, string file) =>
        from sentence in letter.Sentences
        where Reconsider().IsMatch(letter.SpanOf(sentence))
        let asked = letter.DatesIn(sentence).FirstOrDefault(date => date.Date is not null)
        where asked.Date is not null
        select Entry(MeasureEntryKind.Reconsideration, letter.Fact(letter.Flow.Quote(sentence.Start, sentence.End), sentence.Start, sentence.End, RequestConfidence), file) with { Date = asked.Date };

    private static IEnumerable<MeasureEntry> Options(SourceText source, List<SourceLine> lines, string file, DateOnly? date)
    {
        var start = lines.FindIndex(line => OptionsAhead().IsMatch(source.SpanOf(line)));
        if (start < 0) yield break;
        foreach (var line in lines.Skip(start + 1))
            if (Option().Match(source.SpanOf(line).ToString()) is { Success: true } match)
                yield return Entry(MeasureEntryKind.Option, new Fact<string>(match.Groups["t"].Value.Trim(), source.PlaceOf(line.Start, line.End), OptionConfidence), file) with { Date = date };
    }

    private static MeasureEntry Entry(MeasureEntryKind kind, Fact<string> fact, string file) =>
        new(kind, fact.Value) { Source = $"{file}, {ReadingSummary.PlaceOf(fact.Place)}", Confidence = fact.Confidence };

    private static bool IsNear(SourceText source, List<SourceLine> lines, Place place, string subject)
    {
        var at = lines.FindIndex(line => line.Number == place.Line && (place.Page is null || line.Page == place.Page));
        return at >= 0 && lines.Skip(Math.Max(0, at - Nearby)).Take(2 * Nearby).Any(line => IsAbout(source.SpanOf(line), subject));
    }

    private static bool IsWithin(SourceLine line, MinutesDocument document) =>
        (line.Page, line.Number).CompareTo((document.First.Page ?? 0, document.First.Line)) >= 0 && (line.Page, line.Number).CompareTo((document.Last.Page ?? 0, document.Last.Line)) <= 0;

    private static bool IsAbout(ReadOnlySpan<char> text, string subject) => text.Contains(subject, StringComparison.OrdinalIgnoreCase);

    private static bool IsOutcome(string text) => Outcome().IsMatch(text);

    [GeneratedRegex(@"(?:in\s+samenhang|bijzonder)\W+(?:\w+\W+){0,4}van\s+belang|criteria|factoren\W+(?:\w+\W+){0,4}(?:gehanteerd|getoetst|afgewogen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<n>\d{1,2})\)\s+(?<t>[^;\n]{10,400}?)(?=[;\n]|\.\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"heroverweg\w*\W+(?:\w+\W+){0,6}(?:verzoek|gedaan)|verzoek\w*\W+(?:\w+\W+){0,3}(?:om|tot)\W+heroverweg|heroverwegingsverzoek", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reconsider();

    [GeneratedRegex(@"geen\s+aanleiding|niet\W+(?:\w+\W+){0,3}heroverw|blijft\W+(?:\w+\W+){0,5}(?:van\s+kracht|gelden|buiten\s+gebruik)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();

    [GeneratedRegex(@"\bopties\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OptionsAhead();

    [GeneratedRegex(@"^\s*(?:I{1,3}V?|[1-9])[.)]\s+(?<t>\p{Lu}.{15,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Option();
}
