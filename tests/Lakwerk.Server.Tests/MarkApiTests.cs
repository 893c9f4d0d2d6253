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

    private async Task<JsonElement> Place(Browser browser, object mark)
    {
        using var answer = await browser.Json(HttpMethod.Post, $"{workbench.MemoApi}/marks", mark);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
