using System.Globalization;
using System.Reflection;
using Lakwerk.Inspection;
using Lakwerk.Law;
using Lakwerk.Redaction.Marks;

namespace Lakwerk.Work.Proving;

/// <summary>Puts the outcome of an inspection into the words of a proof.</summary>
internal sealed class ProofWording
{
    private const int MostGrounds = 8;
    private readonly InspectionReport _report;
    private readonly IReadOnlyList<Mark> _marks;
    private readonly ReportLanguage _language;
    private readonly bool _compares;
    private readonly bool _isPublic;

    private ProofWording(InspectionReport report, IReadOnlyList<Mark> marks, ProofOptions options)
    {
        _report = report;
        _marks = marks;
        _language = options.Language;
        _isPublic = options.IsPublic;
        _compares = report.Files.Any(file => file.Role == FileRoles.Original);
    }

    public static ProofContent Of(InspectionReport report, IReadOnlyList<Mark> marks, ProofOptions options)
    {
        var wording = new ProofWording(report, marks, options);
        return new ProofContent
        {
            Language = options.Language == ReportLanguage.Dutch ? "nl" : "en",
            Title = wording.Title(),
            Subtitle = wording.Subtitle(options.Date),
            Program = $"Lakwerk {Version()}",
            Verdict = wording.Verdict(),
            IsClean = report.IsClean,
            Method = wording.Method(),
            Files = wording.Files(),
            Grounds = wording._compares ? wording.Grounds() : null,
            MarksTotal = wording._compares ? wording.MarksTotal() : null,
            Channels = wording.Channels(),
            NotApplicable = wording.NotApplicable(),
            OutsideMarks = wording.OutsideMarks(),
            Footer = wording.Footer(),
        };
    }

    private string Title() => _compares
        ? Say("Bewijs van verwijdering", "Proof of removal")
        : Say("Verslag van controle", "Report of inspection");

    private string Subtitle(DateOnly? date)
    {
        var subject = _compares
            ? Say("Controle van een gelakt PDF-bestand, naast het origineel en de lakken", "Inspection of a redacted PDF file, beside the original and the marks")
            : Say("Controle van een PDF-bestand op resten van wat is gelakt", "Inspection of a PDF file for remains of what was redacted");
        if (date is not { } day) return subject;
        var written = DutchDates.Long(day, _language == ReportLanguage.Dutch ? Language.Dutch : Language.English);
        return _isPublic ? $"{subject}, {Say("bij het besluit van", "with the decision of")} {written}" : $"{subject}, {written}";
    }

    private string Verdict()
    {
        var looked = _report.Channels.Count(channel => channel.Verdict != ChannelVerdict.NotApplicable);
        if (_report.IsClean && _compares)
        {
            return Say(
                $"Wat is gelakt, is uit het bestand verwijderd: langs geen van de {looked} onderzochte wegen is er iets van teruggevonden.",
                $"What was redacted has been removed from the file: along none of the {looked} ways examined was anything of it found.");
        }

        if (_report.IsClean && Count(Severity.Note) is > 0 and var notes)
        {
            return Say(
                $"Langs {looked} wegen onderzocht: geen lekken of verdenkingen, wel {Number(notes, "opmerking", "opmerkingen")}.",
                $"Examined along {looked} ways: no leaks or suspicions, but {Number(notes, "note", "notes")}.");
        }

        if (_report.IsClean)
        {
            return Say(
                $"Langs geen van de {looked} onderzochte wegen is iets gevonden dat weg had moeten zijn.",
                $"Along none of the {looked} ways examined was anything found that should have been gone.");
        }

        var (leaks, suspicions) = (Count(Severity.Leak), Count(Severity.Suspicion));
        return Say(
            $"Dit bestand is niet geschikt om openbaar te maken: {Number(leaks, "lek", "lekken")} en {Number(suspicions, "verdenking", "verdenkingen")}.",
            $"This file is not fit to be published: {Number(leaks, "leak", "leaks")} and {Number(suspicions, "suspicion", "suspicions")}.");
    }

