using System.Globalization;
using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Parliament;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>A reading as flat rows, so that it can be held against a table of expected facts.</summary>
internal sealed class FactSheet
{
    private readonly List<(string Name, int Line)> _rows = [];

    public IReadOnlyList<(string Name, int Line)> Rows => _rows;

    public int RequestItems => _rows.Count(row => row.Name.StartsWith("requestItem ", StringComparison.Ordinal));

    public static FactSheet Of(DecisionLetter letter)
    {
        var sheet = new FactSheet();
        sheet.Add("kind", "decision", null);
        sheet.Add("law", letter.Law?.Value.ToString(), letter.Law?.Place);
        sheet.Add("date", Iso(letter.Date?.Value), letter.Date?.Place);
        sheet.Add("reference", letter.Reference?.Value ?? "null", letter.Reference?.Place);
        sheet.Add("requestDate", Iso(letter.RequestDate?.Value), letter.RequestDate?.Place);
        sheet.Add("receivedDate", Iso(letter.ReceivedDate?.Value), letter.ReceivedDate?.Place);
        sheet.Add("documentCount", letter.DocumentCount?.Value.ToString(CultureInfo.InvariantCulture), letter.DocumentCount?.Place);
        sheet.Add("authority", letter.Authority?.Value, letter.Authority?.Place);
        sheet.Add("signatory", letter.Signatory is null ? null : "*", letter.Signatory?.Place);
        sheet.Add("publication", letter.Publication?.Value, letter.Publication?.Place);
        sheet.Add("objectionWeeks", letter.Objection?.Weeks?.ToString(CultureInfo.InvariantCulture), letter.Objection?.Place);
        sheet.Add("residualText", letter.ResidualText is [var first, ..] ? first.Place.Line.ToString(CultureInfo.InvariantCulture) : null, letter.ResidualText is [var same, ..] ? same.Place : null);
        foreach (var item in letter.RequestItems) sheet.Add("requestItem", item.Place.Line.ToString(CultureInfo.InvariantCulture), item.Place);
        foreach (var list in letter.Lists) sheet.Add("list", list.Value, list.Place);
        foreach (var other in letter.OtherReferences) sheet.Add("referenceSeen", other.Value, other.Place);
        foreach (var other in letter.OtherRegimes) sheet.Add("otherRegime", other.Label.Code, other.Place);
        foreach (var e in letter.Events) sheet.Add("event", $"{Iso(e.Date) ?? "null"} {e.Kind} {e.Reference}".TrimEnd(), e.Place);
        foreach (var group in letter.Statuses)
            foreach (var document in group.Documents) sheet.Add("status", $"{DocumentStatuses.KeyOf(group.Status)} {document.Key}", document.Place);
        foreach (var ground in letter.Grounds)
        {
            foreach (var document in ground.Documents.Where(document => !document.IsDerived)) sheet.Add("ground", $"{ground.Ground.Code} {document.Key}", document.Place);
            foreach (var document in ground.AllExcept) sheet.Add("allExcept", $"{ground.Ground.Code} {document.Key}", document.Place);
        }

        return sheet;
    }

    public static FactSheet Of(ParliamentLetter letter)
    {
        var sheet = new FactSheet();
        sheet.Add("kind", "letter-to-parliament", null);
        sheet.Add("date", Iso(letter.Date?.Value) ?? "null", letter.Date?.Place);
        sheet.Add("reference", letter.Reference?.Value, letter.Reference?.Place);
        sheet.Add("authority", letter.Authority?.Value, letter.Authority?.Place);
        sheet.Add("signatory", letter.Signatory is null ? null : "*", letter.Signatory?.Place);
        foreach (var ruling in letter.Rulings) sheet.Add("ruling", ruling.Value, ruling.Place);
        foreach (var paper in letter.Papers) sheet.Add("parliamentaryPaper", paper.ToString(), paper.Place);
        foreach (var date in letter.Dates) sheet.Add("date-in-text", Iso(date.Value), date.Place);
        foreach (var decision in letter.Decisions) sheet.Add("decision", Line(decision.Place), decision.Place);
        if (letter.Promises.Count == 0) sheet.Add("promise", "none", null);
        foreach (var promise in letter.Promises)
        {
            sheet.Add("promise", "informed", promise.Text.Place);
            if (promise.Condition is { } condition) sheet.Add("promise-condition", Line(condition.Place), null);
        }

        return sheet;
    }

