using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law;
using Lakwerk.Work;
using Lakwerk.Work.Files;
using Lakwerk.Work.Requests;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Opens a dossier for a request that came in.</summary>
internal static class NewCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var letter = DossierCommands.Text("--letter", "The mail or letter of the request; subject, requester and dates that are not given here are read from it.", "file");
        var title = DossierCommands.Text("--title", "What the request is about.");
        var body = DossierCommands.Required("--body", "The public body that decides.");
        var received = DossierCommands.Date("--received", "The day on which the request was received.");
        var requested = DossierCommands.Date("--requested", "The date of the request itself; else the day of receipt.");
        var requester = DossierCommands.Text("--requester", "Who asks; else “verzoeker”.", "name");
        var reference = new Option<string>("--reference") { Description = "The body's reference (kenmerk).", HelpName = "reference", DefaultValueFactory = _ => "" };
        var id = DossierCommands.Text("--id", "The dossier's name; else the year and the next number.", "name");
        var command = new Command("new", "Open a dossier for a request.") { letter, title, body, received, requested, requester, reference, id };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed, create: true);
            var read = parsed.GetValue(letter) is { } file ? RequestLetterReader.Read(file, SourceFile.ReadAll(file), session.Stop) : new RequestLetter();
            var day = Days.ParseOptional(parsed.GetValue(received)) ?? read.Received ?? throw InputException.Of("noem de dag van ontvangst: --received 5-1-2026.", "name the day of receipt: --received 5-1-2026.");
            var about = parsed.GetValue(title) ?? read.Subject ?? throw InputException.Of("noem waar het verzoek over gaat: --title.", "name what the request is about: --title.");
            var name = parsed.GetValue(id) is { } given ? new DossierId(given) : work.Office.Dossiers.NewId();
            var open = new OpenDossier(
                work.By, work.Now, name, about, parsed.GetValue(requester) ?? read.Requester ?? "verzoeker", parsed.GetRequiredValue(body),
                Days.ParseOptional(parsed.GetValue(requested)) ?? read.Written ?? day, day, parsed.GetValue(reference)!);
            return Run(work, open);
        });
        return command;
    }

    private static int Run(DossierWork work, OpenDossier open)
    {
        // Whoever opens a dossier handles it, until they hand it over.
        var outcome = work.Office.Dossiers.Do(open.Dossier, [open, new GiveRole(work.By, open.Now, work.By, Role.Handler)]);
        var due = outcome.IsRefused ? "" : Due(work, outcome.Dossier);
        return work.Tell(outcome, $"Dossier {open.Dossier} is geopend{due}.", $"Dossier {open.Dossier} is open{due}.");
    }

    private static string Due(DossierWork work, Dossier dossier) => dossier.Clock(work.Office.Dossiers.Today) is Law.Terms.ClockReport report
        ? work.In($"; beslissen uiterlijk {DutchDates.Long(report.Due)}", $"; decide by {DutchDates.Long(report.Due, Language.English)}")
        : "";
}
