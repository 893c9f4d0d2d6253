using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Server;
using Lakwerk.Server.Accounts;
using Lakwerk.Work.Demo;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands;

/// <summary>
/// Lakwerk on the project's own documents: the workbench with an office to look around in, or one page that shows the main
/// job from beginning to end.
/// </summary>
internal static class DemoCommand
{
    public static Command Create(Session session)
    {
        var page = new Option<bool>("--page") { Description = "Do the main job on four documents, and show it on one page." };
        var output = new Option<string?>("--out") { Description = "Where the page goes (demo-out); means --page.", HelpName = "folder" };
        var samples = new Option<string?>("--samples") { Description = "The folder with the documents and their samples.json: the project's own where the program is not in its source, or others.", HelpName = "folder" };
        var data = new Option<string>("--office", "--data") { Description = "Where the workbench of the demo is kept.", HelpName = "folder", DefaultValueFactory = _ => "demo-data" };
        var (address, json) = (ServeCommand.Address(), Options.Json());
        var command = new Command("demo", "Look around: the workbench with example requests, or with --page one page of before and after.") { page, output, samples, data, address, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetValue(samples) ?? SampleFolder.Find();
            return parsed.GetValue(page) || parsed.GetValue(json) || parsed.GetValue(output) is not null
                ? Run(session, folder, parsed.GetValue(output) ?? "demo-out", parsed.GetValue(json))
                : Serve(session, folder, ServeCommand.Settings(OfficePlace.Of(parsed.GetRequiredValue(data)), parsed.GetRequiredValue(address)) with { DemoAccounts = true });
        });
        return command;
    }

    private static int Serve(Session session, string samples, WorkbenchSettings settings)
    {
        settings.MustBeSafe();
        using (var office = Office.At(settings.Place))
        {
            IReadOnlyList<(Actor Person, Role Role)> people = [.. DemoAccounts.All.Select(one => (new Actor(one.Id, one.Name), one.Role))];
            if (office.Dossiers.List().Count == 0) session.Say("making an office to look around in: mails, memos, minutes, a scan; this takes a moment, once.");
            DemoLetterhead.Bring(settings.Data, samples);
            DemoOffice.Fill(office, samples, people, session.Stop);
            if (Directory.Exists(Path.Combine(samples, "antivirus"))) AntivirusRequest.Fill(office, settings.Data, samples, people, session.Stop);
        }

        return ServeCommand.Run(session, settings);
    }

    private static int Run(Session session, string samples, string output, bool json)
    {
        var outcome = DemoRun.Run(samples, output, session.Say, session.Stop);
        var address = new Uri(outcome.Page).AbsoluteUri;
        if (json) session.Write(stream => JsonOutput.Write(stream, members =>
        {
            members.WriteString("page", address);
            members.WriteBoolean("clean", outcome.IsClean);
        }));
        else session.Output.WriteLine(address);
        return outcome.IsClean ? session.Close([], outcome.Missing) : ExitCode.Findings;
    }
}
