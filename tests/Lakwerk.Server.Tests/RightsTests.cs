using System.Net;
using Lakwerk.Dossiers;

namespace Lakwerk.Server.Tests;

/// <summary>Each role tries what it may not, and what it may.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class RightsTests(ServedWorkbench workbench)
{
    private const string NotAllowed = "Uw rol in dit dossier laat dat niet toe";

    [Theory]
    [InlineData(ServedWorkbench.SecondReader)]
    [InlineData(ServedWorkbench.Lawyer)]
    [InlineData(ServedWorkbench.DecisionMaker)]
    public async Task Who_only_reads_places_no_mark(string account)
    {
        using var browser = await workbench.SignIn(account);
        using var answer = await browser.Json(HttpMethod.Post, $"{workbench.MemoApi}/marks", MarkApiTests.Mark("m-rol"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain(workbench.Memo.Marks, mark => mark.Id.Value == "m-rol");
    }

    [Theory]
    [InlineData(ServedWorkbench.Redactor, "procedure", "kind=Extension&date=2026-03-02")]
    [InlineData(ServedWorkbench.Redactor, "roles", "person=lakker&role=DecisionMaker&act=give")]
    [InlineData(ServedWorkbench.SecondReader, "uploads", "upload=x&act=dismiss")]
    [InlineData(ServedWorkbench.SecondReader, "documents/judge", "assessment=Public&document=x")]
    [InlineData(ServedWorkbench.Handler, "documents/{memo}/sign-off", "act=sign")]
    [InlineData(ServedWorkbench.Redactor, "documents/{memo}/sign-off", "act=sign")]
    [InlineData(ServedWorkbench.Redactor, "decisions", "kind=Primary")]
    [InlineData(ServedWorkbench.Redactor, "motivations", "code=5.1.2.e&content=x")]
    [InlineData(ServedWorkbench.SecondReader, "parties", "name=Derde")]
    [InlineData(ServedWorkbench.Redactor, "checks", "finding=x&reason=y")]
    [InlineData(ServedWorkbench.SecondReader, "access", "limited=true")]
    [InlineData(ServedWorkbench.Redactor, "transfers", "to=Provincie&part=bruggen&transferred=2026-03-02")]
    [InlineData(ServedWorkbench.Redactor, "documents/{memo}/split", "first=2")]
    [InlineData(ServedWorkbench.Lawyer, "documents/{memo}/details", "title=Anders")]
    [InlineData(ServedWorkbench.Redactor, "documents/{memo}/set-aside", "reason=vreemd")]
    [InlineData(ServedWorkbench.DecisionMaker, "procedure", "kind=Extension&date=2026-03-02")]
    [InlineData(ServedWorkbench.Lawyer, "items/1", "answer=x")]
    [InlineData(ServedWorkbench.Redactor, "items", "text=x")]
    [InlineData(ServedWorkbench.Redactor, "facts", "title=x&requester=x&body=x&reference=x&requested=2025-03-02&received=2025-03-02")]
    [InlineData(ServedWorkbench.Handler, "decisions/b1/take", "date=2026-03-02")]
    public async Task A_role_that_may_not_is_told_so_and_nothing_is_written(string account, string act, string fields)
    {
        using var browser = await workbench.SignIn(account);
        var before = Version;
        var form = fields.Split('&').Select(field => field.Split('=')).ToDictionary(field => field[0], field => field[1]);
        Assert.Contains(NotAllowed, await browser.PostAndFollow($"{workbench.DossierPath}/{act.Replace("{memo}", workbench.Memo.Id.Value, StringComparison.Ordinal)}", form), StringComparison.Ordinal);
        Assert.Equal(before, Version);
    }

    [Fact]
    public async Task The_second_reader_signs_off_what_another_judged()
    {
        var dossier = workbench.NewDossier("Vier ogen");
        var document = workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), ServedWorkbench.Actor(ServedWorkbench.Handler)).Document;
        using var redactor = await workbench.SignIn(ServedWorkbench.Redactor);
        await redactor.PostAndFollow($"/dossiers/{dossier}/documents/{document}/judge", new() { ["assessment"] = nameof(Assessment.Public) });
        var (opened, by) = (workbench.Office.Dossiers.MustOpen(dossier), ServedWorkbench.Actor(ServedWorkbench.Redactor));
        workbench.Office.Suggestions.Reject(dossier, document, workbench.Office.Suggestions.For(opened, opened.Documents[document]), by);
        using var reader = await workbench.SignIn(ServedWorkbench.SecondReader);
        await reader.PostAndFollow($"/dossiers/{dossier}/documents/{document}/sign-off", new() { ["act"] = "sign" });
        Assert.Equal(ServedWorkbench.SecondReader, workbench.Office.Dossiers.MustOpen(dossier).Documents[document].SignedOffBy?.Id);
    }

    [Fact]
    public async Task Every_download_of_an_original_is_written_down()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Lawyer);
        using var answer = await browser.Get($"{workbench.MemoPath}/original.pdf");
        Assert.True(answer.IsSuccessStatusCode);
        var noted = workbench.Office.Access.Of(workbench.Dossier).Last(record => record.Account == ServedWorkbench.Lawyer);
        Assert.Equal(("original", workbench.Memo.Id.Value), (noted.What, noted.Document));
    }

    private int Version => workbench.Office.Dossiers.MustOpen(workbench.Dossier).Version;
}
