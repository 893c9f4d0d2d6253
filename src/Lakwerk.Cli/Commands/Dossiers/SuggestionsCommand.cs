using System.CommandLine;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Suggestions;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What may be personal data in a document: listed, accepted as marks, rejected.</summary>
internal static class SuggestionsCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var (dossier, document) = (DossierCommands.Dossier(), new Argument<string>("document") { Description = "Number or name of the document." });
        var accept = new Option<string[]>("--accept") { Description = "Place the marks of these suggestions, or of all that are open.", HelpName = "key|all", AllowMultipleArgumentsPerToken = true };
        var reject = new Option<string[]>("--reject") { Description = "These suggestions, or all that are open, need no mark.", HelpName = "key|all", AllowMultipleArgumentsPerToken = true };
        var ground = DossierCommands.Text("--ground", "Ground for accepted ones, in place of the proposed.", "ground");
        var sure = new Option<double>("--min-confidence") { Description = "Only suggestions at least this sure.", HelpName = "0..1" };
        var together = new Option<bool>("--whole-dossier") { Description = "First look through all documents together: a name found in one is found in all." };
        var command = new Command("suggest", "Propose marks for personal data; accept or reject them.") { dossier, document, accept, reject, ground, sure, together };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var chosen = DocumentChoice.FindOne(opened, parsed.GetRequiredValue(document));
            if (parsed.GetValue(together)) work.Office.Suggestions.LookThrough(opened, session.Stop);
            var found = work.Office.Suggestions.For(opened, chosen).Where(s => s.Confidence >= parsed.GetValue(sure)).ToList();
            if (parsed.GetValue(accept) is { Length: > 0 } accepted) return Accept(work, opened, chosen, Chosen(found, accepted), parsed.GetValue(ground));
            if (parsed.GetValue(reject) is { Length: > 0 } rejected) return Reject(work, opened, chosen, Chosen(found, rejected));
            return List(work, chosen, found);
        });
        return command;
    }

    private static List<SuggestedMark> Chosen(List<SuggestedMark> found, string[] keys)
    {
        if (keys is ["all"] or ["alle"]) return [.. found.Where(s => s.State == SuggestionState.Open)];
        return [.. keys.Select(key => found.FirstOrDefault(s => s.Key == key) ?? throw InputException.Of($"suggestie {key} is er niet.", $"there is no suggestion {key}."))];
    }

    private static int Accept(DossierWork work, Dossier dossier, Document document, List<SuggestedMark> chosen, string? ground) => work.Tell(
        work.Office.Suggestions.Accept(dossier.Id, document.Id, chosen, work.By, ground is null ? null : GroundCodes.Parse(ground), dossier.Version),
        $"{chosen.Count} {(chosen.Count == 1 ? "lak" : "lakken")} geplaatst.", $"{chosen.Count} {(chosen.Count == 1 ? "mark" : "marks")} placed.");

    private static int Reject(DossierWork work, Dossier dossier, Document document, List<SuggestedMark> chosen) => work.Tell(
        work.Office.Suggestions.Reject(dossier.Id, document.Id, chosen, work.By, dossier.Version),
        $"{chosen.Count} {(chosen.Count == 1 ? "suggestie" : "suggesties")} afgewezen.", $"{chosen.Count} {(chosen.Count == 1 ? "suggestion" : "suggestions")} rejected.");

    private static int List(DossierWork work, Document document, List<SuggestedMark> found)
    {
        if (work.IsJson)
            work.Json(json =>
            {
                json.WriteString("document", document.Id.Value);
                json.WriteStartArray("suggestions");
                foreach (var s in found)
                {
                    json.WriteStartObject();
                    json.WriteString("key", s.Key);
                    json.WriteString("kind", s.Kind.Name());
                    json.WriteString("text", s.Text);
                    if (s.Role != PersonRole.None) json.WriteString("role", s.Role.Name());
                    json.WriteString("ground", s.Code);
                    json.WriteNumber("confidence", Math.Round(s.Confidence, 3));
                    json.WriteString("state", s.State.ToString());
                    MarkCommand.WriteAreas(json, s.Areas);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        else
            foreach (var s in found)
                work.Line(string.Create(CultureInfo.InvariantCulture, $"{s.Key}  blz. {s.Page}  {MarkTranslation.LabelOf([s.Code]),-8} {s.Confidence:0.00}  {StateOf(work, s.State),-10}  {s.Text.ReplaceLineEndings(" ")}"));
        return ExitCode.Ok;
    }

    private static string StateOf(DossierWork work, SuggestionState state) => state switch
    {
        SuggestionState.Open => work.In("open", "open"),
        SuggestionState.Covered => work.In("gelakt", "covered"),
        SuggestionState.Rejected => work.In("afgewezen", "rejected"),
        _ => work.In("openlaten", "leave open"),
    };
}
