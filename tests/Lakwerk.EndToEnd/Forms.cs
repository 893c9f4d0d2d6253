using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>Forms that load a page.</summary>
internal static class Forms
{
    /// <summary>Presses a button and waits for the page that comes of it, also when that has the same address.</summary>
    public static async Task Submit(this IPage page, string button)
    {
        await page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await page.ClickAsync(button);
        await page.WaitForSelectorAsync("html:not([data-left]) main", new() { State = WaitForSelectorState.Attached });
    }
}
