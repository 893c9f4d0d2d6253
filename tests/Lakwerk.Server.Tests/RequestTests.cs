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
