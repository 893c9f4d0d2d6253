using System.CommandLine;
using Lakwerk.Work.Helpers;

namespace Lakwerk.Cli.Commands;

/// <summary>Says which helpers of the distribution are here, and what does not work without the others.</summary>
internal static class DoctorCommand
{
    public static Command Create(Session session)
    {
        var json = Options.Json();
        var command = new Command("doctor", "Look for the helpers that some features need.") { json };
        command.SetAction(parsed => Run(session, parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, bool json)
    {
        var missing = Helper.All.Where(helper => helper.Find() is null).ToList();
        if (json) session.Write(stream => WriteJson(stream));
        else WriteLines(session);
        return missing.Count == 0 ? ExitCode.Ok : ExitCode.Incomplete;
    }

    private static void WriteLines(Session session)
    {
        foreach (var helper in Helper.All)
            session.Output.WriteLine(helper.Find() is { } place ? $"{helper.Name}: {place}" : helper.MissingSentence);
    }

    private static void WriteJson(Stream stream) => JsonOutput.Write(stream, json =>
    {
        json.WriteStartArray("helpers");
        foreach (var helper in Helper.All)
        {
            json.WriteStartObject();
            json.WriteString("name", helper.Name);
            json.WriteString("package", helper.Package);
            json.WriteString("feature", helper.Feature);
            json.WriteString("place", helper.Find());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
