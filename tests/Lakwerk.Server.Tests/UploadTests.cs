using System.Net;
using System.Net.Http.Headers;
using Lakwerk.Dossiers;
using Lakwerk.Server.Workers;

namespace Lakwerk.Server.Tests;

/// <summary>Files in: good ones, bad ones, and a server that stops halfway.</summary>
public sealed class UploadTests : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ServedWorkbench _workbench = new();

    public Task InitializeAsync() => _workbench.InitializeAsync();

    public Task DisposeAsync() => _workbench.DisposeAsync();

    public void Dispose() => _workbench.Dispose();

    [Fact]
    public async Task A_file_becomes_a_document_and_a_bad_one_stops_no_other()
    {
        var dossier = _workbench.NewDossier("Bestanden erin");
        using var browser = await _workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Send(HttpMethod.Post, $"/dossiers/{dossier}/documents", Files(("kapot.pdf", "%PDF-1.7 en dan niets"u8.ToArray()), ("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf"))));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var ended = await Ended(dossier, 2);
        Assert.Equal(UploadState.Done, ended["memo.pdf"].State);
        Assert.Equal(UploadState.Failed, ended["kapot.pdf"].State);
        Assert.NotEmpty(ended["kapot.pdf"].Notes);
    }

    [Fact]
    public async Task A_file_that_was_taken_is_read_after_the_server_was_killed()
    {
        var dossier = _workbench.NewDossier("Stroom weg");
        await _workbench.Service<UploadDesk>().StopAsync(CancellationToken.None);
        using (var browser = await _workbench.SignIn(ServedWorkbench.Redactor))
        using (var answer = await browser.Send(HttpMethod.Post, $"/dossiers/{dossier}/documents", Files(("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")))))
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await _workbench.StopAsync();
        await _workbench.Start();
        Assert.Equal(UploadState.Done, (await Ended(dossier, 1))["memo.pdf"].State);
        Assert.Single(_workbench.Office.Dossiers.MustOpen(dossier).Documents);
    }

    [Fact]
    public async Task A_name_that_points_elsewhere_is_only_a_name()
    {
        var dossier = _workbench.NewDossier("Namen");
        using var browser = await _workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Send(HttpMethod.Post, $"/dossiers/{dossier}/documents", Files(("../../etc/memo.pdf", ServedWorkbench.SampleBytes("memo.pdf"))));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(UploadState.Done, (await Ended(dossier, 1))["memo.pdf"].State);
    }

    private async Task<Dictionary<string, Upload>> Ended(DossierId dossier, int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (; ; )
        {
            var uploads = _workbench.Service<UploadDesk>().Of(dossier);
            if (uploads.Count >= count && uploads.All(upload => upload.State is UploadState.Done or UploadState.Failed)) return uploads.ToDictionary(upload => upload.FileName);
            await Task.Delay(100, patience.Token);
        }
    }

    private static MultipartFormDataContent Files(params (string Name, byte[] Bytes)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
            form.Add(part, "files", name);
        }

        return form;
    }
}
