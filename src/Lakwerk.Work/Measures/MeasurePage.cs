using Lakwerk.Dossiers.Vws;
using Lakwerk.Law;
using Lakwerk.Reading.Measures;
using Lakwerk.Work.Demo;

namespace Lakwerk.Work.Measures;

/// <summary>The dossier of a measure as a page with a timeline, and as a table.</summary>
public static class MeasurePage
{
    private const double Doubtful = 0.9;

    private const string Style = """
        body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 50rem; padding: 0 1rem; color: #1a1a1a; background: #fff; line-height: 1.5 }
        ol.time { list-style: none; padding-left: 1.5rem; border-left: 3px solid #154273 } ol.time li { margin: 0 0 1.25rem; position: relative }
        ol.time li::before { content: ""; position: absolute; left: -2.05rem; top: .4rem; width: .8rem; height: .8rem; border-radius: 50%; background: #154273 }
        time { font-weight: 600 } .kind { color: #154273; font-weight: 600 } .source { color: #555; font-size: .9rem } .doubt { background: #fff4ce; padding: 0 .3rem }
        """;

    private static readonly MeasureEntryKind[] Undated = [MeasureEntryKind.Product, MeasureEntryKind.Body, MeasureEntryKind.Criterion, MeasureEntryKind.Judgement, MeasureEntryKind.Option];

    public static string Write(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var page = Html.Of($"""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{measure.Name}</title><style>{Html.Trusted(Style)}</style></head>
            <body>
            <main>
            <h1>{measure.Name}</h1>
            {Html.Join(Undated.Select(kind => Section(measure, kind)))}
            <h2>Tijdlijn</h2>
            <ol class="time">
            {Html.Join(measure.Timeline.Select(Item))}</ol>
            {Rest(measure)}
            </main>
            </body>
            </html>
            """);
        return page.ToString();
    }

    /// <summary>Every entry as a row, dated ones first in order of time.</summary>
    public static Table Table(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return new Table(
            ["Datum", "Soort", "Door", "Tekst", "Betreft", "Bron", "Zekerheid"],
            [.. measure.Timeline.Concat(measure.Entries.Where(entry => entry.Date is null)).Select(entry => (IReadOnlyList<string>)
                [entry.Date is { } date ? DutchDates.Short(date) : "", MeasureEntryKinds.DutchOf(entry.Kind), entry.By ?? "", entry.Text, entry.About ?? "", entry.Source ?? "", GroundsPercent(entry.Confidence)])]);
    }

    private static string GroundsPercent(double share) => share.ToString("P0", DutchWords.Culture);

    private static Html Section(Measure measure, MeasureEntryKind kind)
    {
        var entries = measure.Of(kind);
        return entries.Count == 0 ? Html.Empty : Html.Of($"<h2>{Heading(kind)}</h2>\n<ul>\n{Html.Join(entries.Select(entry => Html.Of($"<li>{Body(entry)}</li>\n")))}</ul>\n");
    }

    private static Html Item(MeasureEntry entry) =>
        Html.Of($"<li><time datetime=\"{entry.Date!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}\">{DutchDates.Long(entry.Date.Value)}</time> <span class=\"kind\">{MeasureEntryKinds.DutchOf(entry.Kind)}</span><br>{Body(entry)}</li>\n");

    /// <summary>What has no date and no section of its own.</summary>
    private static Html Rest(Measure measure)
    {
        var rest = measure.Entries.Where(entry => entry.Date is null && !Undated.Contains(entry.Kind)).ToList();
        return rest.Count == 0 ? Html.Empty : Html.Of($"<h2>Zonder datum</h2>\n<ul>\n{Html.Join(rest.Select(entry => Html.Of($"<li><span class=\"kind\">{MeasureEntryKinds.DutchOf(entry.Kind)}</span> {Body(entry)}</li>\n")))}</ul>\n");
    }

    private static Html Body(MeasureEntry entry)
    {
        var by = entry.By is null ? Html.Empty : Html.Of($" <em>{entry.By}</em>");
        var about = entry.About is null ? Html.Empty : Html.Of($"<br>Voorwaarde of betreft: {entry.About}");
        var source = entry.Source is null ? Html.Empty : Html.Of($"<br><span class=\"source\">{entry.Source}</span>");
        var doubt = entry.Confidence >= Doubtful ? Html.Empty : Html.Of($" <span class=\"doubt\">nog te bevestigen</span>");
        return Html.Of($"{entry.Text}{by}{doubt}{about}{source}");
    }

    private static string Heading(MeasureEntryKind kind) => kind switch
    {
        MeasureEntryKind.Product => "Producten",
        MeasureEntryKind.Body => "Voor wie",
        MeasureEntryKind.Criterion => "Criteria",
        MeasureEntryKind.Judgement => "Oordeel per criterium",
        _ => "Opties",
    };
}
