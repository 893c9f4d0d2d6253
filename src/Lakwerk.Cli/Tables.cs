using Spectre.Console;

namespace Lakwerk.Cli;

/// <summary>Tables for people. Where nobody watches they keep their full width, so that nothing is cut off in a log.</summary>
internal static class Tables
{
    private const int WidthInLogs = 200;

    public static void Write(Session session, Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(session.Output) });
        if (Console.IsOutputRedirected) console.Profile.Width = WidthInLogs;
        console.Write(table);
    }
}
