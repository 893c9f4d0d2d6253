using System.Net;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;

namespace Lakwerk.Server.Tests;

/// <summary>What an official meets in a day's work on the pages: refusals that lose nothing, questions that arrive, acts that can be taken back.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class OfficerTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task A_refused_judgement_of_many_keeps_what_was_ticked_and_typed()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        await browser.Page($"{workbench.DossierPath}/documents");
        using var answer = await browser.Post($"{workbench.DossierPath}/documents/judge", new() { ["document"] = workbench.Memo.Id.Value, ["assessment"] = "NotPublic", ["codes"] = "5.2.1", ["reason"] = "" });
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"value=\"{workbench.Memo.Id}\" checked", html, StringComparison.Ordinal);
        Assert.Contains("value=\"5.2.1\"", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"NotPublic\" selected", html, StringComparison.Ordinal);
        Assert.Matches("name=\"reason\"[^>]* autofocus[^>]* aria-invalid=\"true\" aria-describedby=\"bulk-said\"", html);
    }

    [Fact]
    public async Task A_ground_that_is_none_is_refused_in_the_language_of_the_reader()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        await browser.PostAndFollow("/preferences", new() { ["language"] = "en", ["back"] = "/" });
        using var answer = await browser.Post($"{workbench.DossierPath}/documents/judge", new() { ["document"] = workbench.Memo.Id.Value, ["assessment"] = "ByMarks", ["codes"] = "onzin" });
        Assert.Contains("is no ground or label", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_reaches_whoever_was_asked_on_the_first_page()
    {
        var (by, now) = (ServedWorkbench.Actor(ServedWorkbench.Handler), workbench.Office.Dossiers.Now);
        workbench.Office.Dossiers.Do(workbench.Dossier, new MakeRemark(by, now, workbench.Memo.Id, new RemarkId("vraag-1"), null, "Is dit advies?", ServedWorkbench.Actor(ServedWorkbench.Lawyer)));
        using var lawyer = await workbench.SignIn(ServedWorkbench.Lawyer);
        var asked = await lawyer.Page("/");
        Assert.Contains("id=\"asked-title\"", asked, StringComparison.Ordinal);
        Assert.Contains($"href=\"{workbench.MemoPath}#remarks-part\"", asked, StringComparison.Ordinal);
        Assert.Contains(workbench.DossierPath, await lawyer.Page("/?scope=Waiting"), StringComparison.Ordinal);
        using var redactor = await workbench.SignIn(ServedWorkbench.Redactor);
        Assert.DoesNotContain("id=\"asked-title\"", await redactor.Page("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_a_dossier_takes_back_the_last_act_unless_it_is_final_and_says_which_that_is()
    {
        var dossier = workbench.NewDossier("Terugnemen");
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("die niet ongedaan kan worden gemaakt", await browser.Page($"/dossiers/{dossier}"), StringComparison.Ordinal);
        await browser.PostAndFollow($"/dossiers/{dossier}/access", new() { ["limited"] = "true" });
        foreach (var tab in (string[])["", "/documents", "/inventory", "/parties", "/checks", "/letters", "/release", "/history"])
            Assert.Contains("id=\"undo-what\"", await browser.Page($"/dossiers/{dossier}{tab}"), StringComparison.Ordinal);
        Assert.Contains("Maakte het dossier besloten", await browser.Page($"/dossiers/{dossier}/checks"), StringComparison.Ordinal);
        var back = await browser.PostAndFollow($"/dossiers/{dossier}/undo", new() { ["back"] = $"/dossiers/{dossier}/checks" });
        Assert.Contains("Ongedaan gemaakt: Maakte het dossier besloten", WebUtility.HtmlDecode(back), StringComparison.Ordinal);
        Assert.False(workbench.Office.Dossiers.MustOpen(dossier).IsLimited);
    }

    [Fact]
    public async Task The_history_is_searched_by_words_person_and_document_and_leads_to_it()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var history = $"{workbench.DossierPath}/history";
        Assert.Contains($"class=\"history__open\" href=\"{workbench.MemoPath}\"", await browser.Page(history), StringComparison.Ordinal);
        Assert.Contains("Opende het dossier", await browser.Page($"{history}?q=opende"), StringComparison.Ordinal);
        Assert.DoesNotContain("Opende het dossier", await browser.Page($"{history}?document={workbench.Memo.Id}"), StringComparison.Ordinal);
        Assert.DoesNotContain("history__version", await browser.Page($"{history}?q=zoiets-staat-er-niet"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_are_only_put_together_after_their_maker_saw_which()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        await browser.Page($"{workbench.DossierPath}/documents");
        var ids = workbench.Office.Dossiers.MustOpen(workbench.Dossier).Documents.Keys.Take(2).ToList();
        using var form = new FormUrlEncodedContent([.. ids.Select(id => KeyValuePair.Create("document", id.Value)), KeyValuePair.Create("__RequestVerificationToken", browser.Token)]);
        using var answer = await browser.Send(HttpMethod.Post, $"{workbench.DossierPath}/documents/merge", form);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.All(ids, id => Assert.Contains($"name=\"place-{id}\"", html, StringComparison.Ordinal));
        Assert.Contains("name=\"confirmed\"", html, StringComparison.Ordinal);
        Assert.All(ids, id => Assert.True(workbench.Office.Dossiers.MustOpen(workbench.Dossier).Documents.ContainsKey(id)));
    }

    [Fact]
    public async Task What_a_letter_leaves_open_is_filled_in_on_its_page_and_stands_in_the_letter()
    {
        var letter = $"/dossiers/{workbench.NewDossier("Invullen")}/letters/acknowledgement";
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var before = await browser.Page(letter);
        Assert.Contains("name=\"slot-0\"", before, StringComparison.Ordinal);
        var after = await browser.PostAndFollow(letter, new() { ["slot-0"] = "Kadeweg 7\n1234 AB Waterhoek" });
        Assert.Contains("Kadeweg 7", after[after.IndexOf("letter-as-text", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.True(OpenIn(after) < OpenIn(before), "the place that was filled in is open still");

        static int OpenIn(string html) => html.Split("[in te vullen:").Length - 1;
    }

    [Fact]
    public async Task Each_body_to_which_a_part_went_has_a_letter_of_its_own()
    {
        var (dossier, by, now) = (workbench.NewDossier("Doorgezonden"), ServedWorkbench.Actor(ServedWorkbench.Handler), workbench.Office.Dossiers.Now);
        foreach (var body in (string[])["Provincie Zeegroen", "Waterschap Lage Landen"])
            workbench.Office.Dossiers.Do(dossier, new TransferPart(by, now, body, "De vergunningen", workbench.Office.Dossiers.Today, null));
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var letters = await browser.Page($"/dossiers/{dossier}/letters");
        Assert.Contains("/letters/transfer?party=Provincie%20Zeegroen", letters, StringComparison.Ordinal);
        Assert.Contains("Waterschap Lage Landen", await browser.Page($"/dossiers/{dossier}/letters/transfer-cover?party={Uri.EscapeDataString("Waterschap Lage Landen")}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_comparison_of_passages_is_a_whole_page_for_who_goes_there()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("<main", await browser.Page($"/dossiers/{workbench.NewDossier("Vergelijken")}/consistency"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_months_of_a_request_lead_to_the_documents_of_that_month_and_to_those_without_a_date()
    {
        var (dossier, by) = (workbench.NewDossier("Maanden"), ServedWorkbench.Actor(ServedWorkbench.Handler));
        var list = new ListId("bijlage");
        workbench.Office.Dossiers.Do(dossier, new OpenList(by, workbench.Office.Dossiers.Now, list, "Bijlage", "1", NumberingStyle.Decimal));
        foreach (var (name, date) in ((string, DateOnly?)[])[("Maartnota", new(2023, 3, 4)), ("Aprilnota", new(2023, 4, 4)), ("Losse nota", null)])
            workbench.Office.Dossiers.Do(dossier, new AddDocument(by, workbench.Office.Dossiers.Now, new DocumentId(name.Replace(' ', '-')), list, new DocumentDetails(name) { Date = date }, null));
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains("?month=2023-03", await browser.Page($"/dossiers/{dossier}"), StringComparison.Ordinal);
        var march = await browser.Page($"/dossiers/{dossier}/documents?month=2023-03");
        Assert.True(march.Contains(">Maartnota<", StringComparison.Ordinal) && !march.Contains(">Aprilnota<", StringComparison.Ordinal));
        Assert.Contains(">Losse nota<", await browser.Page($"/dossiers/{dossier}/documents?month=none"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_is_taken_from_the_person_beside_whom_the_button_stands()
    {
        var dossier = workbench.NewDossier("Rollen");
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        Assert.Contains($"name=\"person\" value=\"{ServedWorkbench.Redactor}\"", await browser.Page($"/dossiers/{dossier}"), StringComparison.Ordinal);
        await browser.PostAndFollow($"/dossiers/{dossier}/roles", new() { ["person"] = ServedWorkbench.Redactor, ["role"] = "Redactor", ["act"] = "take" });
        Assert.False(workbench.Office.Dossiers.MustOpen(dossier).Has(ServedWorkbench.Actor(ServedWorkbench.Redactor), Role.Redactor));
    }
}
