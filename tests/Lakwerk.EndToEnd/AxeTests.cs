using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>The judge of the other tests objects where it should.</summary>
public sealed class AxeTests
{
    [BrowserFact]
    public async Task A_picture_without_words_and_grey_on_grey_are_objected_to()
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tool.Find("chromium"), Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        await page.SetContentAsync("""
            <!doctype html><html lang="nl"><title>Zonder woorden</title>
            <main><h1>Zonder woorden</h1><img src="data:,"><p style="color:#999;background:#aaa">Grijs op grijs</p></main></html>
            """);

        var objections = await Axe.Objections(page);

        Assert.Equal(["color-contrast", "image-alt"], objections.Select(one => one.Split(' ')[0]).Order());
    }
}
