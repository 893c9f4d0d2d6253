using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;

namespace Lakwerk.Server.Tests;

/// <summary>What was typed wrong or taken out by mistake is mended on the page; what a machine pointed out is said where it counts.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class CorrectionTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task The_facts_of_a_request_are_corrected_with_a_reason()
    {
        var dossier = workbench.NewDossier("Tikfout");
        using var handler = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("Gegevens verbeteren", await handler.Page($"/dossiers/{dossier}"), StringComparison.Ordinal);
        var received = workbench.Office.Dossiers.Today.AddDays(-3);
        Dictionary<string, string> facts = new() { ["title"] = "Verbeterd", ["requester"] = "S. de Groot", ["body"] = "Gemeente Waterhoek", ["requested"] = $"{received:yyyy-MM-dd}", ["received"] = $"{received:yyyy-MM-dd}", ["reference"] = "WOO-77" };

        await handler.PostAndFollow($"/dossiers/{dossier}/facts", new(facts) { ["reason"] = "verkeerd gelezen" });

        var now = workbench.Office.Dossiers.MustOpen(dossier);
        Assert.Equal(("Verbeterd", received, "WOO-77"), (now.Title, now.Received, now.Reference));
        Assert.Contains(workbench.Office.Dossiers.List(), line => line.Dossier == dossier && line.Title == "Verbeterd");
    }

    [Fact]
    public async Task A_document_that_was_taken_out_is_listed_and_put_back()
    {
        var (dossier, by) = (workbench.NewDossier("Terug"), ServedWorkbench.Actor(ServedWorkbench.Handler));
        var document = workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), by).Document;
        using var handler = await workbench.SignIn(ServedWorkbench.Handler);
        await handler.Page($"/dossiers/{dossier}/documents");

        Assert.Contains("hoort er niet bij", await handler.PostAndFollow($"/dossiers/{dossier}/documents/{document}/set-aside", new() { ["reason"] = "hoort er niet bij" }), StringComparison.Ordinal);
        await handler.PostAndFollow($"/dossiers/{dossier}/documents/{document}/restore", new() { ["back"] = "documents" });

        Assert.NotNull(workbench.Office.Dossiers.MustOpen(dossier).Find(document));
    }

    [Fact]
    public async Task Judging_says_what_nobody_looked_at_and_signing_off_is_refused()
    {
        var (dossier, by) = (workbench.NewDossier("Ongezien"), ServedWorkbench.Actor(ServedWorkbench.Handler));
        var document = workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), by).Document;
        using var redactor = await workbench.SignIn(ServedWorkbench.Redactor);
        await redactor.Page($"/dossiers/{dossier}/documents/{document}");
        Assert.Contains("nog niet beoordeeld", await redactor.PostAndFollow($"/dossiers/{dossier}/documents/{document}/judge", new() { ["assessment"] = "ByMarks" }), StringComparison.Ordinal);

        using var reader = await workbench.SignIn(ServedWorkbench.SecondReader);
        await reader.PostAndFollow($"/dossiers/{dossier}/documents/{document}/sign-off", new() { ["act"] = "sign" });

        Assert.Null(workbench.Office.Dossiers.MustOpen(dossier).Find(document)!.SignedOffBy);
        Assert.Contains("suggesties niet beoordeeld", await reader.Page($"/dossiers/{dossier}/checks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_beside_the_pages_draws_only_its_own_part_and_keeps_what_was_typed()
    {
        var (dossier, by) = (workbench.NewDossier("Op bladzijde tachtig"), ServedWorkbench.Actor(ServedWorkbench.Handler));
        var path = $"/dossiers/{dossier}/documents/{workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), by).Document}";
        using var reader = await workbench.SignIn(ServedWorkbench.SecondReader);
        var refused = await reader.PostForPart($"{path}/sign-off", new() { ["act"] = "sign" });
        Assert.StartsWith("<section class=\"panel__part\" id=\"judge\"", refused, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\" data-said", refused, StringComparison.Ordinal);

        using var redactor = await workbench.SignIn(ServedWorkbench.Redactor);
        var again = await redactor.PostForPart($"{path}/judge", new() { ["assessment"] = nameof(Assessment.NotPublic), ["codes"] = "onzin", ["reason"] = "loopt nog" });
        Assert.Contains("“onzin” is geen grond", again, StringComparison.Ordinal);
        Assert.Contains("<option value=\"NotPublic\" selected", again, StringComparison.Ordinal);
        Assert.Contains("value=\"onzin\"", again, StringComparison.Ordinal);
        Assert.Contains("value=\"loopt nog\"", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_gives_a_role_in_a_dossier_that_nobody_runs()
    {
        var (id, opener, today) = (workbench.Office.Dossiers.NewId(), new Actor("weg", "W. Eg"), workbench.Office.Dossiers.Today);
        workbench.Office.Dossiers.Do(id, new OpenDossier(opener, workbench.Office.Dossiers.Now, id, "Wees", "S. de Groot", "Gemeente Waterhoek", today, today, "WOO-wees"));
        using var administrator = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("Niemand behandelt dit dossier", await administrator.Page($"/dossiers/{id}"), StringComparison.Ordinal);

        await administrator.PostAndFollow($"/dossiers/{id}/roles", new() { ["person"] = ServedWorkbench.Redactor, ["role"] = "Handler", ["act"] = "give" });

        Assert.True(workbench.Office.Dossiers.MustOpen(id).Has(ServedWorkbench.Actor(ServedWorkbench.Redactor), Role.Handler));
    }

    [Fact]
    public async Task A_request_that_is_still_to_come_is_not_opened()
    {
        using var handler = await workbench.SignIn(ServedWorkbench.Handler);
        await handler.Page("/dossiers/new");
        var tomorrow = $"{workbench.Office.Dossiers.Today.AddDays(1):yyyy-MM-dd}";

        using var answer = await handler.Post("/dossiers", new() { ["title"] = "Morgen", ["requester"] = "S. de Groot", ["body"] = "Gemeente Waterhoek", ["requested"] = tomorrow, ["received"] = tomorrow });

        Assert.Contains("Deze datum moet nog komen", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