    private string Method()
    {
        var readers = _report.Readers.Where(reader => reader.Used && reader.Name != "lakwerk").Select(reader => $"{reader.Name} {reader.Version}".Trim()).ToArray();
        var method = _compares
            ? Say(
                "De controle heeft het eindbestand opnieuw geopend, uitgepakt en woord voor woord en beeldpunt voor beeldpunt vergeleken met het origineel. Zij kent de lakken, maar niet de manier waarop het bestand is gemaakt.",
                "The inspection opened the final file anew, unpacked it and compared it with the original, word by word and pixel by pixel. It knows the marks, but not how the file was made.")
            : Say(
                "De controle heeft het bestand geopend en uitgepakt en gezocht naar wat een gebrekkige lak achterlaat. Zonder origineel en lakken kan zij niet vaststellen wat er gelakt had moeten zijn.",
                "The inspection opened and unpacked the file and looked for what a poor redaction leaves behind. Without the original and the marks it cannot tell what should have been redacted.");
        return readers.Length == 0
            ? method
            : $"{method} {Say("Ook onafhankelijke programma's hebben het gelezen: ", "Independent programs have read it too: ")}{string.Join(Say(" en ", " and "), readers)}.";
    }

    private ProofTable Files() => new(
        Say("Om deze bestanden gaat het", "The files concerned"),
        [Say("Bestand", "File"), Say("Omvang", "Size"), Say("Controlegetal (SHA-256)", "Check value (SHA-256)")],
        [.. _report.Files.Where(file => !_isPublic || file.Role is not (FileRoles.Original or FileRoles.Marks)).OrderBy(file => file.Role switch { FileRoles.Original => 0, FileRoles.Marks => 1, _ => 2 }).Select(file => new ProofRow([Role(file.Role), Bytes(file.Bytes), file.Sha256]))]);

    private ProofTable Grounds()
    {
        var grounds = _marks.GroupBy(mark => mark.Ground).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        var rows = grounds.Take(grounds.Count > MostGrounds ? MostGrounds - 1 : MostGrounds).Select(group => Row(group.Key, group.Count())).ToList();
        var others = grounds.Skip(rows.Count).Sum(group => group.Count());
        if (others > 0) rows.Add(new ProofRow([Say("overige", "others"), "", others.ToString(CultureInfo.InvariantCulture)]));
        return new ProofTable(Say("De lakken", "The marks"), [Say("Grond", "Ground"), Say("Omschrijving", "Description"), Say("Aantal", "Number")], rows);
    }

    private ProofRow Row(string ground, int count) =>
        new([ground.Length == 0 ? Say("geen", "none") : GroundName.CodeOf(ground), GroundName.Of(ground, _language), count.ToString(CultureInfo.InvariantCulture)]);

    private string MarksTotal()
    {
        var pages = _marks.Select(mark => mark.Page).Distinct().Count();
        return Say(
            $"Samen {Number(_marks.Count, "lak", "lakken")}, op {pages} van {Number(_report.Pages, "pagina", "pagina's")}.",
            $"Together {Number(_marks.Count, "mark", "marks")}, on {pages} of {Number(_report.Pages, "page", "pages")}.");
    }

    private ProofTable Channels() => new(
        Say("Wat is onderzocht", "What was examined"),
        [Say("Nr.", "No."), Say("Vaststelling", "Statement"), Say("Uitkomst", "Outcome")],
        [.. _report.Channels
            .Where(channel => channel.Verdict != ChannelVerdict.NotApplicable)
            .OrderBy(channel => channel.Verdict == ChannelVerdict.Fail ? 0 : 1).ThenBy(channel => channel.Number)
            .Select(Row)]);

    private ProofRow Row(ChannelResult channel)
    {
        var number = channel.Number.ToString(CultureInfo.InvariantCulture);
        var title = channel.Title.In(_language);
        return channel.Verdict switch
        {
            ChannelVerdict.Fail => new ProofRow(
                [number, title, Say("niet in orde", "not in order")],
                Say($"Dit klopt niet: {Number(channel.Total, "bevinding", "bevindingen")}.", $"This does not hold: {Number(channel.Total, "finding", "findings")}."),
                IsAlarming: true),
            _ when channel.Findings.Count > 0 && _isPublic => new ProofRow([number, title, Say("in orde", "in order")],
                Say("Hier is niets gevonden dat weg had moeten zijn.", "Nothing was found here that should have been gone.")),
            // A note may contradict what a pass means: then the note speaks, without what it quotes.
            _ when channel.Findings.Count > 0 => new ProofRow([number, title, Number(channel.Total, Say("opmerking", "note"), Say("opmerkingen", "notes"))], Sentence(channel.Findings[0])),
            _ => new ProofRow([number, title, Say("in orde", "in order")], channel.Meaning.In(_language)),
        };
    }

