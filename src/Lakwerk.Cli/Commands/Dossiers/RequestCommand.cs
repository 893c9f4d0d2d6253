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
        var search = DossierCommands.Text("--search", "Describe where and how was searched for documents; the letter says it.");
        var command = new Command("request", "Add or answer the items of the request, note references, describe the search; without options: list the items.") { dossier, item, answers, text, reference, place, search };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var id = parsed.GetRequiredValue(dossier);
            if (parsed.GetValue(item) is { } asked) return work.Do(id, new AddRequestItem(work.By, work.Now, asked), "Onderdeel toegevoegd.", "Item added.");
            if (parsed.GetValue(answers) is { } number) return work.Do(id, new AnswerRequestItem(work.By, work.Now, number, parsed.GetValue(text) ?? throw InputException.Of("--answers heeft --text nodig.", "--answers needs --text.")), "Beantwoord.", "Answered.");
            if (parsed.GetValue(reference) is { } noted) return work.Do(id, new NoteReference(work.By, work.Now, noted, parsed.GetValue(place) ?? ""), "Kenmerk genoteerd.", "Reference noted.");
            if (parsed.GetValue(search) is { } described) return work.Do(id, new DescribeSearch(work.By, work.Now, described), "De zoekslag is beschreven.", "The search is described.");
            return List(work, id);
        });
        return command;
    }

    private static int List(DossierWork work, string id)
    {
        var dossier = work.Open(id);
        var items = dossier.Items.Values.OrderBy(i => i.Number).ToList();
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
                if (dossier.Search is { } search) json.WriteString("search", search);
            });
        else
            foreach (var item in items) work.Line($"{item.Number}. {item.Text}\n   {(item.Answer is null ? work.In("nog niet beantwoord", "not answered yet") : $"→ {item.Answer}")}");
        if (!work.IsJson && dossier.Search is { } said) work.Line(work.In("Zoekslag: ", "Search: ") + said);
        return ExitCode.Ok;
    }
}
