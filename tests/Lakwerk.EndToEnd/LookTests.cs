using Lakwerk.Server.Accounts;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>
/// Every page, in both colour schemes, on a narrow screen and at 200 %: nothing that axe objects to, nothing that sticks out or is
/// cut off, no complaint of the browser. A page is opened once; colours and width change under it, as they do for its reader.
/// </summary>
public sealed class LookTests(DemoWorkbench demo) : IClassFixture<DemoWorkbench>
{
    private const string Dossier = "/dossiers/{dossier}";
    private const string Empty = "/dossiers/{empty}";

    /// <summary>An address, and a key to press or an element to open there.</summary>
    public static TheoryData<string, string?> Pages => new()
    {
        { "/", null }, { "/", ".menu > summary" }, { "/", "[data-dialog=keys]" },
        { "/calendar", null }, { "/dossiers/new", null }, { "/account", null }, { "/people", null }, { "/favourites", null }, { "/dossiers/1999-001", null },
        { Dossier, null }, { $"{Dossier}#correct", null }, { $"{Dossier}/documents", null }, { $"{Dossier}/inventory", null }, { $"{Dossier}/parties", null }, { $"{Dossier}/checks", null },
        { $"{Dossier}/letters", null }, { $"{Dossier}/letters/acknowledgement", null }, { $"{Dossier}/search", null }, { $"{Dossier}/search?q=Brinkhorst", null },
        { $"{Dossier}/release", null }, { $"{Dossier}/history", null }, { $"{Dossier}/documents/{{bundle}}/arrange", null },
        { $"{Dossier}/documents/{{document}}", null }, { $"{Dossier}/documents/{{document}}", "c" }, { $"{Dossier}/documents/{{document}}", "m" }, { $"{Dossier}/documents/{{document}}", "n" },
        { $"{Empty}/documents", null }, { $"{Empty}/parties", null }, { $"{Empty}/checks", null }, { $"{Empty}/release", null }, { $"{Empty}/inventory", null },
    };

    [BrowserTheory, MemberData(nameof(Pages))]
    public async Task Every_page_can_be_used_by_everybody(string address, string? act)
    {
        var window = await demo.Lasting("behandelaar");
        var page = window.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1280, 800);
        await Open(page, demo.AddressOf(address), act);
        await MustBeUsable(page, address);
        await Keep(page, address, act, "wide");
        await page.SetViewportSizeAsync(640, 400);
        await MustFit(page, address);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(320, 640);
        await MustBeUsable(page, address);
        await Keep(page, address, act, "narrow");
        // The page that does not exist is one of those that are looked at.
        Assert.DoesNotContain(window.TakeComplaints(), complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    public async Task The_door_can_be_used_by_everybody(int width, ColorScheme colours)
    {
        await using var window = await demo.Open(width, colours);
        await window.Page.GotoAsync("/sign-in");
        await MustBeUsable(window.Page, "/sign-in");
        await window.Page.FillAsync("#name", "niemand");
        await window.Page.FillAsync("#password", DemoAccounts.Password + "?");
        await window.Page.ClickAsync(".signin__form button");
        await window.Page.WaitForSelectorAsync(".alert--error");
        await MustBeUsable(window.Page, "/sign-in, refused");
    }

    private static async Task Open(IPage page, string path, string? act)
    {
        // The same page with another anchor would only be scrolled.
        await page.GotoAsync("about:blank");
        await page.GotoAsync(path);
        if (path.EndsWith("/arrange", StringComparison.Ordinal)) await page.WaitForSelectorAsync(".thumb canvas, main form");
        else if (path.Contains("/documents/", StringComparison.Ordinal)) await page.WaitForSelectorAsync("[data-viewer=ready] .sheet[data-drawn=yes]");
        if (act is { Length: 1 }) await page.Keyboard.PressAsync(act);
        else if (act is not null) await page.ClickAsync(act);
    }

    /// <summary>A picture for a person to look at, in the folder that LAKWERK_SCREENSHOTS names.</summary>
    private static async Task Keep(IPage page, string address, string? act, string how)
    {
        if (Environment.GetEnvironmentVariable("LAKWERK_SCREENSHOTS") is not { Length: > 0 } folder) return;
        var name = string.Concat($"{address}-{act}-{how}".Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    private static async Task MustBeUsable(IPage page, string path)
    {
        await Axe.MustNotObject(page, path);
        await MustFit(page, path);
    }

    /// <summary>What is wide scrolls within itself; the page does not, and no words are cut off by a box that is too small for them.</summary>
    private static async Task MustFit(IPage page, string path)
    {
        var beyond = await page.EvaluateAsync<string[]>("""
            () => {
              const wide = document.documentElement.clientWidth;
              const scrolls = element => { for (let one = element; one; one = one.parentElement) if (/auto|scroll/.test(getComputedStyle(one).overflowX) && one !== document.documentElement) return true; return false; };
              const hidden = element => { const style = getComputedStyle(element); return style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 2; };
              const seen = [...document.querySelectorAll('main *, header *')].filter(one => one.checkVisibility() && !one.closest('.spoken, .box, svg, .sheet, .is-proving, thead'));
              const out = seen.filter(one => one.getBoundingClientRect().right > wide + 1 && !scrolls(one)).map(one => 'beyond the edge: ' + one.outerHTML.slice(0, 120));
              const cut = seen.filter(one => one.innerText && hidden(one)).map(one => 'cut off: ' + one.outerHTML.slice(0, 120));
              return [...(document.documentElement.scrollWidth > wide ? ['the page scrolls sideways'] : []), ...out, ...cut].slice(0, 5);
            }
            """);
        Assert.True(beyond.Length == 0, $"{path} at {page.ViewportSize!.Width}: {string.Join(" | ", beyond)}");
    }
}
