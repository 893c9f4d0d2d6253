using System.CommandLine;
using System.Text;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Work.Terms;

namespace Lakwerk.Cli.Commands;

/// <summary>Computes the dates of a request, each with the rule and the days that produced it.</summary>
internal static class ClockCommand
{
    public static Command Create(Session session)
    {
        var events = new Argument<string>("events") { Description = "JSON file with the day of receipt and what happened since." };
        var language = Options.Language("nl");
        var json = Options.Json();
        var command = new Command("clock", "Compute the dates of a request, with their reasons.") { events, language, json };
        command.SetAction(parsed => Run(
            session,
            parsed.GetRequiredValue(events),
            parsed.GetValue(language) == "en" ? Language.English : Language.Dutch,
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(Session session, string path, Language language, bool json)
    {
        var outcome = ClockFile.Run(path, DateOnly.FromDateTime(DateTime.Today));
        if (json) session.Write(stream => stream.Write(Encoding.UTF8.GetBytes(outcome.ToJson(language) + "\n")));
        else if (outcome is ClockRefusal) session.Say(outcome.ToText(language).Trim());
        else session.Output.WriteLine(outcome.ToText(language).TrimEnd());
        return outcome is ClockRefusal ? ExitCode.BadInput : ExitCode.Ok;
    }
}
