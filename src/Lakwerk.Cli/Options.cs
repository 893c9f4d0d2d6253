using System.CommandLine;

namespace Lakwerk.Cli;

/// <summary>Options that mean the same in every command that has them.</summary>
internal static class Options
{
    public static Option<bool> Json() => new("--json") { Description = "Answer in JSON." };

    public static Option<string> Password() =>
        new("--password") { Description = "Password that opens the file.", HelpName = "password", DefaultValueFactory = _ => "" };
}
