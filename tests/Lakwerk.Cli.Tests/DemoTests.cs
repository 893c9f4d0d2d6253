using System.Text.RegularExpressions;

namespace Lakwerk.Cli.Tests;

public sealed partial class DemoTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresToolFact("pdftoppm")]
    public void The_demo_shows_every_document_before_and_after_and_needs_nothing_else()
    {
        var page = Page(CommandLineProcess.Run("demo", "--out", _folder.Root));
        Assert.Equal(4, Articles().Count(page));
        Assert.Equal(8, Pictures().Count(page));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.All(Links().Matches(page), link => Assert.True(File.Exists(_folder.PathOf(link.Groups[1].Value)), link.Value));
    }

    [RequiresToolFact("pdftoppm")]
    public void The_inspection_finds_nothing_in_any_document()
    {
        var result = CommandLineProcess.Run("demo", "--out", _folder.Root);
        Assert.DoesNotContain("niet schoon", Page(result), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Ok, result.ExitCode);
    }

    private static string Page(ToolResult demo) => File.ReadAllText(new Uri(demo.Output.Trim()).LocalPath);

    [GeneratedRegex("<article ")]
    private static partial Regex Articles();

    [GeneratedRegex("<img alt=\"[^\"]+\" src=\"data:image/png;base64,")]
    private static partial Regex Pictures();

    [GeneratedRegex("(?:href|src)=\"(?!#|data:)([^\"]+)\"")]
    private static partial Regex Links();
}
