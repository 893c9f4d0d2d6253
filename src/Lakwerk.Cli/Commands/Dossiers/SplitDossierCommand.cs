using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Intake.Splitting;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Cuts a document that is a bundle into its documents: found ones, or where a person says.</summary>
internal static class SplitDossierCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var (dossier, document) = (DossierCommands.Dossier(), new Argument<string>("document") { Description = "Number or name of the document." });
        var at = new Option<string?>("--at") { Description = "Pages on which documents begin, instead of those that are found: 1,4,9.", HelpName = "pages" };
        var cut = new Option<bool>("--cut") { Description = "Put the documents in the place of the bundle; without it they are only listed." };
        var command = new Command("split", "Find the documents in a bundle, and cut it.") { dossier, document, at, cut };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var bundle = DocumentChoice.FindOne(opened, parsed.GetRequiredValue(document));
            var parts = work.Office.Bundles.Propose(bundle, SplitCommand.Firsts(parsed.GetValue(at)), session.Stop);
            IReadOnlyList<DocumentId> made = parsed.GetValue(cut) ? work.Office.Bundles.Cut(opened, bundle, parts, Arranging.Once(work.By), session.Stop) : [];
            if (work.IsJson) work.Json(json => WriteJson(json, parts, made));
            else Write(work, parts, made);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Write(DossierWork work, IReadOnlyList<SplitDocument> parts, IReadOnlyList<DocumentId> made)
    {
        foreach (var part in parts)
            work.Line($"{work.In("blz.", "pages")} {part.First}–{part.Last}  {SplitCommand.Day(part.Date) ?? "–",-10}  {part.Confidence * 100,3:0}%  {part.Title}");
        if (made.Count > 0) work.Line(work.In($"De bundel is gesneden in {made.Count} documenten.", $"The bundle was cut into {made.Count} documents."));
    }

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<SplitDocument> parts, IReadOnlyList<DocumentId> made)
    {
        json.WriteStartArray("parts");
        for (var i = 0; i < parts.Count; i++)
        {
            json.WriteStartObject();
            SplitCommand.WriteMembers(json, parts[i]);
            if (made.Count > i) json.WriteString("document", made[i].Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
