using System.CommandLine;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>The things that were asked for, and where each is answered.</summary>
internal static class RequestCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var item = DossierCommands.Text("--item", "Add a thing that the requester asks for.");
        var answers = new Option<int?>("--answers") { Description = "Which item is answered; with --text.", HelpName = "number" };
        var text = DossierCommands.Text("--text", "Where the decision answers it.");
        var reference = DossierCommands.Text("--reference", "Note a reference as it stands in some letter; with --place.", "reference");
        var place = DossierCommands.Text("--place", "Where that reference stands.", "place");
        var command = new Command("request", "Add or answer the items of the request, note references; without options: list them.") { dossier, item, answers, text, reference, place };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var id = parsed.GetRequiredValue(dossier);
            if (parsed.GetValue(item) is { } asked) return work.Do(id, new AddRequestItem(work.By, work.Now, asked), "Onderdeel toegevoegd.", "Item added.");
            if (parsed.GetValue(answers) is { } number) return work.Do(id, new AnswerRequestItem(work.By, work.Now, number, parsed.GetValue(text) ?? throw InputException.Of("--answers heeft --text nodig.", "--answers needs --text.")), "Beantwoord.", "Answered.");
            if (parsed.GetValue(reference) is { } noted) return work.Do(id, new NoteReference(work.By, work.Now, noted, parsed.GetValue(place) ?? ""), "Kenmerk genoteerd.", "Reference noted.");
            return List(work, id);
        });
        return command;
    }

    private static int List(DossierWork work, string id)
    {
        var items = work.Open(id).Items.Values.OrderBy(i => i.Number).ToList();
        if (work.IsJson)
            work.Json(json =>
            {
                json.WriteStartArray("items");
                foreach (var item in items)
                {
                    json.WriteStartObject();
                    json.WriteNumber("number", item.Number);
                    json.WriteString("text", item.Text);
                    if (item.Answer is { } answer) json.WriteString("answer", answer);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        else
            foreach (var item in items) work.Line($"{item.Number}. {item.Text}\n   {(item.Answer is null ? work.In("nog niet beantwoord", "not answered yet") : $"→ {item.Answer}")}");
        return ExitCode.Ok;
    }
}
