using System.Globalization;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>A reading as flat rows, so that it can be held against a table of expected facts.</summary>
internal sealed class FactSheet
{
    private readonly List<(string Name, int Line)> _rows = [];

    public IReadOnlyList<(string Name, int Line)> Rows => _rows;

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

    public double Recall(IReadOnlyList<ExpectedFact> expected) =>
        expected.Count == 0 ? 1 : expected.Count(fact => _rows.Exists(row => row.Name == fact.Name)) / (double)expected.Count;

    public void Add(string key, string? value, Place? place)
    {
        if (value is not null) _rows.Add(($"{key} {value}", place?.Line ?? 0));
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
