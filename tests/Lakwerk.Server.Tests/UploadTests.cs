using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
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
    public async Task A_mail_becomes_a_document_and_what_nobody_can_read_is_named_with_the_reason()
    {
        var dossier = _workbench.NewDossier("Mail erin");
        using var browser = await _workbench.SignIn(ServedWorkbench.Redactor);
        var mail = "From: Femke <femke@example.nl>\r\nTo: Teun <teun@example.nl>\r\nSubject: Klacht\r\nDate: Tue, 14 Mar 2023 09:05:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKun jij bellen?\r\n"u8.ToArray();
        using var answer = await browser.Send(HttpMethod.Post, $"/dossiers/{dossier}/documents", Files(("klacht.eml", mail), ("onbekend.bin", [0, 1, 2, 3, 250, 251, 252, 253])));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var ended = await Ended(dossier, 2);
        Assert.True(ended["klacht.eml"].State == UploadState.Done, string.Join(' ', ended["klacht.eml"].Notes));
        Assert.Equal(UploadState.Failed, ended["onbekend.bin"].State);
        Assert.NotEmpty(ended["onbekend.bin"].Notes);
        Assert.Equal(new DateOnly(2023, 3, 14), Assert.Single(_workbench.Office.Dossiers.MustOpen(dossier).Documents.Values).Details.Date);
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

    [Fact]
    public async Task A_file_sent_in_pieces_goes_on_where_it_stopped_after_the_server_was_killed()
    {
        var dossier = _workbench.NewDossier("In stukken");
        var bytes = ServedWorkbench.SampleBytes("memo.pdf");
        var (half, path) = (bytes.Length / 2, $"/dossiers/{dossier}/documents/parts");
        using (var browser = await _workbench.SignIn(ServedWorkbench.Redactor))
        {
            Assert.Equal(0, await OffsetOf(browser.Json(HttpMethod.Post, path, About(bytes))));
            Assert.Equal(half, await OffsetOf(browser.Send(HttpMethod.Put, Piece(path, bytes, 0), new ByteArrayContent(bytes[..half]))));
            Assert.Equal(half, await OffsetOf(browser.Send(HttpMethod.Put, Piece(path, bytes, 7), new ByteArrayContent(bytes[7..]))));
        }

        await _workbench.StopAsync();
        await _workbench.Start();
        using var again = await _workbench.SignIn(ServedWorkbench.Redactor);
        Assert.Equal(half, await OffsetOf(again.Json(HttpMethod.Post, path, About(bytes))));
        Assert.Equal(bytes.Length, await OffsetOf(again.Send(HttpMethod.Put, Piece(path, bytes, half), new ByteArrayContent(bytes[half..]))));
        Assert.Equal(UploadState.Done, (await Ended(dossier, 1))["memo.pdf"].State);
        Assert.Equal(bytes.Length, _workbench.Office.Documents.Original(_workbench.Office.Dossiers.MustOpen(dossier).Documents.Values.Single()).Length);

        static object About(byte[] bytes) => new { name = "memo.pdf", length = bytes.Length, fingerprint = "17" };
        static string Piece(string path, byte[] bytes, int offset) => $"{path}?name=memo.pdf&length={bytes.Length}&fingerprint=17&offset={offset}";
    }

    [Theory]
    [InlineData("groot.pdf", 900_000_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("leeg.pdf", 0, HttpStatusCode.UnprocessableEntity)]
    [InlineData("", 10, HttpStatusCode.UnprocessableEntity)]
    public async Task A_file_that_cannot_be_is_refused_before_it_is_sent(string name, long length, HttpStatusCode status)
    {
        using var browser = await _workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Json(HttpMethod.Post, $"{_workbench.DossierPath}/documents/parts", new { name, length, fingerprint = "1" });
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_may_not_work_on_a_dossier_sends_it_no_piece_of_a_file()
    {
        using var browser = await _workbench.SignIn(ServedWorkbench.Lawyer);
        using var answer = await browser.Json(HttpMethod.Post, $"{_workbench.DossierPath}/documents/parts", new { name = "memo.pdf", length = 10, fingerprint = "1" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<long> OffsetOf(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<PartialUpload>())!.Offset;
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
