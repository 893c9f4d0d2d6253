using System.Diagnostics;
using System.Text.Json;
using Lakwerk.Server.Accounts;

namespace Lakwerk.Server.Tests;

/// <summary>The command line at work in an office behind a server.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class RemoteTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task The_command_line_shows_changes_and_fills_a_dossier_through_the_server()
    {
        using var folder = new TempFolder();
        var (dossier, script) = (workbench.NewDossier("Op afstand"), folder.PathOf("stappen.jsonl"));
        await File.WriteAllTextAsync(script, "// wat gevraagd is\n{\"do\":\"add-request-item\",\"text\":\"De nota's\"}\n");
        var token = workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "op afstand");
        Assert.Equal(0, (await Run(token, "do", $"{dossier}", script)).Code);
        Assert.Single(workbench.Office.Dossiers.MustOpen(dossier).Items);
        var (code, sent) = await Run(token, "add", $"{dossier}", Repository.PathOf("samples", "memo.pdf"));
        Assert.Equal(0, code);
        Assert.Equal("memo.pdf", Assert.Single(JsonDocument.Parse(sent).RootElement.EnumerateArray()).GetProperty("fileName").GetString());
    }

    [Fact]
    public async Task A_token_that_nobody_gave_out_is_refused_in_words()
    {
        var (code, said) = await Run("lak_verzonnen", "list");
        Assert.Equal(2, code);
        Assert.Contains("does not know this token", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said)> Run(string token, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lakwerk.dll"), "remote", .. arguments, "--server", workbench.Address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LAKWERK_TOKEN"] = token;
        using var process = Process.Start(start)!;
        var (output, complaint) = (await process.StandardOutput.ReadToEndAsync(), await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, output + complaint);
    }
}
