using System.Globalization;
using Lakwerk.Law;
using Lakwerk.Reading.Bundles;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Parliament;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading;

/// <summary>The facts of a reading as lines for a person, in Dutch.</summary>
public static class ReadingSummary
{
    private const int LongestText = 110;
    private const double Uncounted = 0.7;

    public static IReadOnlyList<SummaryLine> Of(FileReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var lines = new List<SummaryLine>();
        if (reading.Decision is { } decision) AddDecision(lines, decision);
        if (reading.Parliament is { } letter) AddLetter(lines, letter);
        if (reading.Bundle is { } bundle) foreach (var document in bundle.Documents) AddDocument(lines, document);
        if (reading.Inventory is { } inventory)
            foreach (var row in inventory.Rows)
                lines.Add(new SummaryLine($"document {row.Key}", Join(row.Date is { } date ? DutchDates.Short(date) : null, row.Title, row.Status is { } status ? DocumentStatuses.DutchOf(status) : null, string.Join(" ", row.Grounds.Select(ground => ground.Code))), PlaceOf(row.Place), row.Confidence));
        foreach (var code in reading.Codes) lines.Add(new SummaryLine("code", code.Raw == code.Code ? code.Code : $"{code.Code} (staat er als {code.Raw})", PlaceOf(code.Place), code.Confidence));
        return lines;
    }

