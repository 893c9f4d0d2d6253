using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Letters;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Letters;
using Lakwerk.Work.Tables;
using Spectre.Console;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>The inventory as it follows from marks, judgements and rules: on the screen or in a file.</summary>
internal static class InventoryCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var list = DossierCommands.Text("--list", "Only this list.", "list");
        var output = DossierCommands.Text("--out", "Write it to a file, .xlsx, .csv, .docx or .pdf.", "file");
        var fix = new Option<bool>("--fix-numbers") { Description = "Fix the numbers as they are now; later documents get 6a, DAA." };
        var command = new Command("inventory", "Show the inventory, or write it to a file.") { dossier, list, output, fix };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            if (parsed.GetValue(fix)) return work.Do(opened.Id.Value, new FixNumbers(work.By, work.Now), "De nummers liggen vast.", "The numbers are fixed.");
            var inventory = Inventory.Of(opened);
            var rows = parsed.GetValue(list) is { } only ? inventory.Of(new ListId(only)).ToList() : inventory.Rows;
            if (parsed.GetValue(output) is { } document && IsDocument(document)) return WriteDocument(work, opened, document);
            if (parsed.GetValue(output) is { } path)
            {
                TableFile.Write(path, InventoryTable.Of(opened, Told(work, opened, rows)), "inventarislijst");
                return work.TellFile(path);
            }

            if (work.IsJson) WriteJson(work, opened, inventory, rows);
            else WriteTable(work, opened, rows);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>A file leaves the office: its cells follow the marks.</summary>
    private static IReadOnlyList<InventoryRow> Told(DossierWork work, Dossier dossier, IReadOnlyList<InventoryRow> rows)
    {
        var told = Inventory.Of(work.Office.PublicInventory.View(dossier)).ByDocument;
        return [.. rows.Select(row => told[row.Document.Id])];
    }

    private static bool IsDocument(string path) => path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);

    /// <summary>As it is annexed to a decision: every list, on the body's paper.</summary>
    private static int WriteDocument(DossierWork work, Dossier dossier, string path)
    {
        var body = LetterCommand.BodyOf(null, work.Office);
        var letter = LetterWork.Compose(work.Office.PublicInventory.View(dossier), new LetterOrder(LetterKind.Inventory, work.Day(null), body.Profile), body, LetterStyle.Formal);
        AtomicFile.Write(path, LetterWork.Write(letter, LetterWork.FormatOf(path), body.Template, work.Session.Stop).Content);
        return LetterCommand.Tell(work, letter, path);
    }

    private static void WriteTable(DossierWork work, Dossier dossier, IReadOnlyList<InventoryRow> rows)
    {
        var several = dossier.Lists.Count > 1;
        var table = new Spectre.Console.Table().Border(TableBorder.Simple);
        if (several) table.AddColumn(work.In("Lijst", "List"));
        table.AddColumns(work.In("Nr", "No"), work.In("Datum", "Date"), work.In("Document", "Document"), work.In("Beoordeling", "Judgement"), work.In("Gronden", "Grounds"), work.In("Opmerking", "Remark"));
        foreach (var row in rows)
        {
            string[] cells = [row.Number, row.Document.Details.Date is { } day ? DutchDates.Short(day) : "", row.Document.Details.Title, JudgementOf(work, row), MarkTranslation.LabelOf(row.Codes), row.Remark ?? ""];
            table.AddRow([.. (several ? cells.Prepend(row.Document.List.Value) : cells).Select(Markup.Escape)]);
        }

        Tables.Write(work.Session, table);
    }

    private static string JudgementOf(DossierWork work, InventoryRow row) => row.JudgementName?.In(work.Language) ?? work.In("te beoordelen", "to assess");

    private static void WriteJson(DossierWork work, Dossier dossier, Inventory inventory, IReadOnlyList<InventoryRow> rows) => work.Json(json =>
    {
        json.WriteString("dossier", dossier.Id.Value);
        json.WriteNumber("version", dossier.Version);
        json.WriteStartObject("counts");
        foreach (var judgement in Enum.GetValues<Judgement>()) json.WriteNumber(Judgements.NameOf(judgement).Dutch, rows.Count(r => r.Judgement == judgement && !r.IsDuplicate));
        json.WriteNumber("dubbel", rows.Count(r => r.IsDuplicate));
        json.WriteNumber("te beoordelen", rows.Count(r => r.Judgement is null));
        json.WriteEndObject();
        json.WriteStartObject("grounds");
        foreach (var code in inventory.UsedCodes) json.WriteNumber(code, rows.Count(r => r.Codes.Contains(code)));
        json.WriteEndObject();
        json.WriteStartArray("rows");
        foreach (var row in rows) WriteRow(json, row);
        json.WriteEndArray();
    });

    private static void WriteRow(System.Text.Json.Utf8JsonWriter json, InventoryRow row)
    {
        json.WriteStartObject();
        json.WriteString("id", row.Document.Id.Value);
        json.WriteString("list", row.Document.List.Value);
        json.WriteString("number", row.Number);
        json.WriteString("title", row.Document.Details.Title);
        if (row.Document.Details.Date is { } day) json.WriteString("date", Days.Iso(day));
        if (row.JudgementName is { } judgement) json.WriteString("judgement", judgement.Dutch);
        json.WriteStartArray("grounds");
        foreach (var code in row.Codes) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteNumber("marks", row.Document.Marks.Length);
        if (row.Remark is { } remark) json.WriteString("remark", remark);
        if (row.Document.SignedOffBy is { } reader) json.WriteString("signedOffBy", reader.Name);
        json.WriteEndObject();
    }
}
