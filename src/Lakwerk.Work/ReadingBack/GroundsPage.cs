using System.Globalization;
using Lakwerk.Work.Demo;

namespace Lakwerk.Work.ReadingBack;

/// <summary>The totals as a page: a table, and bars of the same figures.</summary>
public static class GroundsPage
{
    private const int BarHeight = 22;
    private const int LabelWidth = 110;
    private const int BarWidth = 460;

    private const string Style = """
        body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; background: #fff }
        table { border-collapse: collapse; width: 100%; margin: 1.5rem 0 } th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid #c8c8c8 }
        td.n, th.n { text-align: right; font-variant-numeric: tabular-nums } svg { max-width: 100%; height: auto } .bar { fill: #154273 } text { font: 13px system-ui, sans-serif; fill: #1a1a1a }
        """;

    public static string Write(GroundsOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var totals = outcome.Totals();
        var rows = Html.Join(totals.Select(total => Html.Of($"<tr><th scope=\"row\">{(total.Code.Length == 0 ? "–" : total.Code)}</th><td>{total.Name}</td><td class=\"n\">{total.Codes}</td><td class=\"n\">{total.Areas}</td><td class=\"n\">{Percent(total.Share)}</td></tr>\n")));
        var page = Html.Of($"""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gronden in vrijgegeven documenten</title><style>{Html.Trusted(Style)}</style></head>
            <body>
            <main>
            <h1>Gronden in vrijgegeven documenten</h1>
            <p>{Count(outcome.Files.Count, "bestand", "bestanden")}, {Count(outcome.PageCount, "bladzijde", "bladzijden")}.</p>
            {Chart(totals)}
            <table>
            <caption>Per grond: hoe vaak de code er staat, hoeveel vlakken erbij horen, en welk deel van alle bladzijden die bedekken</caption>
            <thead><tr><th scope="col">code</th><th scope="col">grond</th><th scope="col" class="n">codes</th><th scope="col" class="n">vlakken</th><th scope="col" class="n">bedekt</th></tr></thead>
            <tbody>
            {rows}</tbody>
            </table>
            </main>
            </body>
            </html>
            """);
        return page.ToString();
    }

    private static string Count(int number, string one, string more) => number == 1 ? $"1 {one}" : string.Create(DutchWords.Culture, $"{number} {more}");

    public static string Percent(double share) => share.ToString("P1", DutchWords.Culture);

    private static Html Chart(IReadOnlyList<GroundTotal> totals)
    {
        if (totals.Count == 0) return Html.Empty;
        var most = Math.Max(1, totals.Max(total => Math.Max(total.Codes, total.Areas)));
        var bars = totals.Select((total, i) => Bar(total, i, Math.Max(total.Codes, total.Areas), most));
        var height = Number(totals.Count * BarHeight + 4);
        return Html.Of($"<svg role=\"img\" aria-label=\"Hoe vaak elke grond voorkomt\" viewBox=\"0 0 640 {height}\" width=\"640\" height=\"{height}\">{Html.Join(bars)}</svg>");
    }

    private static Html Bar(GroundTotal total, int index, int count, int most)
    {
        var (y, width) = (index * BarHeight + 2, count * BarWidth / most);
        return Html.Of($"<text x=\"0\" y=\"{Number(y + 14)}\">{(total.Code.Length == 0 ? "zonder code" : total.Code)}</text><rect class=\"bar\" x=\"{Number(LabelWidth)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(BarHeight - 5)}\"></rect><text x=\"{Number(LabelWidth + width + 6)}\" y=\"{Number(y + 14)}\">{Number(count)}</text>");
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
