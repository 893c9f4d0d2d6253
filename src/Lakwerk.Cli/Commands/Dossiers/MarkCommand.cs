using System.CommandLine;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Marks;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>The marks of a document: listed, placed, changed, removed, in from marks.json and out to it.</summary>
internal static class MarkCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var (dossier, document) = (DossierCommands.Dossier(), new Argument<string>("document") { Description = "Number or name of the document." });
        var box = new Option<string[]>("--box") { Description = "Page and corners in points: \"1:72,690,240,712\". Several make one mark.", HelpName = "page:x,y,x,y", AllowMultipleArgumentsPerToken = true };
        var ground = DossierCommands.Text("--ground", "Grounds or labels of the mark: 5.1.2e, \"buiten scope\".", "grounds");
        var id = DossierCommands.Text("--id", "The mark's name; naming one that exists changes it.", "mark");
        var remove = DossierCommands.Text("--remove", "Remove the mark with this name.", "mark");
        var from = DossierCommands.Text("--from", "Place all marks of a marks.json.", "marks.json");
        var to = DossierCommands.Text("--to", "Write the marks to a marks.json, for redact and inspect.", "marks.json");
        var command = new Command("mark", "Place, change or remove marks; without options: list them.") { dossier, document, box, ground, id, remove, from, to };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var chosen = DocumentChoice.FindOne(opened, parsed.GetRequiredValue(document));
            if (parsed.GetValue(remove) is { } removed) return work.Do(opened.Id.Value, new RemoveMark(work.By, work.Now, chosen.Id, new(removed)), $"Lak {removed} is weg.", $"Mark {removed} is gone.");
            if (parsed.GetValue(from) is { } source) return Import(work, opened, chosen, source);
            if (parsed.GetValue(to) is { } target) return Export(work, chosen, target);
            return parsed.GetValue(box) is { Length: > 0 } boxes ? Place(work, opened, chosen, boxes, parsed.GetValue(ground), parsed.GetValue(id)) : List(work, chosen);
        });
        return command;
    }

    private static int Place(DossierWork work, Dossier dossier, Document document, string[] boxes, string? ground, string? id)
    {
        var existing = document.Marks.FirstOrDefault(m => m.Id.Value == id);
        var codes = ground is not null ? GroundCodes.Parse(ground) : existing?.Codes ?? throw InputException.Of("een lak heeft een grond: --ground 5.1.2e.", "a mark has a ground: --ground 5.1.2e.");
        var mark = id is null ? NewIds.Mark() : new MarkId(id);
        DossierCommand command = existing is null
            ? new PlaceMark(work.By, work.Now, document.Id, mark, [.. boxes.Select(AreaOf)], codes)
            : new ChangeMark(work.By, work.Now, document.Id, mark, [.. boxes.Select(AreaOf)], codes);
        return work.Do(dossier.Id.Value, command, $"Lak {mark} staat er ({MarkTranslation.LabelOf(codes)}).", $"Mark {mark} is in place ({MarkTranslation.LabelOf(codes)}).");
    }

    private static MarkArea AreaOf(string text)
    {
        var parts = text.Split(':', ',');
        if (parts.Length == 5 && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page))
        {
            var edges = parts.Skip(1).Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var edge) && double.IsFinite(edge) ? edge : (double?)null).ToList();
            if (edges.TrueForAll(edge => edge is not null))
                return new MarkArea(page, Math.Min(edges[0]!.Value, edges[2]!.Value), Math.Min(edges[1]!.Value, edges[3]!.Value), Math.Max(edges[0]!.Value, edges[2]!.Value), Math.Max(edges[1]!.Value, edges[3]!.Value));
        }

        throw InputException.Of($"“{text}” is geen plaats; schrijf bladzijde:links,onder,rechts,boven in punten, zoals 1:72,690,240,712.", $"“{text}” is no place; write page:left,bottom,right,top in points, such as 1:72,690,240,712.");
    }

    private static int Import(DossierWork work, Dossier dossier, Document document, string path)
    {
        var file = MarkFileReader.Read(path);
        file.MustFit(path, () => document.Details.Sha256 ?? "", document.Details.Pages ?? int.MaxValue);
        var commands = file.Marks.Select(DossierCommand (m) => MarkTranslation.FromFile(work.By, work.Now, document, m, path, work.Office.Documents)).ToList();
        return work.Do(dossier.Id.Value, commands, $"{commands.Count} {(commands.Count == 1 ? "lak" : "lakken")} geplaatst.", $"{commands.Count} {(commands.Count == 1 ? "mark" : "marks")} placed.");
    }

    private static int Export(DossierWork work, Document document, string path)
    {
        AtomicFile.Write(path, work.Office.Proofs.MarksFile(document));
        if (!work.IsJson) work.Line(work.In($"{document.Marks.Length} lakken geschreven naar {path}.", $"{document.Marks.Length} marks written to {path}."));
        return ExitCode.Ok;
    }

    private static int List(DossierWork work, Document document)
    {
        if (work.IsJson)
            work.Json(json =>
            {
                json.WriteString("document", document.Id.Value);
                json.WriteStartArray("marks");
                foreach (var mark in document.Marks)
                {
                    json.WriteStartObject();
                    json.WriteString("id", mark.Id.Value);
                    json.WriteString("by", mark.By.Name);
                    json.WriteStartArray("grounds");
                    foreach (var code in mark.Codes) json.WriteStringValue(code);
                    json.WriteEndArray();
                    json.WriteString("label", MarkTranslation.LabelOf(mark.Codes));
                    WriteAreas(json, mark.Areas);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        else
            foreach (var mark in document.Marks.OrderBy(m => m.Areas[0].Page))
                work.Line($"{mark.Id}  {MarkTranslation.LabelOf(mark.Codes)}  {string.Join(' ', mark.Areas.Select(TextOf))}  {mark.By.Name}");
        return ExitCode.Ok;
    }

    internal static void WriteAreas(System.Text.Json.Utf8JsonWriter json, IEnumerable<MarkArea> areas)
    {
        json.WriteStartArray("areas");
        foreach (var area in areas)
        {
            json.WriteStartObject();
            json.WriteNumber("page", area.Page);
            json.WriteStartArray("box");
            foreach (var edge in (ReadOnlySpan<double>)[area.X0, area.Y0, area.X1, area.Y1]) json.WriteNumberValue(Math.Round(edge, 2));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static string TextOf(MarkArea area) => string.Create(CultureInfo.InvariantCulture, $"{area.Page}:{area.X0:0.#},{area.Y0:0.#},{area.X1:0.#},{area.Y1:0.#}");
}
