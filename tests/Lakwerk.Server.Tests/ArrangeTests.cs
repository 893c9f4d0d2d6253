using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law;
using Lakwerk.Server.Models;

namespace Lakwerk.Server.Tests;

/// <summary>Details corrected, bundles cut and put together, and the grounds under the number keys.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class ArrangeTests(ServedWorkbench workbench)
{
    [RequiresToolFact("qpdf")]
    public async Task A_document_is_split_with_its_marks_and_put_together_again()
    {
        var (dossier, by) = (workbench.NewDossier("Bundel"), ServedWorkbench.Actor(ServedWorkbench.Handler));
        var bundle = workbench.Office.Documents.Add(dossier, new("bundel.pdf", ServedWorkbench.SampleBytes("antivirus/post/Nota's stuurgroep (bundel).pdf")), by).Document;
        workbench.Office.Dossiers.Do(dossier, new PlaceMark(by, workbench.Office.Dossiers.Now, bundle, new("m"), [new MarkArea(1, 10, 10, 20, 20), new MarkArea(2, 30, 30, 40, 40)], ["5.1.2.e"]));
        var pages = workbench.Office.Dossiers.MustOpen(dossier).Documents[bundle].Details.Pages!.Value;
        using var handler = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("name=\"first\"", await handler.Page($"/dossiers/{dossier}/documents/{bundle}/arrange"), StringComparison.Ordinal);
        await handler.PostAndFollow($"/dossiers/{dossier}/documents/{bundle}/split", new() { ["first"] = "2" });
        var parts = workbench.Office.Dossiers.MustOpen(dossier).Documents.Values.OrderBy(document => document.Order).ToList();
        Assert.Equal([1, pages - 1], parts.Select(part => part.Details.Pages));
        Assert.All(parts, part => Assert.Equal(1, Assert.Single(Assert.Single(part.Marks).Areas).Page));
        await handler.PostAndFollow($"/dossiers/{dossier}/documents/merge", parts.Take(1).ToDictionary(_ => "document", part => part.Id.Value));
        Assert.Equal(2, workbench.Office.Dossiers.MustOpen(dossier).Documents.Count);
        using var merged = await handler.Send(HttpMethod.Post, $"/api/v1/dossiers/{dossier}/documents/merge", System.Net.Http.Json.JsonContent.Create(new { documents = parts.Select(part => part.Id.Value) }));
        Assert.True(merged.IsSuccessStatusCode, await merged.Content.ReadAsStringAsync());
        var whole = Assert.Single(workbench.Office.Dossiers.MustOpen(dossier).Documents.Values);
        Assert.Equal(pages, whole.Details.Pages);
        Assert.Equal([1, 2], whole.Marks.SelectMany(mark => mark.Areas).Select(area => area.Page).Order());
    }

    [Fact]
    public async Task A_document_that_was_taken_out_comes_back_with_its_marks()
    {
        var dossier = workbench.NewDossier("Terug");
        var (by, now) = (ServedWorkbench.Actor(ServedWorkbench.Handler), workbench.Office.Dossiers.Now);
        var document = workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), by).Document;
        workbench.Office.Dossiers.Do(dossier, new Lakwerk.Dossiers.Commands.PlaceMark(by, now, document, new("m-1"), [new(1, 72, 700, 130, 712)], ["5.1.2.e"]));
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        await browser.PostAndFollow($"/dossiers/{dossier}/documents/{document}/set-aside", new() { ["reason"] = "vreemd" });
        Assert.Empty(workbench.Office.Dossiers.MustOpen(dossier).Documents);
        Assert.Contains($"/documents/{document}/restore", await browser.Page($"/dossiers/{dossier}/history"), StringComparison.Ordinal);
        await browser.PostAndFollow($"/dossiers/{dossier}/documents/{document}/restore", []);
        Assert.Equal("m-1", Assert.Single(workbench.Office.Dossiers.MustOpen(dossier).Documents[document].Marks).Id.Value);
    }

    [Fact]
    public async Task What_is_known_of_a_document_can_be_corrected()
    {
        using var redactor = await workbench.SignIn(ServedWorkbench.Redactor);
        await redactor.PostAndFollow($"{workbench.MemoPath}/details", new() { ["title"] = "Evaluatie", ["date"] = "2023-03-21", ["kind"] = "nota" });
        Assert.Equal(("Evaluatie", new DateOnly(2023, 3, 21)), (workbench.Memo.Details.Title, workbench.Memo.Details.Date));
        Assert.NotNull(workbench.Memo.Details.Sha256);
    }

    [Fact]
    public async Task A_body_chooses_the_grounds_under_its_number_keys()
    {
        using var administrator = await workbench.SignIn(ServedWorkbench.Handler);
        await administrator.PostAndFollow("/favourites", new() { ["body"] = "Gemeente Waterhoek", ["code"] = "5.2.1" });
        Assert.Equal("5.2.1", GroundChoice.For(workbench.Office.Dossiers.MustOpen(workbench.Dossier), workbench.Office.Dossiers.Today, Language.Dutch, workbench.Service<FavouriteGrounds>()).Single(one => one.Key == 1).Code);
        await administrator.PostAndFollow("/favourites", new() { ["body"] = "Gemeente Waterhoek", ["usual"] = "true" });
        Assert.Equal("5.1.2.e", workbench.Service<FavouriteGrounds>().Of("Gemeente Waterhoek", Regime.Woo)[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?month=2026-02")]
    [InlineData("?month=onzin")]
    [InlineData("?month=9999-12")]
    public async Task The_calendar_shows_a_month_whatever_is_asked(string query)
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        Assert.Contains("class=\"calendar\"", await browser.Page($"/calendar{query}"), StringComparison.Ordinal);
    }
}
