using Lakwerk.Inspection;

namespace Lakwerk.Work.Demo;

/// <summary>The demo as one HTML page that needs nothing else: no script, no other file, no network.</summary>
internal static class DemoPage
{
    public static string Of(IReadOnlyList<DemoDocument> documents) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="nl">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Lakwerk: van vondst tot bewijs</title>
        <style>{Style()}</style>
        </head>
        <body>
        <a class="skip" href="#inhoud">Naar de inhoud</a>
        <header class="top">
        <span class="mark">Lakwerk</span>
        <h1>Van vondst tot bewijs</h1>
        <p class="lead">{Lead(documents)}</p>
        <p>Een lak is hier geen zwart vlak boven op de tekst: de inhoud is uit het bestand zelf verwijderd en het bestand is opnieuw
        opgebouwd. Daarna is elk resultaat onderzocht door een controle die niet weet hoe het gemaakt is. Alle personen, adressen en
        nummers op deze pagina zijn verzonnen.</p>
        </header>
        <main id="inhoud">
        {Overview(documents)}
        {Html.Join(documents.Select(Article))}
        </main>
        <footer>
        <p>Deze pagina bevat de tekst van vóór het lakken. Bij een echt verzoek is zo'n pagina even vertrouwelijk als het origineel.</p>
        </footer>
        </body>
        </html>

