using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Lakwerk.Dossiers;
using Lakwerk.Server.Workers;
using Quartz;

namespace Lakwerk.Server.Tests;

/// <summary>Files in: good ones, bad ones, and a server that stops halfway.</summary>
public sealed class UploadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Theory, OnOneMachine, OnSeveralMachines]
    public async Task A_file_becomes_a_document_and_a_bad_one_stops_no_other(Size size)
    {
        await using var workbench = await ServedWorkbench.Of(size);
        var dossier = workbench.NewDossier("Bestanden erin");
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        await Upload(browser, dossier, ("kapot.pdf", "%PDF-1.7 en dan niets"u8.ToArray()), ("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), ("../../etc/mail.pdf", ServedWorkbench.SampleBytes("mail.pdf")));
        var ended = await Ended(workbench, dossier, 3);
        Assert.Equal(UploadState.Done, ended["memo.pdf"].State);
        // A name that points elsewhere is only a name.
        Assert.Equal(UploadState.Done, ended["mail.pdf"].State);
        Assert.Equal(UploadState.Failed, ended["kapot.pdf"].State);
        Assert.NotEmpty(ended["kapot.pdf"].Notes);
    }

    [Theory, OnOneMachine, OnSeveralMachines]
    public async Task A_mail_becomes_a_document_and_what_nobody_can_read_is_named_with_the_reason(Size size)
    {
        await using var workbench = await ServedWorkbench.Of(size);
        var dossier = workbench.NewDossier("Mail erin");
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var mail = "From: Femke <femke@example.nl>\r\nTo: Teun <teun@example.nl>\r\nSubject: Klacht\r\nDate: Tue, 14 Mar 2023 09:05:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nKun jij bellen?\r\n"u8.ToArray();
        await Upload(browser, dossier, ("klacht.eml", mail), ("onbekend.bin", [0, 1, 2, 3, 250, 251, 252, 253]));
        var ended = await Ended(workbench, dossier, 2);
        Assert.True(ended["klacht.eml"].State == UploadState.Done, string.Join(' ', ended["klacht.eml"].Notes));
        Assert.Equal(UploadState.Failed, ended["onbekend.bin"].State);
        Assert.NotEmpty(ended["onbekend.bin"].Notes);
        Assert.Equal(new DateOnly(2023, 3, 14), Assert.Single(workbench.Office.Dossiers.MustOpen(dossier).Documents.Values).Details.Date);
    }

    [Fact]
    public async Task A_file_that_was_taken_is_read_after_the_server_was_killed()
    {
        await using var workbench = await ServedWorkbench.Of(Size.One);
        var dossier = workbench.NewDossier("Stroom weg");
        await (await workbench.Service<ISchedulerFactory>().GetScheduler()).Standby();
        using (var browser = await workbench.SignIn(ServedWorkbench.Redactor)) await Upload(browser, dossier, ("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")));
        await workbench.StopAsync();
        await workbench.Start();
        Assert.Equal(UploadState.Done, (await Ended(workbench, dossier, 1))["memo.pdf"].State);
        Assert.Single(workbench.Office.Dossiers.MustOpen(dossier).Documents);
    }

    [Fact]
    public async Task A_refused_file_is_read_once_more_when_asked_and_leaves_the_list_when_told()
    {
        await using var workbench = await ServedWorkbench.Of(Size.One);
        var (dossier, desk) = (workbench.NewDossier("Nog eens"), workbench.Service<UploadDesk>());
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        await Upload(browser, dossier, ("kapot.pdf", "%PDF-1.7 en dan niets"u8.ToArray()));
        await Ended(workbench, dossier, 1);
        var (path, refused) = ($"/dossiers/{dossier}/uploads", desk.Of(dossier).Single().Id);

        Assert.DoesNotContain($"value=\"{refused}\"", await browser.PostForPart(path, new() { ["upload"] = refused, ["act"] = "again" }), StringComparison.Ordinal);
        Assert.Equal(UploadState.Failed, (await Ended(workbench, dossier, 1))["kapot.pdf"].State);
        var again = Assert.Single(desk.Of(dossier)).Id;
        Assert.NotEqual(refused, again);

        await browser.PostAndFollow(path, new() { ["upload"] = again, ["act"] = "dismiss" });
        Assert.Empty(desk.Of(dossier));
    }

    [RequiresToolFact("tesseract", "pdftoppm")]
    public async Task A_scan_gets_its_text_by_recognition()
    {
        await using var workbench = await ServedWorkbench.Of(Size.One);
        var dossier = workbench.NewDossier("Scan erin");
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        await Upload(browser, dossier, ("scan.pdf", ServedWorkbench.SampleBytes("scan.pdf")));
        await Ended(workbench, dossier, 1);
        await Until(() => workbench.Office.Work.CountOpen() == 0);
        var document = Assert.Single(workbench.Office.Dossiers.MustOpen(dossier).Documents.Values);
        Assert.Contains(workbench.Office.Documents.Text(document).Pages, page => page.Text.Length > 40);
    }

    private static async Task Upload(Browser browser, DossierId dossier, params (string Name, byte[] Bytes)[] files)
    {
        using var answer = await browser.Send(HttpMethod.Post, $"/dossiers/{dossier}/documents", Files(files));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    [Theory, OnOneMachine, OnSeveralMachines]
    public async Task A_file_sent_in_pieces_goes_on_where_it_stopped_after_the_server_was_killed(Size size)
    {
        await using var workbench = await ServedWorkbench.Of(size);
        var dossier = workbench.NewDossier("In stukken");
        var bytes = ServedWorkbench.SampleBytes("memo.pdf");
        var (half, path) = (bytes.Length / 2, $"/dossiers/{dossier}/documents/parts");
        using (var browser = await workbench.SignIn(ServedWorkbench.Redactor))
        {
            Assert.Equal(0, await OffsetOf(browser.Json(HttpMethod.Post, path, About(bytes))));
            Assert.Equal(half, await OffsetOf(browser.Send(HttpMethod.Put, Piece(path, bytes, 0), new ByteArrayContent(bytes[..half]))));
            Assert.Equal(half, await OffsetOf(browser.Send(HttpMethod.Put, Piece(path, bytes, 7), new ByteArrayContent(bytes[7..]))));
        }

        await workbench.StopAsync();
        await workbench.Start();
        using var again = await workbench.SignIn(ServedWorkbench.Redactor);
        Assert.Equal(half, await OffsetOf(again.Json(HttpMethod.Post, path, About(bytes))));
        Assert.Equal(bytes.Length, await OffsetOf(again.Send(HttpMethod.Put, Piece(path, bytes, half), new ByteArrayContent(bytes[half..]))));
        Assert.Equal(UploadState.Done, (await Ended(workbench, dossier, 1))["memo.pdf"].State);
        Assert.Equal(bytes.Length, workbench.Office.Documents.Original(workbench.Office.Dossiers.MustOpen(dossier).Documents.Values.Single()).Length);

        static object About(byte[] bytes) => new { name = "memo.pdf", length = bytes.Length, fingerprint = "17" };
        static string Piece(string path, byte[] bytes, int offset) => $"{path}?name=memo.pdf&length={bytes.Length}&fingerprint=17&offset={offset}";
    }

    [Fact]
    public async Task A_file_whose_last_byte_came_as_the_server_died_is_taken_once_and_leaves_nothing_behind()
    {
        await using var workbench = await ServedWorkbench.Of(Size.One);
        var dossier = workbench.NewDossier("Laatste byte");
        var bytes = ServedWorkbench.SampleBytes("memo.pdf");
        var (half, parts) = (bytes.Length / 2, Path.Combine(workbench.Data, "incoming", "parts"));
        using (var browser = await workbench.SignIn(ServedWorkbench.Redactor))
            await OffsetOf(browser.Send(HttpMethod.Put, $"/dossiers/{dossier}/documents/parts?name=memo.pdf&length={bytes.Length}&fingerprint=17&offset=0", new ByteArrayContent(bytes[..half])));
        await workbench.StopAsync();
        await File.AppendAllBytesAsync(Directory.EnumerateFiles(parts).Single(path => Path.GetExtension(path) == ""), bytes[half..]);
        await workbench.Start();
        Assert.Equal(UploadState.Done, (await Ended(workbench, dossier, 1))["memo.pdf"].State);
        Assert.Empty(Directory.EnumerateFiles(parts));
        Assert.Equal("memo.pdf", Assert.Single(workbench.Service<UploadDesk>().Of(dossier)).FileName);
    }

    [Theory]
    [InlineData("groot.pdf", 900_000_000_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("leeg.pdf", 0, HttpStatusCode.UnprocessableEntity)]
    [InlineData("", 10, HttpStatusCode.UnprocessableEntity)]
    public async Task A_file_that_cannot_be_is_refused_before_it_is_sent(string name, long length, HttpStatusCode status)
    {
        await using var workbench = await ServedWorkbench.Of(Size.One);
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Json(HttpMethod.Post, $"{workbench.DossierPath}/documents/parts", new { name, length, fingerprint = "1" });
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Who_may_not_work_on_a_dossier_sends_it_no_piece_of_a_file()
    {
        await using var workbench = await ServedWorkbench.Of(Size.One);
        using var browser = await workbench.SignIn(ServedWorkbench.Lawyer);
        using var answer = await browser.Json(HttpMethod.Post, $"{workbench.DossierPath}/documents/parts", new { name = "memo.pdf", length = 10, fingerprint = "1" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<long> OffsetOf(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<PartialUpload>())!.Offset;
    }

    private static async Task<Dictionary<string, Upload>> Ended(ServedWorkbench workbench, DossierId dossier, int count)
    {
        IReadOnlyList<Upload> uploads = [];
        await Until(() => (uploads = workbench.Service<UploadDesk>().Of(dossier)).Count >= count && uploads.All(upload => upload.State is UploadState.Done or UploadState.Failed));
        return uploads.ToDictionary(upload => upload.FileName);
    }

    private static async Task Until(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isSo()) await Task.Delay(100, patience.Token);
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
