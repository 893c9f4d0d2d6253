using System.Globalization;
using System.Net;
using Lakwerk.Law.Terms;

namespace Lakwerk.Server.Tests;

/// <summary>What was typed of a request, and typed again when it was wrong.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class RequestTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task A_wrong_date_of_receipt_is_corrected_and_the_term_follows()
    {
        var dossier = workbench.NewDossier("Verkeerde datum");
        var before = workbench.Office.Dossiers.MustOpen(dossier);
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("De gegevens zijn verbeterd", await browser.PostAndFollow($"/dossiers/{dossier}/facts", Facts(before.Received.AddDays(-20))), StringComparison.Ordinal);
        var after = workbench.Office.Dossiers.MustOpen(dossier);
        Assert.Equal(before.Received.AddDays(-20), after.Received);
        Assert.True(Assert.IsType<ClockReport>(after.Clock(workbench.Office.Dossiers.Today)).Due < Assert.IsType<ClockReport>(before.Clock(workbench.Office.Dossiers.Today)).Due);
    }

    [Fact]
    public async Task A_request_is_not_received_tomorrow()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        using var answer = await browser.Post("/dossiers", Facts(workbench.Office.Dossiers.Today.AddDays(1)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Deze datum moet nog komen", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Deze datum moet nog komen", await browser.PostAndFollow($"{workbench.DossierPath}/facts", Facts(workbench.Office.Dossiers.Today.AddDays(1))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_mail_of_a_request_fills_in_the_form_for_whoever_sent_it_and_for_nobody_else()
    {
        var mail = "From: Fenna Ruitenschild <f.ruitenschild@example.org>\r\nSubject: Woo-verzoek parkeerproef\r\nDate: Tue, 03 Feb 2026 09:05:00 +0100\r\nContent-Type: text/plain\r\n\r\nGraag alle stukken.\r\n"u8.ToArray();
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(mail), "letter", "verzoek.eml" } };
        using var answer = await browser.Send(HttpMethod.Post, "/dossiers/new/letter", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = answer.Headers.Location!.ToString();
        var filled = await browser.Page(page);
        Assert.Matches("name=\"title\"[^>]* value=\"Woo-verzoek parkeerproef\"", filled);
        Assert.Matches("name=\"requester\"[^>]* value=\"Fenna Ruitenschild\"", filled);
        Assert.Matches("name=\"received\"[^>]* value=\"2026-02-03\"", filled);
        using var other = await workbench.SignIn(ServedWorkbench.Redactor);
        Assert.DoesNotContain("Ruitenschild", await other.Page(page), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Facts(DateOnly received) => new()
    {
        ["title"] = "Verkeerde datum",
        ["requester"] = "S. de Groot",
        ["body"] = "Gemeente Waterhoek",
        ["reference"] = "WOO-1",
        ["items"] = "",
        ["requested"] = received.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["received"] = received.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