        """).ToString();

    private static string Lead(IReadOnlyList<DemoDocument> documents)
    {
        var marks = documents.Sum(document => document.Redaction.Marks.Count);
        var failed = documents.Count(document => !document.Inspection.IsClean);
        return $"{DutchWords.Count(documents.Count, "document", "documenten")}, {DutchWords.Count(marks, "lak", "lakken")}. "
            + (failed == 0
                ? "Op geen van de onderzochte wegen is iets van de gelakte inhoud teruggevonden."
                : $"Bij {DutchWords.Count(failed, "document", "documenten")} vond de controle iets dat weg had moeten zijn.");
    }

    private static Html Overview(IReadOnlyList<DemoDocument> documents) => Html.Of($"""
        <div class="overview scroll" tabindex="0" role="region" aria-label="Overzicht van de documenten">
        <table>
        <caption>Overzicht</caption>
        <thead><tr><th scope="col">Document</th><th scope="col" class="number">Gevonden</th><th scope="col" class="number">Door lezer toegevoegd</th>
        <th scope="col" class="number">Verwijderde tekens</th><th scope="col">Controle</th></tr></thead>
        <tbody>
        {Html.Join(documents.Select(OverviewRow))}
        </tbody>
        </table>
        </div>
        """);

    private static Html OverviewRow(DemoDocument document) => Html.Of($"""
        <tr><th scope="row"><a href="#{document.Sample.Name}">{document.Sample.Title}</a></th><td class="number">{document.Suggestions.Count}</td>
        <td class="number">{document.MarkedByReader}</td><td class="number">{document.Redaction.Marks.Values.Sum(mark => mark.Glyphs)}</td><td>{Verdict(document)}</td></tr>
        """);

    private static Html Verdict(DemoDocument document) => document.Inspection.IsClean
        ? Html.Of($"""<span class="verdict good">schoon</span>""")
        : Html.Of($"""<span class="verdict bad">niet schoon</span>""");

    private static Html Article(DemoDocument document) => Html.Of($"""
        <article id="{document.Sample.Name}" aria-labelledby="{document.Sample.Name}-titel">
        <h2 id="{document.Sample.Name}-titel">{document.Sample.Title}</h2>
        <p>{document.Sample.About} <a href="{document.Result}">Gelakt bestand openen</a></p>
        {Html.Join(document.Pages.Select(page => Pictures(document, page)))}
        <h3>Wat is er gebeurd?</h3>
        {Found(document)}
        {Removed(document)}
        {Proof(document)}
        </article>
        """);

    private static Html Pictures(DemoDocument document, PagePair page) => Html.Of($"""
        <div class="pages">
        {Picture(document, page, "Voor", page.Before)}
        {Picture(document, page, "Na", page.After)}
        </div>
        """);

    private static Html Picture(DemoDocument document, PagePair page, string moment, byte[] png) => Html.Of($"""
        <figure><figcaption>{moment} <span>pagina {page.Number}</span></figcaption>
        <img alt="{document.Sample.Title}, pagina {page.Number}, {(moment == "Voor" ? "voor het lakken" : "na het lakken")}" src="data:image/png;base64,{Convert.ToBase64String(png)}"></figure>
        """);

    private static Html Found(DemoDocument document) => Html.Of($"""
        <details>
        <summary>Gevonden <span class="count">{DutchWords.Count(document.Suggestions.Count, "plek", "plekken")} herkend, {document.MarkedByReader} door een lezer toegevoegd</span></summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Gevonden in {document.Sample.Title}">
        <table>
        <thead><tr><th scope="col">Soort</th><th scope="col">Tekst</th><th scope="col">Grond</th><th scope="col" class="number">Zekerheid</th></tr></thead>
        <tbody>
        {Html.Join(document.Suggestions.Select(found => Html.Of($"""
            <tr><td>{DutchWords.Of(found.Kind)}</td><td>{found.Text}</td><td>{found.Ground}</td><td class="number">{found.Confidence * 100:0} %</td></tr>
            """)))}
        </tbody>
        </table>
        </div>
        </details>
        """);

    private static Html Removed(DemoDocument document)
    {
        var marks = document.Redaction.Marks.Values.ToList();
        var parts = new[]
        {
            DutchWords.Count(marks.Sum(mark => mark.Glyphs), "teken", "tekens"),
            DutchWords.Count(marks.Sum(mark => mark.Images), "deel van een afbeelding", "delen van afbeeldingen"),
            DutchWords.Count(marks.Sum(mark => mark.Paths), "lijn of vlak", "lijnen en vlakken"),
            DutchWords.Count(marks.Sum(mark => mark.Annotations), "aantekening of koppeling", "aantekeningen en koppelingen"),
        };
        return Html.Of($"""
            <details>
            <summary>Verwijderd <span class="count">{parts[0]} onder {DutchWords.Count(marks.Count, "lak", "lakken")}</span></summary>
            <ul class="chips">{Html.Join(parts.Select(part => Html.Of($"<li>{part}</li>")))}</ul>
            {Dropped(document)}
            {Warnings(document)}
            </details>
            """);
    }

    private static Html Dropped(DemoDocument document) => document.Redaction.Dropped.Count == 0 ? Html.Empty : Html.Of($"""
        <p>Niet overgenomen, omdat het niet op de lijst van veilige onderdelen staat:</p>
        <ul class="chips">{Html.Join(document.Redaction.Dropped.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => Html.Of($"<li><code>{part.Key}</code> {part.Value}×</li>")))}</ul>
        """);

    private static Html Warnings(DemoDocument document) => document.Redaction.Warnings.Count == 0 ? Html.Empty : Html.Of($"""
        <p>Om na te kijken:</p>
        <ul>{Html.Join(document.Redaction.Warnings.Select(warning => Html.Of($"<li lang=\"en\">page {warning.Page}: {warning.Sentence}</li>")))}</ul>
        """);

    private static Html Proof(DemoDocument document)
    {
        var channels = document.Inspection.Channels;
        var passed = channels.Count(channel => channel.Verdict == ChannelVerdict.Pass);
        var failed = channels.Count(channel => channel.Verdict == ChannelVerdict.Fail);
        var idle = channels.Count - passed - failed;
        return Html.Of($"""
            <details{(failed > 0 ? Html.Of($" open") : Html.Empty)}>
            <summary>Bewezen <span class="count">{channels.Count} lekkanalen: {passed} in orde, {failed} niet in orde, {idle} niet van toepassing</span></summary>
            {Html.Join(channels.Where(channel => channel.Verdict == ChannelVerdict.Fail).Select(Failure))}
            <ul class="channels">{Html.Join(channels.Where(channel => channel.Verdict != ChannelVerdict.Fail).Select(Channel))}</ul>
            {Html.Join(document.Inspection.Readers.Select(reader => Html.Of($"<p class=\"legend\">{reader.Name} {reader.Version}: {reader.Remark.Dutch}</p>")))}
            </details>
            """);
    }

    private static Html Channel(ChannelResult channel)
    {
        var (style, sign, spoken) = channel.Verdict == ChannelVerdict.Pass ? ("pass", "✓", "in orde: ") : ("idle", "–", "niet van toepassing: ");
        return Html.Of($"""
            <li class="{style}"><span class="sign" aria-hidden="true">{sign}</span><span><span class="spoken">{spoken}</span>{channel.Title.Dutch}</span></li>
            """);
    }

    private static Html Failure(ChannelResult channel) => Html.Of($"""
        <div class="failure"><p><strong><span aria-hidden="true">✗ </span>Niet in orde: {channel.Title.Dutch}</strong></p>
        <ul>{Html.Join(channel.Findings.Select(Finding))}</ul></div>
        """);

    private static Html Finding(Finding finding) => Html.Of($"""
        <li>{(finding.Page is { } page ? $"Pagina {page}: " : "")}{finding.Sentence.Dutch}{(finding.Excerpt is { Length: > 0 } excerpt ? $" “{excerpt}”" : "")}</li>
        """);

    private static Html Style()
    {
        using var stream = typeof(DemoPage).Assembly.GetManifestResourceStream("demo.css") ?? throw new InvalidOperationException("demo.css is not in the assembly.");
        using var reader = new StreamReader(stream);
        return Html.Trusted(reader.ReadToEnd());
    }
}
