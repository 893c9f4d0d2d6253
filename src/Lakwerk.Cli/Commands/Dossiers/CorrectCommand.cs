using System.CommandLine;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Corrects the facts of the request, with the reason: dates, requester, subject, reference, or one of the things asked for. The terms follow.</summary>
internal static class CorrectCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var reason = DossierCommands.Required("--reason", "Why it is corrected.");
        var (title, requester, reference) = (DossierCommands.Text("--title", "What the request is about."), DossierCommands.Text("--requester", "Who asks.", "name"), DossierCommands.Text("--reference", "The body's reference (kenmerk).", "reference"));
        var (requested, received) = (DossierCommands.Date("--requested", "The date of the request itself."), DossierCommands.Date("--received", "The day on which the request was received."));
        var body = DossierCommands.Text("--body", "The public body that decides.");
        var item = new Option<int?>("--item") { Description = "Which of the things asked for is corrected; with --text.", HelpName = "number" };
        var text = DossierCommands.Text("--text", "What is asked for.");
        var command = new Command("correct", "Correct the facts of the request; the terms follow.") { dossier, reason, title, requester, body, requested, received, reference, item, text };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var (id, why) = (parsed.GetRequiredValue(dossier), parsed.GetRequiredValue(reason));
            if (parsed.GetValue(item) is { } number)
            {
                var asked = parsed.GetValue(text) ?? throw InputException.Of("--item heeft --text nodig.", "--item needs --text.");
                return work.Do(id, new CorrectRequestItem(work.By, work.Now, number, asked, why), "Onderdeel verbeterd.", "Item corrected.");
            }

            var known = work.Open(id);
            var correct = new CorrectRequest(
                work.By, work.Now, parsed.GetValue(title) ?? known.Title, parsed.GetValue(requester) ?? known.Requester, parsed.GetValue(body) ?? known.Body,
                Days.ParseOptional(parsed.GetValue(requested)) ?? known.Requested, Days.ParseOptional(parsed.GetValue(received)) ?? known.Received, parsed.GetValue(reference) ?? known.Reference)
            { Reason = why };
            return work.Do(id, correct, "De gegevens van het verzoek zijn verbeterd.", "The facts of the request are corrected.");
        });
        return command;
    }
}
