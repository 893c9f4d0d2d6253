using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Lakwerk.Dossiers;
using Lakwerk.Server.Accounts;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Tests;

/// <summary>A server that is killed while people mark: what it acknowledged is there when it starts again.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Writers = 4;

    private readonly TempFolder _folder = new();
    private readonly ConcurrentBag<string> _acknowledged = [];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_mark_that_was_acknowledged_is_there_after_a_kill()
    {
        var (dossier, document, token) = await Fill();
        using (var server = Start(out var address))
        {
            using var stop = new CancellationTokenSource();
            var writers = Enumerable.Range(0, Writers).Select(writer => Mark(address, token, $"{dossier}/documents/{document}", writer, stop.Token)).ToList();
            while (_acknowledged.Count < 40 && !server.HasExited) await Task.Delay(5);
            server.Kill();
            await server.WaitForExitAsync();
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }

        using var office = Office.InFolder(_folder.Root);
        var marks = office.Dossiers.MustOpen(dossier).Documents[document].Marks.Select(mark => mark.Id.Value).ToHashSet();
        Assert.True(_acknowledged.Count >= 40);
        Assert.Empty(_acknowledged.Except(marks));
        Assert.True(office.Dossiers.Audit(dossier).IsSound);
    }

    private async Task<(DossierId Dossier, DocumentId Document, string Token)> Fill()
    {
        using var workbench = new ServedWorkbench(_folder.Root);
        await workbench.InitializeAsync();
        var filled = (workbench.Dossier, workbench.Memo.Id, workbench.Service<AccountBook>().NewToken(ServedWorkbench.Redactor, "proef"));
        await workbench.DisposeAsync();
        return filled;
    }

    private Process Start(out Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lakwerk.dll"), "serve", "--office", _folder.Root, "--address", "http://127.0.0.1:0"]) { RedirectStandardError = true };
        var server = Process.Start(start)!;
        string? line;
        while ((line = server.StandardError.ReadLine()) is not null && !line.Contains("http://", StringComparison.Ordinal)) { }
        address = new Uri(line!.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)).TrimEnd(';'));
        return server;
    }

    private async Task Mark(Uri address, string token, string path, int writer, CancellationToken stop)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var id = $"m-{writer}-{i}";
                using var answer = await client.PostAsJsonAsync($"/api/v1/dossiers/{path}/marks", MarkApiTests.Mark(id), stop);
                if (answer.IsSuccessStatusCode) _acknowledged.Add(id);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            // The server was killed.
        }
    }
}
