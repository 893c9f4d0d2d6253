using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Lakwerk.Dossiers;

namespace Lakwerk.Server.Tests;

/// <summary>What the page viewer sends, and what comes of it when it is sent twice, late, or broken.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class MarkApiTests(ServedWorkbench workbench)
{
    public static object Mark(string id, string code = "5.1.2.e", int? seen = null) =>
        new { id, areas = new[] { new { page = 1, x0 = 100.0, y0 = 700.0, x1 = 200.0, y1 = 712.0 } }, codes = new[] { code }, seen };

    [Fact]
    public async Task A_mark_that_is_sent_twice_is_placed_once()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var first = await Place(browser, Mark("m-twee"));
        var second = await Place(browser, Mark("m-twee"));
        Assert.Equal(first.GetProperty("version").GetInt32(), second.GetProperty("version").GetInt32());
        Assert.Single(workbench.Memo.Marks, mark => mark.Id.Value == "m-twee");
    }

    [Fact]
    public async Task A_stale_change_of_the_same_mark_is_refused_as_a_conflict_and_loses_nothing()
    {
        using var redactor = await workbench.SignIn(ServedWorkbench.Redactor);
        using var handler = await workbench.SignIn(ServedWorkbench.Handler);
        var seen = (await Place(redactor, Mark("m-oud"))).GetProperty("version").GetInt32();
        using var theirs = await handler.Json(HttpMethod.Put, $"{workbench.MemoApi}/marks/m-oud", Mark("m-oud", "5.2.1", seen));
        Assert.True(theirs.IsSuccessStatusCode);
        using var mine = await redactor.Json(HttpMethod.Put, $"{workbench.MemoApi}/marks/m-oud", Mark("m-oud", "5.1.2.i", seen));
        Assert.Equal(HttpStatusCode.Conflict, mine.StatusCode);
        Assert.Equal("5.2.1", Assert.Single(workbench.Memo.Marks.Single(mark => mark.Id.Value == "m-oud").Codes));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"m\"}")]
    [InlineData("{\"id\":\"m\",\"areas\":[],\"codes\":[\"5.1.2.e\"]}")]
    [InlineData("{\"id\":\"m\",\"areas\":[{\"page\":1,\"x0\":9,\"y0\":9,\"x1\":1,\"y1\":1}],\"codes\":[\"5.1.2.e\"]}")]
    [InlineData("{\"id\":\"m\",\"areas\":[{\"page\":1,\"x0\":1,\"y0\":1,\"x1\":9,\"y1\":9}],\"codes\":[\"onzin\"]}")]
    [InlineData("{\"id\":\"\",\"areas\":[{\"page\":1,\"x0\":1,\"y0\":1,\"x1\":9,\"y1\":9}],\"codes\":[\"5.1.2.e\"]}")]
    [InlineData("null")]
    public async Task Broken_or_senseless_json_is_refused_in_words(string json)
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var before = workbench.Memo.Marks.Length;
        using var answer = await browser.Send(HttpMethod.Post, $"{workbench.MemoApi}/marks", new StringContent(json, Encoding.UTF8, "application/json"));
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(before, workbench.Memo.Marks.Length);
    }

    [Fact]
    public async Task Accepting_suggestions_places_their_marks_as_one_act_that_one_undo_takes_back()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var shown = await browser.Json(HttpMethod.Get, workbench.MemoApi);
        var open = (await shown.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("suggestions").EnumerateArray()
            .Where(one => one.GetProperty("state").GetString() == "open").Take(3).Select(one => one.GetProperty("key").GetString()!).ToList();
        var before = workbench.Memo.Marks.Length;
        using var accepted = await browser.Json(HttpMethod.Post, $"{workbench.MemoApi}/suggestions/accept", new { keys = open });
        Assert.True(accepted.IsSuccessStatusCode);
        Assert.Equal(before + 3, workbench.Memo.Marks.Length);
        using var undone = await browser.Json(HttpMethod.Post, $"/api/v1{workbench.DossierPath}/undo");
        Assert.True(undone.IsSuccessStatusCode);
        Assert.Equal(before, workbench.Memo.Marks.Length);
    }

    [Fact]
    public async Task A_suggested_person_comes_with_the_role_that_the_place_tells()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var persons = (await State(browser, "")).GetProperty("suggestions").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == "person").ToList();
        Assert.Contains(persons, person => person.TryGetProperty("role", out var role) && role.GetString() is "sender" or "recipient" or "present");
        Assert.All(persons, person => Assert.False(person.TryGetProperty("role", out var role) && role.ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public async Task Who_knows_a_version_hears_only_what_changed_since()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        await Place(browser, Mark("m-delta-weg"));
        var all = await State(browser, "");
        var (before, marks) = (all.GetProperty("version").GetInt32(), all.GetProperty("marks").GetArrayLength());
        await Place(browser, Mark("m-delta"));
        using (await browser.Json(HttpMethod.Delete, $"{workbench.MemoApi}/marks/m-delta-weg")) { }
        var news = await State(browser, $"?since={before}");
        Assert.Equal(before, news.GetProperty("since").GetInt32());
        Assert.Equal("m-delta", Assert.Single(news.GetProperty("marks").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal("m-delta-weg", Assert.Single(news.GetProperty("gone").EnumerateArray()).GetString());
        Assert.False((await State(browser, "?since=999999")).TryGetProperty("since", out _));
        Assert.Equal(marks, workbench.Memo.Marks.Length);
    }

    [Fact]
    public async Task What_a_removed_mark_covered_is_open_again_in_the_answer()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var open = (await State(browser, "")).GetProperty("suggestions").EnumerateArray().First(one => one.GetProperty("state").GetString() == "open");
        var area = open.GetProperty("areas")[0];
        var body = new { id = "m-over", areas = new[] { new { page = area.GetProperty("page").GetInt32(), x0 = 0.0, y0 = 0.0, x1 = 600.0, y1 = 850.0 } }, codes = new[] { "5.1.2.e" } };
        var covered = await Place(browser, body);
        Assert.Equal("covered", StateOf(await State(browser, ""), open));
        using var removed = await browser.Json(HttpMethod.Delete, $"{workbench.MemoApi}/marks/m-over?seen={covered.GetProperty("version").GetInt32()}");
        Assert.Equal("open", StateOf(await removed.Content.ReadFromJsonAsync<JsonElement>(), open));
    }

    [Fact]
    public async Task A_whole_document_is_covered_by_one_mark_on_every_page()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Json(HttpMethod.Post, $"{workbench.MemoApi}/marks/whole", new { id = "m-heel", codes = new[] { "5.2.1" } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var mark = workbench.Memo.Marks.Single(one => one.Id.Value == "m-heel");
        Assert.Equal(Enumerable.Range(1, workbench.Memo.Details.Pages!.Value), mark.Areas.Select(area => area.Page));
        using var removed = await browser.Json(HttpMethod.Delete, $"{workbench.MemoApi}/marks/m-heel");
        Assert.True(removed.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_question_to_a_colleague_is_asked_once_and_answered_by_them()
    {
        using var redactor = await workbench.SignIn(ServedWorkbench.Redactor);
        await Place(redactor, Mark("m-vraag"));
        var question = new { id = "o-1", text = "Is dit een woordvoerder?", mark = "m-vraag", asked = ServedWorkbench.Lawyer };
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var asked = await redactor.Json(HttpMethod.Post, $"{workbench.MemoApi}/remarks", question);
            Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync());
        }

        Assert.True(Assert.Single(workbench.Memo.Remarks, one => one.Id.Value == "o-1").IsOpenQuestion);
        using var lawyer = await workbench.SignIn(ServedWorkbench.Lawyer);
        using (var nothing = await lawyer.Json(HttpMethod.Post, $"{workbench.MemoApi}/remarks/o-1/settle", new { })) Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        using var answered = await lawyer.Json(HttpMethod.Post, $"{workbench.MemoApi}/remarks/o-1/settle", new { answer = "Nee, laat de lak staan." });
        Assert.True(answered.IsSuccessStatusCode);
        Assert.Equal(ServedWorkbench.Lawyer, workbench.Memo.Remarks.Single(one => one.Id.Value == "o-1").SettledBy?.Id);
    }

    [Fact]
    public async Task The_words_of_a_page_come_with_their_boxes()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Json(HttpMethod.Get, $"{workbench.MemoApi}/pages/1/words");
        var words = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("words").EnumerateArray().ToList();
        var name = words.First(word => word[0].GetString() == "Brinkhorst,");
        Assert.True(name[2].GetDouble() < name[4].GetDouble());
        using var beyond = await browser.Json(HttpMethod.Get, $"{workbench.MemoApi}/pages/99/words");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    private async Task<JsonElement> State(Browser browser, string query)
    {
        using var answer = await browser.Json(HttpMethod.Get, workbench.MemoApi + query);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? StateOf(JsonElement document, JsonElement suggestion) =>
        document.GetProperty("suggestions").EnumerateArray().Single(one => one.GetProperty("key").GetString() == suggestion.GetProperty("key").GetString()).GetProperty("state").GetString();

    private async Task<JsonElement> Place(Browser browser, object mark)
    {
        using var answer = await browser.Json(HttpMethod.Post, $"{workbench.MemoApi}/marks", mark);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
