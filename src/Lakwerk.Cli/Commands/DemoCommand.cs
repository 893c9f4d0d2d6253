using System.CommandLine;
using Lakwerk.Work.Demo;

namespace Lakwerk.Cli.Commands;

/// <summary>The main job on the project's own documents, ending in the address of a page to look at.</summary>
internal static class DemoCommand
{
    public static Command Create(Session session)
    {
        var output = new Option<string>("--out") { Description = "Where everything goes.", HelpName = "folder", DefaultValueFactory = _ => "demo-out" };
        var samples = new Option<string?>("--samples") { Description = "Other documents than the project's own, listed in a samples.json.", HelpName = "folder" };
        var json = Options.Json();
        var command = new Command("demo", "Find, mark, remove and prove on four documents, and show it.") { output, samples, json };
        command.SetAction(parsed => Run(session, parsed.GetValue(samples) ?? SampleFolder.Find(), parsed.GetValue(output)!, parsed.GetValue(json)));
        return command;
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