    public static FactSheet Of(MinutesBundle bundle)
    {
        var sheet = new FactSheet();
        sheet.Add("kind", "minutes-bundle", null);
        foreach (var document in bundle.Documents)
        {
            var kind = document.Kind switch { MinutesKind.Memo => "memo", MinutesKind.WrittenRound => "written-round", _ => "meeting" };
            sheet.Add("document", $"{document.First.Line}-{document.Last.Line} {Iso(document.Date?.Value) ?? "null"} {kind}", document.First);
            foreach (var item in document.Items) sheet.Add("item", $"{document.First.Line} {item.Number}", null);
            foreach (var adopted in document.Adopted) sheet.Add("adopted", Iso(adopted.Meeting), adopted.Place);
            foreach (var absent in document.Absent) sheet.Add("absent", absent.Value, absent.Place);
            foreach (var decision in document.Decisions) sheet.Add("decision", Line(decision.Text.Place), decision.Text.Place);
            foreach (var request in document.Requests) sheet.Add("request", Line(request.Place), request.Place);
        }

        return sheet;
    }

    public static FactSheet OfDecision(string text) => Of(DecisionReader.Read(SourceText.Of(text)));

    /// <summary>Expected facts that are not there, or not within <paramref name="tolerance"/> lines of where they stand.</summary>
    public IReadOnlyList<string> Missing(IEnumerable<ExpectedFact> expected, int tolerance = 2) =>
    [
        .. expected.Where(fact => !_rows.Exists(row => row.Name == fact.Name && (fact.Line is not { } line || Math.Abs(row.Line - line) <= tolerance)))
            .Select(fact => $"{fact.Name} at {fact.Line}; found {string.Join(", ", _rows.Where(row => row.Name == fact.Name).Select(row => row.Line))}"),
    ];

    /// <summary>Facts that were read and are not expected, for the keys that the table lists in full.</summary>
    public IReadOnlyList<string> Unexpected(IReadOnlyList<ExpectedFact> expected, params string[] keys) =>
        [.. _rows.Where(row => keys.Contains(row.Name.Split(' ')[0]) && !expected.Any(fact => fact.Name == row.Name)).Select(row => $"{row.Name} at {row.Line}")];

    /// <summary>The share of the expected facts that were read; what is expected twice must be there twice.</summary>
    public double Recall(IReadOnlyList<ExpectedFact> expected) =>
        expected.Count == 0 ? 1 : expected.GroupBy(fact => fact.Name).Sum(facts => Math.Min(facts.Count(), _rows.Count(row => row.Name == facts.Key))) / (double)expected.Count;

    /// <summary>Expected facts that were not read.</summary>
    public IReadOnlyList<ExpectedFact> Lost(IReadOnlyList<ExpectedFact> expected) =>
        [.. expected.GroupBy(fact => fact.Name).SelectMany(facts => facts.Skip(_rows.Count(row => row.Name == facts.Key)))];

    /// <summary>What was read from damaged text and stands neither in the sound reading nor in the table of expected facts.</summary>
    public IReadOnlyList<string> MadeUp(IEnumerable<ExpectedFact> sound, IEnumerable<ExpectedFact> expected)
    {
        var known = sound.GroupBy(fact => fact.Name).ToDictionary(facts => facts.Key, facts => facts.Count());
        foreach (var facts in expected.GroupBy(fact => fact.Name)) known[facts.Key] = Math.Max(known.GetValueOrDefault(facts.Key), facts.Count());
        return [.. _rows.GroupBy(row => row.Name).SelectMany(rows => rows.Skip(known.GetValueOrDefault(rows.Key))).Select(row => row.Name)];
    }

    /// <summary>The rows in the form of expected facts.</summary>
    public IReadOnlyList<ExpectedFact> AsExpected() =>
        [.. _rows.Select(row => new ExpectedFact(row.Name[..row.Name.IndexOf(' ', StringComparison.Ordinal)], row.Name[(row.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..], row.Line))];

    public void Add(string key, string? value, Place? place)
    {
        if (value is not null) _rows.Add(($"{key} {value}", place?.Line ?? 0));
    }

    private static string Line(Place place) => place.Line.ToString(CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
