using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Dossiers;

namespace Lakwerk.Server.Tests;

/// <summary>The same words wherever they stand: found, compared, covered in one act.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed partial class PassageTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task What_a_search_finds_is_covered_without_a_script_in_one_act()
    {
        var dossier = TwoDocuments("Zoeken en lakken");
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var page = await browser.Page($"/dossiers/{dossier}/search?q=Brinkhorst");
        var places = Places().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).ToList();
        Assert.True(places.Select(place => place.Split('|')[0]).Distinct().Count() == 2, page);
        using var answer = await browser.Send(HttpMethod.Post, $"/dossiers/{dossier}/passages", new FormUrlEncodedContent(
            [.. places.Select(place => KeyValuePair.Create("place", place)), KeyValuePair.Create("codes", "5.1.2.e"), KeyValuePair.Create("__RequestVerificationToken", browser.Token)]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(places.Count, Marks(dossier));
        Assert.DoesNotContain("name=\"place\"", await browser.Page($"/dossiers/{dossier}/search?q=Brinkhorst"), StringComparison.Ordinal);
        await browser.PostAndFollow($"/dossiers/{dossier}/undo", []);
        Assert.Equal(0, Marks(dossier));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("d|1")]
    [InlineData("d|1|1 2 3")]
    [InlineData("d|1|1 2 3 NaN")]
    [InlineData("onbekend|1|1 2 30 40")]
    [InlineData("{memo}|99|1 2 30 40")]
    public async Task A_place_that_is_none_is_refused_in_words(string place)
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var before = workbench.Office.Dossiers.MustOpen(workbench.Dossier).Version;
        var page = await browser.PostAndFollow($"{workbench.DossierPath}/passages", new() { ["place"] = place.Replace("{memo}", workbench.Memo.Id.Value, StringComparison.Ordinal), ["codes"] = "5.1.2.e" });
        Assert.Contains("alert--error", page, StringComparison.Ordinal);
        Assert.Equal(before, workbench.Office.Dossiers.MustOpen(workbench.Dossier).Version);
    }

    [Fact]
    public async Task A_suggested_person_is_accepted_in_the_whole_dossier()
    {
        var dossier = TwoDocuments("Overal");
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Json(HttpMethod.Post, $"/api/v1/dossiers/{dossier}/suggestions/accept", new { kind = "licence-plate", text = "gb-123-x" });
        Assert.Equal(2, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("placed").GetInt32());
        Assert.All(workbench.Office.Dossiers.MustOpen(dossier).Documents.Values, document => Assert.Single(document.Marks));
    }

    [Fact]
    public async Task A_name_that_is_covered_here_and_open_there_is_reported_with_its_place()
    {
        var dossier = TwoDocuments("Vergelijken");
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        var memo = workbench.Office.Dossiers.MustOpen(dossier).Documents.Values.First(document => document.Details.Title.StartsWith("memo", StringComparison.OrdinalIgnoreCase));
        using var found = await browser.Json(HttpMethod.Get, $"/api/v1/dossiers/{dossier}/search?q=GB-123-X&document={memo.Id}");
        var place = (await found.Content.ReadFromJsonAsync<JsonElement>())[0];
        using var covered = await browser.Json(HttpMethod.Post, $"/api/v1/dossiers/{dossier}/passages", new { places = new[] { place }, codes = new[] { "5.1.2.e" } });
        Assert.True(covered.IsSuccessStatusCode, await covered.Content.ReadAsStringAsync());
        using var compared = await browser.Json(HttpMethod.Get, $"/api/v1/dossiers/{dossier}/consistency");
        var open = (await compared.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray().Single(one => one.GetProperty("text").GetString()!.Contains("GB-123-X", StringComparison.Ordinal)).GetProperty("open");
        Assert.NotEqual(memo.Id.Value, Assert.Single(open.EnumerateArray()).GetProperty("document").GetString());
        Assert.Contains("GB-123-X", await browser.Page($"/dossiers/{dossier}/consistency"), StringComparison.Ordinal);
    }

    private int Marks(DossierId dossier) => workbench.Office.Dossiers.MustOpen(dossier).Documents.Values.Sum(document => document.Marks.Length);

    private DossierId TwoDocuments(string title)
    {
        var dossier = workbench.NewDossier(title);
        foreach (var file in (string[])["memo.pdf", "mail.pdf"])
            workbench.Office.Documents.Add(dossier, new(file, ServedWorkbench.SampleBytes(file)), ServedWorkbench.Actor(ServedWorkbench.Handler));
        return dossier;
    }

    [GeneratedRegex("name=\"place\" value=\"([^\"]+)\"")]
    private static partial Regex Places();
}
