using System.Text.RegularExpressions;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Models;

namespace Lakwerk.Server.Tests;

/// <summary>A finding leads to where it is seen and to where it is mended.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class FindingTests(ServedWorkbench workbench)
{
    private static readonly DocumentId Document = new("d-1");

    public static TheoryData<string, string?, string> OutsideDocuments => new()
    {
        { "ground-unmotivated", "5.1.2.e", "/release#ground-5-1-2-e" },
        { "motivation-unused", "5.2.1", "/release#ground-5-2-1" },
        { "item-unanswered", "3", "#item-3" },
        { "order-impossible", null, "#procedure" },
        { "clock-extension-late", "2 maart", "#procedure" },
        { "reference-variants", "a b", "#correct" },
        { "nothing-found", null, "/documents" },
    };

    public static TheoryData<string, string> InDocuments => new()
    {
        { "not-assessed", "#judge" },
        { "not-signed-off", "#judge" },
        { "document-after-decision", "/arrange#date" },
        { "five-years-undated", "/arrange#date" },
        { "number-twice", "/arrange" },
    };

    [Theory, MemberData(nameof(OutsideDocuments))]
    public void A_finding_leads_to_the_form_that_mends_it(string code, string? subject, string place) =>
        Assert.Equal($"/dossiers/{workbench.Dossier}{place}", Places.MendAt(Finding(code) with { Subject = subject })?.Address);

    [Theory, MemberData(nameof(InDocuments))]
    public void A_finding_leads_to_the_field_in_the_document(string code, string place) =>
        Assert.Equal($"/dossiers/{workbench.Dossier}/documents/d-1{place}", Places.AddressOf(Finding(code), Document));

    [Fact]
    public void A_finding_about_a_passage_leads_to_its_mark() => Assert.EndsWith(
        "/documents/d-1#mark=m%2F7", Places.AddressOf(Finding("harm-ground-combined") with { Passages = [new FindingPassage(Document, new MarkId("m/7"), 3)] }, Document), StringComparison.Ordinal);

    [Fact]
    public async Task Every_place_that_the_checks_of_a_page_lead_to_is_on_the_page_behind_the_link()
    {
        var dossier = workbench.NewDossier("Bevindingen");
        var (by, now) = (ServedWorkbench.Actor(ServedWorkbench.Handler), workbench.Office.Dossiers.Now);
        var document = workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), by).Document;
        workbench.Office.Dossiers.Do(dossier, [new AddRequestItem(by, now, "Alles"), new PlaceMark(by, now, document, new MarkId("m-1"), [new MarkArea(1, 72, 700, 130, 712)], ["5.1.2.e"])]);
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var links = Regex.Matches(await browser.Page($"/dossiers/{dossier}/checks"), "href=\"(/dossiers/[^\"#]+)#([\\w-]+)\"").Select(match => (Page: match.Groups[1].Value, Anchor: match.Groups[2].Value)).Distinct().ToList();
        Assert.Contains(links, link => link.Anchor == "item-1");
        Assert.Contains(links, link => link.Anchor == "judge");
        foreach (var (page, anchor) in links) Assert.Contains($"id=\"{anchor}\"", await browser.Page(page), StringComparison.Ordinal);
    }

    private FindingPlaces Places => new(workbench.Office.Dossiers.MustOpen(workbench.Dossier));

    private static Finding Finding(string code) => new(code, Severity.Error, "Awb 3:46", new("x", "x"), new("x", "x"), [Document]);
}
