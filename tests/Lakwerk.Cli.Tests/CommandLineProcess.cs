namespace Lakwerk.Cli.Tests;

/// <summary>The built command line as a user meets it: a process with arguments, two outputs and an exit code.</summary>
internal static class CommandLineProcess
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "lakwerk.dll");

    public static ToolResult Run(params string[] arguments) => Tool.Run("dotnet", [Program, .. arguments]);

    /// <summary>The one sentence that a refusal consists of, without its prefix; anything else fails the test.</summary>
    public static string Refused(params string[] arguments)
    {
        var result = Run(arguments);
        Assert.True(result.ExitCode == ExitCode.BadInput, $"Exit code {result.ExitCode}: {result.Error}{result.Output}");
        Assert.Empty(result.Output);
        var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.StartsWith("lakwerk: ", line, StringComparison.Ordinal);
        return line["lakwerk: ".Length..];
    }
}
