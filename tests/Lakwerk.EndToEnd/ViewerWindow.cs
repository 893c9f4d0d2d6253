using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>The page viewer as its user knows it.</summary>
public sealed class ViewerWindow(IPage page)
{
    public ILocator Marks => page.Locator(".box--mark");

    public ILocator Suggestions => page.Locator(".box--suggestion");

    public ILocator State => page.Locator("#save-state");

    public async Task Open(string path)
    {
        await page.GotoAsync(path);
        await page.WaitForSelectorAsync("[data-viewer=ready]", new() { State = WaitForSelectorState.Attached });
        await page.WaitForSelectorAsync(".sheet[data-drawn=yes]");
    }

    public async Task Saved() => await Assertions.Expect(State).ToHaveTextAsync(new Regex("bewaard|saved"));

    public async Task<int> CountOf(string list) => int.Parse(await page.InnerTextAsync($"#{list}-count"), CultureInfo.InvariantCulture);

    /// <summary>Where the first suggestion stands in the window. Asked in one breath: boxes are drawn anew whenever something changes.</summary>
    public async Task<(float Left, float Right, float Middle)> FirstSuggestion()
    {
        var place = await page.EvaluateAsync<float[]>("() => { const box = document.querySelector('.box--suggestion').getBoundingClientRect(); return [box.left, box.right, (box.top + box.bottom) / 2]; }");
        return (place[0], place[1], place[2]);
    }

    /// <summary>Draws a box with the mouse over part of the first page, in fractions of its width and height.</summary>
    public async Task Drag((double X, double Y) from, (double X, double Y) to)
    {
        await page.EvaluateAsync("y => { const pages = document.getElementById('pages'); pages.scrollTop = document.querySelector('.sheet').offsetHeight * y - pages.clientHeight / 2; }", from.Y);
        var sheet = (await page.Locator(".sheet").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync((float)(sheet.X + (sheet.Width * from.X)), (float)(sheet.Y + (sheet.Height * from.Y)));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(sheet.X + (sheet.Width * to.X)), (float)(sheet.Y + (sheet.Height * to.Y)), new() { Steps = 4 });
        await page.Mouse.UpAsync();
    }
}
