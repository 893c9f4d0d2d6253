using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law;
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
        var (date, by) = (letter.Date?.Value, letter.Authority?.Value);
        var entries = new List<MeasureEntry>(Scope(text, file, subject));
        var criteria = Criteria(text, file, date).ToList();
        entries.AddRange(criteria);
        entries.AddRange(Opinions(text, text.Sentences.Where(s => s.Start >= text.Flow.BodyStart), criteria, file).Select(entry => entry with { Date = date, By = entry.By ?? by }));
        foreach (var decision in letter.Decisions.Where(decision => !ReportedDecisions.IsOnPublicity(decision.Value))) entries.Add(Decided(text, decision, file, (date, by)));
        foreach (var promise in letter.Promises) entries.Add(Entry(MeasureEntryKind.Promise, promise.Text, file) with { Date = date, By = by, About = promise.Condition?.Value });
        entries.AddRange(Requests(text, file));
        return Answered(Once(entries));
    }

    /// <summary>A decision or outcome at the line where its sentence begins, with the date that the sentence itself gives it.</summary>
    private static MeasureEntry Decided(LetterContext text, Fact<string> decision, string file, (DateOnly? Date, string? By) letter)
    {
        var sentence = text.Sentences.Where(s => text.Flow.Quote(s.Start, s.End) == decision.Value).Select(s => (Sentence?)s).FirstOrDefault();
        var placed = sentence is { } own ? decision with { Place = text.Flow.PlaceOf(own.Start, own.End) } : decision;
        var date = ReportedDecisions.DateOf(text, sentence, letter.Date);
        return IsOutcome(decision.Value)
            ? Entry(MeasureEntryKind.Outcome, placed, file) with { Date = date is null ? null : letter.Date, By = letter.By }
            : Entry(MeasureEntryKind.Decision, placed, file) with { Date = date, By = ReportedDecisions.ByOf(decision.Value) ?? letter.By };
    }

    /// <summary>One sentence is one fact: the outcome when it says no more, else the judgement, so long as an outcome is left.</summary>
    private static List<MeasureEntry> Once(List<MeasureEntry> entries)
    {
        foreach (var judgement in entries.Where(entry => entry.Kind == MeasureEntryKind.Judgement).ToList())
        {
            if (entries.Find(entry => entry.Kind == MeasureEntryKind.Outcome && entry.Text == judgement.Text) is not { } outcome) continue;
            var others = entries.Exists(entry => entry.Kind == MeasureEntryKind.Outcome && entry != outcome);
            entries.Remove(ReportedDecisions.IsOnlyOutcome(judgement.Text) || !others ? judgement : outcome);
        }

        return entries;
    }

    private static List<MeasureEntry> Decision(SourceText source, string file, string subject)
    {
        var letter = DecisionReader.Read(source);
        if (!IsAbout(source.Text, subject)) return [];
        var text = new LetterContext(source);
        // What such a letter decides is which papers are public, not the measure.
        return [.. Scope(text, file, subject), .. Criteria(text, file, letter.Date?.Value)];
    }

    private static List<MeasureEntry> Bundle(SourceText source, string file, string subject)
    {
        var text = new LetterContext(source, breaks: Breaks(source));
        var entries = new List<MeasureEntry>();
        foreach (var document in BundleReader.Read(source).Documents)
        {
            var lines = source.Lines.Where(line => IsWithin(line, document)).ToList();
            var (date, by) = (document.Date?.Value, document.Body?.Value);
            entries.AddRange(document.Decisions.Where(decision => IsUnder(source, lines, document, decision.Text.Place, subject)).Select(decision => Entry(MeasureEntryKind.Decision, decision.Text, file) with { Date = date, By = by }));
            if (lines.Count == 0) continue;
            var near = text.Sentences.Where(sentence => text.Flow.SourceOffset(sentence.Start) is var at && at >= lines[0].Start && at < lines[^1].End && IsNear(source, lines, text.Flow.PlaceOf(sentence.Start, sentence.End), subject)).ToList();
            entries.AddRange(Opinions(text, near, [], file).Select(entry => entry with { Date = date }));
            entries.AddRange(ReportedDecisions.Find(text, near).Select(found => Entry(MeasureEntryKind.Decision, found.Fact, file) with { By = found.By, About = found.When }));
            if (document.Kind == MinutesKind.Memo && lines.Exists(line => IsAbout(source.SpanOf(line), subject))) entries.AddRange(Memo(source, lines, document, file));
        }

        entries.AddRange(Requests(text, file).Where(entry => IsAbout(entry.Text, subject)));
        return entries;
    }

    /// <summary>
    /// Where no sentence may run on: a page that does not go on in the middle of one (the page between may be missing), and the rows
    /// of a memo.
    /// </summary>
    private static HashSet<int> Breaks(SourceText source)
    {
        var breaks = source.Lines.Where(line => MemoLabels.Begins(source.SpanOf(line))).Select(line => line.Index).ToHashSet();
        foreach (var page in PageBreaks.Find(source))
            if (source.Lines.Skip(page.First).Take(page.End - page.First).FirstOrDefault(line => !source.SpanOf(line).IsWhiteSpace()) is { } first && !char.IsLower(source.SpanOf(first).Trim()[0])) breaks.Add(first.Index);
        return breaks;
    }

    /// <summary>The options that a memo puts forward, and what it advises below its own headings.</summary>
    private static IEnumerable<MeasureEntry> Memo(SourceText source, List<SourceLine> lines, MinutesDocument document, string file)
    {
        var (date, by) = (document.Date?.Value, MemoAuthor.Of(source, lines));
        var written = lines.Where(line => !source.SpanOf(line).IsWhiteSpace()).ToList();
        return
        [
            .. document.Options.Select(option => Entry(MeasureEntryKind.Option, option, file) with { Date = date, By = by }),
            .. MemoConclusions.Find(source, written).Select(found => Entry(MeasureEntryKind.Advice, found.Text, file) with { Date = date, By = by, About = found.Option }),
        ];
    }

    private static IEnumerable<MeasureEntry> Scope(LetterContext text, string file, string subject) =>
        MeasureScope.Find(text, subject).Select(found => Entry(found.Kind, found.Fact, file));

    private static IEnumerable<MeasureEntry> Opinions(LetterContext text, IEnumerable<Sentence> sentences, IReadOnlyList<MeasureEntry> criteria, string file) =>
        MeasureOpinions.Find(text, sentences, [.. criteria.Select(criterion => criterion.Text)]).Select(found => Entry(found.Kind, found.Fact, file) with { By = found.By, About = found.About });

    /// <summary>An outcome is that of the last request before it.</summary>
    private static List<MeasureEntry> Answered(List<MeasureEntry> entries) => entries.ConvertAll(entry =>
        entry is { Kind: MeasureEntryKind.Outcome, About: null } && entries.Where(other => other.Kind == MeasureEntryKind.Reconsideration && other.Date <= (entry.Date ?? DateOnly.MaxValue)).MaxBy(other => other.Date) is { } request
            ? entry with { About = $"verzoek van {DutchDates.Short(request.Date!.Value)}" }
            : entry);

    /// <summary>A numbered list after a sentence that says what counts.</summary>
    private static IEnumerable<MeasureEntry> Criteria(LetterContext letter, string file, DateOnly? date)
    {
        foreach (Match match in Bracketed().Matches(letter.Text))
            foreach (var name in match.Groups["list"].Value.Split([",", " en "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(name => name.Length > 3))
                yield return Entry(MeasureEntryKind.Criterion, letter.Fact(name, match.Index, match.Index + match.Length, CriterionConfidence), file) with { Date = date };
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
        select Entry(MeasureEntryKind.Reconsideration, letter.Fact(MemoLabels.Without(letter.Flow.Quote(sentence.Start, sentence.End)), sentence.Start, sentence.End, RequestConfidence), file) with { Date = asked.Date };

    private static MeasureEntry Entry(MeasureEntryKind kind, Fact<string> fact, string file) =>
        new(kind, fact.Value) { Source = $"{file}, {ReadingSummary.PlaceOf(fact.Place)}", Confidence = fact.Confidence };

    private static bool IsNear(SourceText source, List<SourceLine> lines, Place place, string subject)
    {
        var at = lines.FindIndex(line => line.Number == place.Line && (place.Page is null || line.Page == place.Page));
        return at >= 0 && lines.Skip(Math.Max(0, at - Nearby)).Take(2 * Nearby).Any(line => IsAbout(source.SpanOf(line), subject));
    }

    /// <summary>The lines above a decision, back to the item that it stands under, speak of the subject.</summary>
    private static bool IsUnder(SourceText source, List<SourceLine> lines, MinutesDocument document, Place place, string subject)
    {
        var at = lines.FindIndex(line => line.Number == place.Line && (place.Page is null || line.Page == place.Page));
        for (var i = at; i >= 0 && i > at - 2 * Nearby; i--)
        {
            if (IsAbout(source.SpanOf(lines[i]), subject)) return true;
            if (i < at && document.Items.Any(item => item.Place.Line == lines[i].Number && (item.Place.Page is null || item.Place.Page == lines[i].Page))) return false;
        }

        return false;
    }

    private static bool IsWithin(SourceLine line, MinutesDocument document) =>
        (line.Page, line.Number).CompareTo((document.First.Page ?? 0, document.First.Line)) >= 0 && (line.Page, line.Number).CompareTo((document.Last.Page ?? 0, document.Last.Line)) <= 0;

    private static bool IsAbout(ReadOnlySpan<char> text, string subject) => text.Contains(subject, StringComparison.OrdinalIgnoreCase);

    private static bool IsOutcome(string text) => Outcome().IsMatch(text);

    [GeneratedRegex(@"(?:in\s+samenhang|bijzonder)\W+(?:\w+\W+){0,4}van\s+belang|criteria|factoren\W+(?:\w+\W+){0,4}(?:gehanteerd|getoetst|afgewogen)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex(@"(?<![\p{L}\d])(?<n>\d{1,2})\)\s+(?<t>[^;\n]{10,400}?)(?=[;\n]|\.\d?\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"heroverweg\w*\W+(?:\w+\W+){0,6}(?:verzoek|gedaan)|verzoek\w*\W+(?:\w+\W+){0,3}(?:om|tot)\W+heroverweg|heroverwegingsverzoek", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reconsider();

    [GeneratedRegex(@"geen\s+aanleiding|niet\W+(?:\w+\W+){0,3}heroverw|blijft\W+(?:\w+\W+){0,5}(?:van\s+kracht|gelden|buiten\s+gebruik)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();

    /// <summary>"de drie criteria (aard van de software, wetgeving en cyberprogramma)".</summary>
    [GeneratedRegex(@"\b(?:criteria|factoren|toetsstenen)\s*\((?<list>\p{L}[^()]{8,300})\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
