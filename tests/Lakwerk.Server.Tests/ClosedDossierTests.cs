using System.Net;
using Lakwerk.Dossiers;
using Lakwerk.Server.Accounts;

namespace Lakwerk.Server.Tests;

/// <summary>A dossier that is closed to all who have no role in it.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class ClosedDossierTests(ServedWorkbench workbench)
{
    private const string Stranger = "buitenstaander";

    public static TheoryData<string> Places =>
    [
        "/dossiers/{0}", "/dossiers/{0}/documents", "/dossiers/{0}/history", "/dossiers/{0}/live", "/dossiers/{0}/inventory.csv", "/dossiers/{0}/documents/{1}", "/dossiers/{0}/documents/{1}/arrange",
        "/dossiers/{0}/documents/{1}/original.pdf", "/dossiers/{0}/documents/{1}/public.pdf", "/dossiers/{0}/letters/acknowledgement/letter.docx", "/dossiers/{0}/search?q=a",
        "/api/v1/dossiers/{0}", "/api/v1/dossiers/{0}/documents/{1}", "/api/v1/dossiers/{0}/documents/{1}/pages/1/words", "/api/v1/dossiers/{0}/files", "/api/v1/dossiers/{0}/search?q=a",
    ];

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Nobody_else_finds_anything_of_it(string place)
    {
        var (dossier, document) = Closed();
        using var stranger = await SignInStranger();
        using var answer = await stranger.Get(string.Format(System.Globalization.CultureInfo.InvariantCulture, place, dossier, document));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task It_stands_in_nobody_elses_overview_calendar_or_list()
    {
        Closed();
        using var stranger = await SignInStranger();
        foreach (var page in (string[])["/", "/calendar", "/api/v1/dossiers"]) Assert.DoesNotContain("Alleen voor ons", await stranger.Page(page), StringComparison.Ordinal);
        using var reader = await workbench.SignIn(ServedWorkbench.SecondReader);
        Assert.Contains("Alleen voor ons", await reader.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_handler_closes_it_and_opens_it_again()
    {
        var dossier = workbench.NewDossier("Open en dicht");
        using var handler = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("alleen wie een rol heeft", await handler.PostAndFollow($"/dossiers/{dossier}/access", new() { ["limited"] = "true" }), StringComparison.Ordinal);
        using var stranger = await SignInStranger();
        using (var closed = await stranger.Get($"/dossiers/{dossier}")) Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        await handler.PostAndFollow($"/dossiers/{dossier}/access", new() { ["limited"] = "false" });
        Assert.Contains("Open en dicht", await stranger.Page($"/dossiers/{dossier}"), StringComparison.Ordinal);
    }

    private (DossierId Dossier, DocumentId Document) Closed()
    {
        var (dossier, by) = (workbench.NewDossier("Alleen voor ons"), ServedWorkbench.Actor(ServedWorkbench.Handler));
        var document = workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), by).Document;
        workbench.Office.Dossiers.Do(dossier, new Lakwerk.Dossiers.Commands.LimitAccess(by, workbench.Office.Dossiers.Now));
        return (dossier, document);
    }

    private async Task<Browser> SignInStranger()
    {
        if (workbench.Service<AccountBook>().Find(Stranger) is null) workbench.Service<AccountBook>().Set(Stranger, "B. Stander", DemoAccounts.Password);
        return await workbench.SignIn(Stranger);
    }
}
