using System.Net.Http.Json;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Tests;

/// <summary>What would go out unseen holds the decision, and so does a public list that tells what is covered.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class ContentTests(ServedWorkbench workbench)
{
    [Fact]
    public void Numbers_of_people_that_nobody_looked_at_hold_the_decision_until_they_are_answered()
    {
        var (dossier, document) = Opened("Open suggesties", Assessment.Public);
        Assert.Contains("suggestions-grave", Codes(dossier));
        var all = workbench.Office.Suggestions.For(Of(dossier), Of(dossier).Documents[document]).Where(one => one.State == SuggestionState.Open).ToList();
        workbench.Office.Suggestions.Reject(dossier, document, all, ServedWorkbench.Actor(ServedWorkbench.Redactor));
        Assert.DoesNotContain("suggestions-grave", Codes(dossier));
    }

    [Fact]
    public void A_sender_that_is_covered_in_the_document_does_not_stand_in_the_public_list()
    {
        var (dossier, document) = Opened("Lijst", Assessment.ByMarks);
        var office = workbench.Office;
        var name = office.Suggestions.For(Of(dossier), Of(dossier).Documents[document]).First(one => one.Kind == Lakwerk.Suggestions.SuggestionKind.Bsn);
        office.Suggestions.Accept(dossier, document, [name], ServedWorkbench.Actor(ServedWorkbench.Redactor));
        var by = ServedWorkbench.Actor(ServedWorkbench.Handler);
        office.Dossiers.Do(dossier, new DescribeDocument(by, office.Dossiers.Now, document, Of(dossier).Documents[document].Details with { Sender = $"Meldpunt {name.Text}" }));
        Assert.Equal("[5.1.1.e]", office.PublicInventory.Details(Of(dossier), Of(dossier).Documents[document]).Sender);
    }

    [Fact]
    public async Task A_decision_is_not_taken_tomorrow()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.DecisionMaker);
        var tomorrow = workbench.Office.Dossiers.Today.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("niet in de toekomst", await browser.PostAndFollow($"{workbench.DossierPath}/decisions/b1/take", new() { ["date"] = tomorrow }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_file_sent_by_a_program_is_taken()
    {
        var dossier = workbench.NewDossier("Door een programma");
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Send(HttpMethod.Post, $"/api/v1/dossiers/{dossier}/files?name=memo.pdf", new ByteArrayContent(ServedWorkbench.SampleBytes("memo.pdf")));
        Assert.Equal("memo.pdf", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("fileName").GetString());
    }

    [Theory]
    [InlineData("""{"id":"m-x","areas":[{"page":1,"x0":0,"y0":0,"x1":1e12,"y1":4}],"codes":["5.1.2.e"]}""")]
    [InlineData("""{"id":"m-x","areas":[{"page":0,"x0":0,"y0":0,"x1":3,"y1":4}],"codes":["5.1.2.e"]}""")]
    public async Task A_mark_that_cannot_be_on_a_page_is_refused_in_words(string body)
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Send(HttpMethod.Post, $"{workbench.MemoApi}/marks", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private (DossierId Dossier, DocumentId Document) Opened(string title, Assessment assessment)
    {
        var dossier = workbench.NewDossier(title);
        var by = ServedWorkbench.Actor(ServedWorkbench.Handler);
        var document = workbench.Office.Documents.Add(dossier, new("memo.pdf", ServedWorkbench.SampleBytes("memo.pdf")), by).Document;
        workbench.Office.Dossiers.Do(dossier, new AssessDocument(by, workbench.Office.Dossiers.Now, document, assessment) { Reason = "Alles mag." });
        return (dossier, document);
    }

    private Dossier Of(DossierId dossier) => workbench.Office.Dossiers.MustOpen(dossier);

    private List<string> Codes(DossierId dossier) => [.. workbench.Office.Dossiers.Checks(dossier).Select(finding => finding.Finding.Code)];
}