    private string Sentence(Finding finding)
    {
        var sentence = finding.Sentence.In(_language).TrimEnd(':', '.', ' ');
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private string NotApplicable()
    {
        var titles = _report.Channels.Where(channel => channel.Verdict == ChannelVerdict.NotApplicable).Select(channel => $"{Lower(channel.Title.In(_language))} ({channel.Number})").ToArray();
        if (titles.Length == 0) return "";
        return Say("Niet van toepassing, omdat het bestand het niet heeft of er niets was om mee te vergelijken: ", "Not applicable, since the file has none or there was nothing to compare with: ")
            + string.Join(", ", titles) + ".";
    }

    private string? OutsideMarks()
    {
        if (_report.Fidelity is not { } fidelity) return null;
        if (fidelity.Verdict == ChannelVerdict.Fail)
        {
            return Say(
                $"Buiten de lakken is er iets veranderd ({Number(fidelity.Total, "bevinding", "bevindingen")}); het verslag van de controle noemt de plaatsen.",
                $"Outside the marks something changed ({Number(fidelity.Total, "finding", "findings")}); the report of the inspection names the places.");
        }

        return fidelity.Total == 0
            ? Say("Buiten de lakken is niets veranderd of verdwenen.", "Outside the marks nothing changed or was lost.")
            : Say(
                "Buiten de lakken is niets verdwenen. Op regels met een lak is de overgebleven tekst iets verschoven, zodat de leemte de breedte van het weggehaalde woord niet verraadt.",
                "Outside the marks nothing was lost. On lines with a mark the remaining text was moved a little, so that the gap does not give away the width of the removed word.");
    }

    private string Footer() => _isPublic
        ? Say(
            "Het controlegetal hoort bij precies dit bestand; wie er één teken in verandert, krijgt een ander getal. Narekenen kan met hetzelfde vrije programma: het bestuursorgaan met origineel en lakken erbij, ieder ander met lakwerk inspect BESTAND.",
            "The check value belongs to exactly this file; whoever changes one character gets another value. Anyone can check with the same free program: the public body with original and marks beside it, everybody else with lakwerk inspect FILE.")
        : _compares
        ? Say(
            "Narekenen kan met hetzelfde vrije programma en deze bestanden: lakwerk inspect RESULTAAT --original ORIGINEEL --marks LAKKEN. De controlegetallen horen bij precies deze bestanden; wie er één teken in verandert, krijgt een ander getal.",
            "Anyone can check this with the same free program and these files: lakwerk inspect RESULT --original ORIGINAL --marks MARKS. The check values belong to exactly these files; whoever changes one character gets another value.")
        : Say(
            "Narekenen kan met hetzelfde vrije programma en dit bestand: lakwerk inspect BESTAND. Het controlegetal hoort bij precies dit bestand; wie er één teken in verandert, krijgt een ander getal.",
            "Anyone can check this with the same free program and this file: lakwerk inspect FILE. The check value belongs to exactly this file; whoever changes one character gets another value.");

    private int Count(Severity severity) => _report.Channels.Sum(channel => channel.Findings.Count(finding => finding.Severity == severity));

    private string Role(string role) => role switch
    {
        FileRoles.Original => Say("Origineel", "Original"),
        FileRoles.Marks => Say("Lakken", "Marks"),
        _ => _compares ? Say("Resultaat", "Result") : Say("Onderzocht bestand", "Inspected file"),
    };

    private string Bytes(long count)
    {
        var grouped = count.ToString("N0", CultureInfo.InvariantCulture);
        return $"{(_language == ReportLanguage.Dutch ? grouped.Replace(',', '.') : grouped)} bytes";
    }

    private string Say(string dutch, string english) => _language == ReportLanguage.Dutch ? dutch : english;

    private static string Number(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Lower(string title) => char.ToLowerInvariant(title[0]) + title[1..];

    private static string Version() => typeof(ProofWording).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
