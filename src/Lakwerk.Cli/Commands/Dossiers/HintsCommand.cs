using System.CommandLine;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Sentences that somebody should weigh under a ground other than personal data. Never marks.</summary>
internal static class HintsCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var documents = new Argument<string>("documents") { Description = "Numbers of the inventory, or a document's own name; all when not given.", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "alle" };
        var ground = DossierCommands.Text("--ground", "Only hints at this ground: 5.2.1.", "ground");
        var command = new Command("hints", "Point at sentences that may fall under other grounds: opinions, business data, security …") { dossier, documents, ground };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var chosen = DocumentChoice.Find(opened, parsed.GetRequiredValue(documents));
            var found = work.Office.Suggestions.Hints(chosen, session.Stop).Where(hint => parsed.GetValue(ground) is not { } only || hint.Hint.Ground == only).ToList();
            if (work.IsJson) work.Json(json => WriteJson(json, found, Inventory.Of(opened)));
            else
                foreach (var (document, hint) in found)
                    work.Line($"{SearchCommand.NumberOf(Inventory.Of(opened), document.Value),-6} {work.In("blz.", "page")} {hint.Page,-4} {hint.Ground,-8} {work.In(hint.Reason.Dutch, hint.Reason.English)}: {hint.Sentence}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, List<DocumentHint> found, Inventory inventory)
    {
        json.WriteStartArray("hints");
        foreach (var (document, hint) in found)
        {
            json.WriteStartObject();
            json.WriteString("document", document.Value);
            json.WriteString("number", SearchCommand.NumberOf(inventory, document.Value));
            json.WriteNumber("page", hint.Page);
            json.WriteString("ground", hint.Ground);
            json.WriteString("cue", hint.Cue);
            json.WriteString("sentence", hint.Sentence);
            json.WriteString("reason", hint.Reason.Dutch);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
