using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>Every page, in both colour schemes and on a narrow screen: nothing that axe objects to, nothing that sticks out, no complaint of the browser.</summary>
[Collection(DemoGroup.Name)]
public sealed class LookTests(DemoWorkbench demo)
{
    [BrowserTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Every_page_can_be_used_by_everybody(int width, ColorScheme colours)
    {
        await using var window = await demo.SignIn("behandelaar", width, colours);
        foreach (var path in Paths())
        {
            await window.Page.GotoAsync(path);
            if (path.Contains("/documents/", StringComparison.Ordinal)) await window.Page.WaitForSelectorAsync(path.EndsWith("/arrange", StringComparison.Ordinal) ? "main form" : ".sheet[data-drawn=yes]");
            await MustBeUsable(window.Page, path);
            await Keep(window.Page, $"{path.Trim('/').Replace('/', '-')}-{width}-{colours}");
        }

        // The page that does not exist is one of those that are looked at.
        Assert.DoesNotContain(window.Complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_door_can_be_used_by_everybody(ColorScheme colours)
    {
        await using var window = await demo.Open(1280, colours);
        await window.Page.GotoAsync("/sign-in");
        await MustBeUsable(window.Page, "/sign-in");
    }

    private IEnumerable<string> Paths()
    {
        var dossier = $"/dossiers/{demo.Parking.Id}";
        string[] tabs = ["", "/documents", "/inventory", "/parties", "/checks", "/letters", "/letters/acknowledgement", "/search?q=Brinkhorst", "/release", "/history"];
        var document = $"{dossier}/documents/{demo.Parking.Documents.Values.MinBy(document => document.Order)!.Id}";
        return ["/", "/calendar", "/dossiers/new", "/account", "/people", "/favourites", "/dossiers/1999-001", .. tabs.Select(tab => dossier + tab), $"{dossier}/documents/{demo.Parking.Documents.Values.MaxBy(one => one.Details.Pages)!.Id}/arrange", document];
    }

    /// <summary>A picture for a person to look at, in the folder that LAKWERK_SCREENSHOTS names.</summary>
    private static async Task Keep(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LAKWERK_SCREENSHOTS") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }

    private static async Task MustBeUsable(IPage page, string path)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{path}: {string.Join("; ", found.Violations.Select(violation => $"{violation.Id} ({violation.Nodes[0].Html})"))}");
        var beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(beyond <= 0, $"{path} is {beyond} pixels wider than the window");
    }
}
