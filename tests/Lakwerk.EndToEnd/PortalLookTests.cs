using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;
using Lakwerk.Server.Portal;
using Lakwerk.Server.Tests.Portal;
using Lakwerk.Work.Publishing;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>The public site for everybody: nothing that axe objects to, nothing that sticks out on a narrow screen, every page by keyboard.</summary>
public sealed class PortalLookTests : IDisposable
{
    private static readonly string[] Pages =
        ["", "besluiten/", "besluiten/2026-001/", "besluiten/2026-001/v1/", "besluiten/2026-001/document/1/", "besluiten/2026-001/document/2/", "besluiten/2026-001/document/1/tekst/", "gronden/", "gronden/5.1.2.e/", "over/", "zoeken/?q=fietspad", "nergens",
         "en/", "en/besluiten/2026-001/", "en/besluiten/2026-001/document/1/", "en/zoeken/?q=fietspad", "besluiten/2026-002/"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [BrowserFact]
    public async Task Every_public_page_can_be_used_by_everybody()
    {
        var shelf = new PublicShelf(_folder.PathOf("plank"));
        shelf.Put(SampleRelease.First(), SampleRelease.From(new(2026, 2, 2)));
        shelf.Put(SampleRelease.Second(), SampleRelease.From(new(2026, 2, 20)));
        shelf.Put(SampleRelease.First("2026-002", "Havenplan"), SampleRelease.From(new(2026, 2, 20)));
        new ShelfTakeBack(shelf).Dossier("2026-002", new Withdrawal(new(2026, 3, 1), "te vroeg geplaatst"));
        await using var app = PortalApp.Create(new PortalSettings(shelf.Folder, new Uri("http://127.0.0.1:0"), new SiteSettings(new Uri("https://open.example.org/"))));
        await app.StartAsync();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tool.Find("chromium"), Args = ["--no-sandbox"] });
        foreach (var (width, colours) in ((int, ColorScheme)[])[(1280, ColorScheme.Light), (600, ColorScheme.Light), (320, ColorScheme.Dark)])
        {
            await using var context = await browser.NewContextAsync(new() { BaseURL = app.Urls.First(), ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = colours });
            var page = await context.NewPageAsync();
            foreach (var path in Pages) await MustBeUsable(page, path);
        }
    }

    private static async Task MustBeUsable(IPage page, string path)
    {
        await page.GotoAsync("/" + path);
        await Axe.MustNotObject(page, path);
        var beyond = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('main *')]
                .filter(one => ![...document.querySelectorAll('.scroll')].some(box => box !== one && box.contains(one) && getComputedStyle(box).overflowX !== 'visible') && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                .map(one => one.outerHTML.slice(0, 120))
            """);
        Assert.True(beyond.Length == 0, $"{path} is wider than the window: {string.Join(" ", beyond)}");
    }
}