    public static string PlaceOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place is { Line: 0, Page: { } sheet }) return string.Create(CultureInfo.InvariantCulture, $"blz. {sheet}");
        return place.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"blz. {page}, regel {place.Line}") : string.Create(CultureInfo.InvariantCulture, $"regel {place.Line}");
    }

    private static void AddDecision(List<SummaryLine> lines, DecisionLetter letter)
    {
        Add(lines, "wet", letter.Law, law => law.ToString());
        Add(lines, "bestuursorgaan", letter.Authority, text => text);
        Add(lines, "ondertekenaar", letter.Signatory, text => text);
        Add(lines, "datum", letter.Date, DutchDates.Short);
        Add(lines, "verzonden", letter.SentDate, DutchDates.Short);
        Add(lines, "kenmerk", letter.Reference, text => text);
        foreach (var other in letter.OtherReferences) Add(lines, "ander kenmerk", other, text => text);
        Add(lines, "onderwerp", letter.Subject, text => text);
        Add(lines, "verzoek van", letter.RequestDate, DutchDates.Short);
        Add(lines, "ontvangen", letter.ReceivedDate, DutchDates.Short);
        foreach (var text in letter.RequestWording) Add(lines, "verzoek", text, value => value);
        foreach (var item in letter.RequestItems) Add(lines, "gevraagd", item, text => text);
        foreach (var text in letter.ScopeExclusions) Add(lines, "buiten het verzoek", text, value => value);
        foreach (var text in letter.PublicSources) Add(lines, "al openbaar op", text, value => value);
        foreach (var e in letter.Events) lines.Add(new SummaryLine("gebeurtenis", Join(e.Date is { } date ? DutchDates.Short(date) : "zonder datum", EventNames.Of(e.Kind), e.Reference), PlaceOf(e.Place), e.Confidence));
        Add(lines, "einde termijn", letter.DueDate, DutchDates.Short);
        foreach (var body in letter.Transfers) Add(lines, "doorgezonden aan", body, text => text);
        Add(lines, "aantal documenten", letter.DocumentCount, count => count.ToString(CultureInfo.InvariantCulture));
        foreach (var list in letter.Lists) Add(lines, "inventarislijst", list, text => text);
        foreach (var ground in letter.Grounds) lines.Add(new SummaryLine($"grond {ground.Ground.Code}", Join(ground.Ground.Name.Dutch, Documents(ground.Documents)), PlaceOf(ground.Place), ground.Confidence));
        foreach (var group in letter.Statuses.Where(group => group.Documents.Count == 0)) lines.Add(new SummaryLine(DocumentStatuses.DutchOf(group.Status), Rule(group), "", Uncounted));
        foreach (var group in letter.Statuses.Where(group => group.Documents.Count > 0)) lines.Add(new SummaryLine(DocumentStatuses.DutchOf(group.Status), Documents(group.Documents), PlaceOf(group.Documents[0].Place), group.Documents.Min(document => document.Confidence)));
        foreach (var regime in letter.OtherRegimes) lines.Add(new SummaryLine("andere wet", Join(regime.Label.Name.Dutch, Documents(regime.Documents)), PlaceOf(regime.Place), regime.Confidence));
        foreach (var text in letter.ResidualText) Add(lines, "resterende tekst", text, value => value);
        Add(lines, "publicatie", letter.Publication, text => text);
        if (letter.Objection is { } objection) lines.Add(new SummaryLine("bezwaar", Join(objection.Weeks is { } weeks ? $"binnen {weeks} weken" : null, objection.Address), PlaceOf(objection.Place), objection.Confidence));
    }

    private static void AddLetter(List<SummaryLine> lines, ParliamentLetter letter)
    {
        Add(lines, "datum", letter.Date, DutchDates.Short);
        Add(lines, "nummer", letter.Reference, text => text);
        Add(lines, "bewindspersoon", letter.Authority, text => text);
        Add(lines, "ondertekenaar", letter.Signatory, text => text);
        foreach (var paper in letter.Papers) lines.Add(new SummaryLine("Kamerstuk", paper.ToString(), PlaceOf(paper.Place), paper.Confidence));
        foreach (var ruling in letter.Rulings) Add(lines, "uitspraak", ruling, text => text);
        foreach (var decision in letter.Decisions) Add(lines, "besluit", decision, text => text);
        foreach (var promise in letter.Promises)
        {
            Add(lines, "toezegging", promise.Text, text => text);
            Add(lines, "voorwaarde", promise.Condition, text => text);
        }
    }

    private static void AddDocument(List<SummaryLine> lines, MinutesDocument document)
    {
        var kind = document.Kind switch { MinutesKind.Memo => "nota", MinutesKind.WrittenRound => "schriftelijke ronde", _ => "vergadering" };
        lines.Add(new SummaryLine(kind, Join(document.Date is { } date ? DutchDates.Short(date.Value) : "zonder datum", document.Title?.Value), $"{PlaceOf(document.First)} t/m {document.Last.Page ?? document.Last.Line}", document.Confidence));
        foreach (var item in document.Items) lines.Add(new SummaryLine($"  punt {item.Number}", item.Title, PlaceOf(item.Place), item.Confidence));
        foreach (var decision in document.Decisions) Add(lines, "  besluit", decision.Text, text => text);
        foreach (var request in document.Requests) Add(lines, "  verzoek", request, text => text);
        foreach (var option in document.Options) Add(lines, "  optie", option, text => text);
        foreach (var body in document.Present) Add(lines, "  aanwezig", body, text => text);
        foreach (var body in document.Absent) Add(lines, "  afwezig", body, text => text);
        foreach (var adopted in document.Adopted) lines.Add(new SummaryLine("  vastgesteld", $"verslag van {DutchDates.Short(adopted.Meeting)}", PlaceOf(adopted.Place), adopted.Confidence));
    }

    private static void Add<T>(List<SummaryLine> lines, string what, Fact<T>? fact, Func<T, string> text)
    {
        if (fact is not null) lines.Add(new SummaryLine(what, Short(text(fact.Value)), PlaceOf(fact.Place), fact.Confidence));
    }

    /// <summary>A rule about documents that the letter does not number.</summary>
    private static string Rule(StatusGroup group) => group.AllExcept.Count == 0 ? "alle documenten" : $"alle documenten behalve {Documents(group.AllExcept)}";

    private static string Documents(IReadOnlyList<DecidedDocument> documents) => Short(string.Join(", ", documents.Select(document => document.Key)));

    private static string Join(params string?[] parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string Short(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
