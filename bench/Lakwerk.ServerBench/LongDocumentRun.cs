using System.Diagnostics;
using Lakwerk.Work.Dossiers;
using Microsoft.Playwright;

namespace Lakwerk.ServerBench;

/// <summary>A document of a thousand pages in Chromium: how soon its first page is there, how soon a mark, and what the browser needs while somebody pages through all of it.</summary>
internal static class LongDocumentRun
{
    private const double FirstPage = 1_000;
    private const double OnScreen = 50;
    private const double Saved = 200;
    private const double Memory = 500;
    private const int Marks = 15;

    public static async Task<int> Run(int pages)
    {
        await using var office = await BenchOffice.Start(1);
        var started = Stopwatch.GetTimestamp();
        var dossier = office.Open("Lang document", [0], [new NewDocument("lang.pdf", LongDocument.Make(pages))]);
        var opened = office.Office.Dossiers.MustOpen(dossier);
        var document = opened.Documents.Values.Single();
        Console.WriteLine($"{pages} pages, {office.Office.Suggestions.For(opened, document).Count} suggestions, taken in and looked through in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var page = await (await browser.NewContextAsync(new() { BaseURL = office.Address.ToString(), Locale = "nl-NL", ViewportSize = new() { Width = 1280, Height = 900 } })).NewPageAsync();
        page.SetDefaultTimeout(120_000);
        await SignIn(page);
        var path = $"/dossiers/{dossier}/documents/{document.Id}";
        await Open(page, path);
        var first = new List<double>();
        for (var i = 0; i < 5; i++) first.Add(await Open(page, path));
        await page.WaitForSelectorAsync("[data-viewer=ready]", new() { State = WaitForSelectorState.Attached });
        var (screen, saved) = (new List<double>(), new List<double>());
        for (var i = 0; i < Marks; i++) await Mark(page, i, screen, saved);
        var memory = await PageThrough(page, pages);
        return Report(Median(first), Median(screen), Median(saved), memory);
    }

    private static int Report(double first, double screen, double saved, double memory)
    {
        Console.WriteLine($"first page drawn after  {first,7:0} ms (limit {FirstPage}; median, browser cache warm)");
        Console.WriteLine($"mark on screen after    {screen,7:0.0} ms (limit {OnScreen}; median of {Marks})");
        Console.WriteLine($"mark saved after        {saved,7:0.0} ms (limit {Saved}; median of {Marks})");
        Console.WriteLine($"renderer at most        {memory,7:0} MB (limit {Memory}; while paging through all of it)");
        return first < FirstPage && screen < OnScreen && saved < Saved && memory < Memory ? 0 : 1;
    }

    private static async Task SignIn(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#name", BenchOffice.NameOf(0));
        await page.FillAsync("#password", BenchOffice.Password);
        await page.ClickAsync(".signin__form button");
        await page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    /// <summary>From the click to the drawn page, as the browser's own clock tells it.</summary>
    private static async Task<double> Open(IPage page, string path)
    {
        await page.GotoAsync("/account");
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        return await page.EvaluateAsync<double>("() => new Promise(done => { const look = () => document.querySelector('.sheet[data-drawn=yes]') ? done(performance.now()) : requestAnimationFrame(look); look(); })");
    }

    private static async Task Mark(IPage page, int number, List<double> screen, List<double> saved)
    {
        var sheet = (await page.Locator(".sheet").First.BoundingBoxAsync())!;
        var (x, y) = (sheet.X + 30 + (number % 5 * 70), sheet.Y + 25 + (number / 5 * 25));
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 40, y + 14, new() { Steps = 3 });
        await page.EvaluateAsync("""
            () => {
              const count = () => document.querySelectorAll('.box--mark').length;
              const before = count();
              window.measured = new Promise(done => addEventListener('pointerup', () => {
                const start = performance.now();
                let shown = 0;
                const look = () => {
                  if (!shown && count() > before) shown = performance.now() - start;
                  if (shown && document.getElementById('save-state').dataset.waiting === '0') return done([shown, performance.now() - start]);
                  requestAnimationFrame(look);
                };
                look();
              }, { once: true, capture: true }));
            }
            """);
        await page.Mouse.UpAsync();
        var times = await page.EvaluateAsync<double[]>("() => window.measured");
        screen.Add(times[0]);
        saved.Add(times[1]);
    }

    /// <summary>Goes through all pages, screen by screen, and watches what the page's process holds in memory.</summary>
    private static async Task<double> PageThrough(IPage page, int pages)
    {
        double most = 0;
        await page.FocusAsync("#pages");
        for (var at = 1; at < pages; at++)
        {
            await page.Keyboard.PressAsync("j");
            if (at % 4 == 0) await page.WaitForFunctionAsync("() => { const at = document.getElementById('page-number').value; return document.querySelector(`.sheet[data-page='${at}']`)?.dataset.drawn === 'yes'; }");
            if (at % 10 == 0) most = Math.Max(most, Renderers.Megabytes());
            if (at % 100 == 0) Console.WriteLine($"page {at}: {Renderers.Megabytes():0} MB");
        }

        return most;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
