using System.Globalization;
using System.Text;
using System.Text.Json;
using Lakwerk.Intake;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Understanding;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Intake;

/// <summary>The account as a table for people (verantwoording.csv) and for programs (verantwoording.json).</summary>
public static class AccountTable
{
    private static readonly string[] Columns =
    [
        "rij", "hoort bij", "bestand", "soort", "uitkomst", "reden", "document", "bladzijden", "datum", "bron van de datum", "zekerheid", "titel", "type", "afzender", "ontvangers",
        "mailwisseling", "zit in", "zelfde tekst als", "lijkt op", "bundel van", "opmerkingen", "grootte", "sha256",
    ];

    public static void Write(IntakeReport report, IntakeFolder folder)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(folder);
        var table = new StringBuilder("\uFEFF").AppendJoin(';', Columns).Append("\r\n");
        var twins = report.Twins.ToLookup(twin => twin.Second);
        foreach (var record in report.Rows) table.AppendJoin(';', Cells(record, report, twins[record.Row.Number]).Select(Quoted)).Append("\r\n");
        AtomicFile.Write(folder.PathOf("verantwoording.csv"), Encoding.UTF8.GetBytes(table.ToString()));
        AtomicFile.Write(folder.PathOf("verantwoording.json"), stream => WriteJson(report, stream));
    }

    public static void WriteJson(IntakeReport report, Stream stream) => JsonSerializer.Serialize(stream, report, IntakeJson.Readable.IntakeReport);

    /// <summary>Where a file ended, in Dutch.</summary>
    public static string Outcome(IntakeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Outcome switch
        {
            IntakeOutcome.Document => "document",
            IntakeOutcome.Duplicate => $"dubbel van rij {row.TwinOf}",
            IntakeOutcome.Unpacked => "uitgepakt",
            _ => "niet leesbaar",
        };
    }

    private static IEnumerable<string> Cells(IntakeRecord record, IntakeReport report, IEnumerable<DocumentTwin> twins)
    {
        var (row, facts) = (record.Row, record.Facts);
        var number = row.Number;
        return
        [
            Number(number), row.Parent is { } parent ? Number(parent) : "", row.Path, row.Kind.DutchName(), Outcome(row), row.Sentence,
            record.Pdf ?? "", record.Pages > 0 ? Number(record.Pages) : "",
            facts.Date?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", Source(facts.Date?.Source), facts.Date is { } date ? date.Confidence.ToString("0.##", CultureInfo.InvariantCulture) : "",
            facts.Title?.Value ?? "", facts.Type, facts.Sender, string.Join("; ", facts.Recipients),
            report.Threads.TryGetValue(number, out var thread) ? Number(thread) : "", report.ContainedIn.TryGetValue(number, out var outer) ? Number(outer) : "",
            Firsts(twins, exact: true), Firsts(twins, exact: false), Bundle(record), string.Join(' ', record.Notes), row.Size.ToString(CultureInfo.InvariantCulture), row.Sha256,
        ];
    }

    /// <summary>"1–3 (100%), 4–9 (93%)": pages, and how sure it is that a document begins there.</summary>
    private static string Bundle(IntakeRecord record) =>
        string.Join(", ", record.Parts.Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.First}–{part.Last} ({part.Confidence * 100:0}%)")));

    private static string Firsts(IEnumerable<DocumentTwin> twins, bool exact) =>
        string.Join(", ", twins.Where(twin => twin.Likeness >= 1 == exact).Select(twin => Number(twin.First)));

    private static string Source(FactSource? source) => source switch
    {
        FactSource.MailHeader => "kop van de e-mail",
        FactSource.Field => "veld in het document",
        FactSource.Text => "tekst",
        FactSource.Metadata => "eigenschappen van het bestand",
        FactSource.FileName => "bestandsnaam",
        _ => "",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell that a spreadsheet would take for a formula is shown as text.</summary>
    private static string Quoted(string cell)
    {
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@') cell = "'" + cell;
        return cell.AsSpan().IndexOfAny(";\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
