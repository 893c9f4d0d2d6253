using System.CommandLine;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Finds words in all documents of a dossier, and marks them when asked to.</summary>
internal static class SearchCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var search = new SearchOptions();
        var ground = DossierCommands.Text("--mark", "Mark all that is found and not covered yet, under this ground.", "ground");
        var only = DossierCommands.Text("--only", "With --mark: only these of what is listed, by their numbers: 1,4,5.", "numbers");
        var command = new Command("search", "Find words in all documents; mark them all, or some, with --mark.") { dossier, ground, only };
        search.AddTo(command);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var found = work.Office.Search.Find(opened, search.Read(parsed), session.Stop);
            return parsed.GetValue(ground) is { } code ? Mark(work, opened, Chosen(found, parsed.GetValue(only)), code) : List(work, Inventory.Of(opened), found);
        });
        return command;
    }

    private static int Mark(DossierWork work, Dossier dossier, IReadOnlyList<FoundPassage> found, string code)
    {
        var open = found.Count(passage => !passage.IsCovered);
        if (open > 0) return work.Tell(work.Office.Search.Mark(dossier, found, GroundCodes.Parse(code), work.By), $"{open} {(open == 1 ? "lak" : "lakken")} geplaatst.", $"{open} {(open == 1 ? "mark" : "marks")} placed.");
        work.Line(work.In("Niets gevonden dat nog open stond.", "Nothing found that was still open."));
        return ExitCode.Ok;
    }

    private static IReadOnlyList<FoundPassage> Chosen(IReadOnlyList<FoundPassage> found, string? only) => only is null
        ? found
        : [.. only.Split(',', StringSplitOptions.TrimEntries).Select(number =>
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at >= 1 && at <= found.Count ? found[at - 1] : throw new InputException($"vindplaats {number} is er niet."))];

    private static int List(DossierWork work, Inventory inventory, IReadOnlyList<FoundPassage> found)
    {
        if (work.IsJson)
            work.Json(json =>
            {
                json.WriteStartArray("found");
                foreach (var passage in found)
                {
                    json.WriteStartObject();
                    json.WriteString("document", passage.Document.Value);
                    json.WriteString("number", NumberOf(inventory, passage.Document.Value));
                    json.WriteNumber("page", passage.Page);
                    json.WriteString("text", passage.Text);
                    json.WriteBoolean("covered", passage.IsCovered);
                    MarkCommand.WriteAreas(json, passage.Areas);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        else
            foreach (var (passage, at) in found.Select((passage, i) => (passage, i + 1)))
                work.Line($"{at,4}. {NumberOf(inventory, passage.Document.Value),-6} {work.In("blz.", "page")} {passage.Page,-4} {(passage.IsCovered ? work.In("gelakt", "covered") : work.In("open", "open")),-8} {passage.Text}");
        return ExitCode.Ok;
    }

    internal static string NumberOf(Inventory inventory, string document) => inventory.ByDocument.TryGetValue(new DocumentId(document), out var row) ? row.Number : document;
}
