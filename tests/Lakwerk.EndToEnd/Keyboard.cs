using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>Works by keys alone: what Tab does not reach cannot be used.</summary>
public sealed class Keyboard(IPage page) : Hand(page)
{
    private const int MostTabs = 400;
    private const int MostOptions = 60;

    public override async Task Press(string selector)
    {
        await TabTo(selector);
        await Page.Keyboard.PressAsync(await Page.Locator(selector).First.EvaluateAsync<bool>("element => element.matches('input[type=checkbox]')") ? "Space" : "Enter");
    }

    public override async Task Type(string selector, string text)
    {
        await TabTo(selector);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
    }

    public override async Task Choose(string selector, string value)
    {
        await TabTo(selector);
        await Page.Keyboard.PressAsync("Home");
        for (var i = 0; i < MostOptions && await Page.InputValueAsync(selector) != value; i++) await Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(value, await Page.InputValueAsync(selector));
    }

    public override async Task Send(string selector, IEnumerable<string> files)
    {
        await TabTo(selector);
        // A browser on a busy machine may drop the key that should open the chooser.
        var chooser = await Opened("Enter") ?? await Opened("Space") ?? await Opened("Enter");
        Assert.NotNull(chooser);
        await chooser.SetFilesAsync(files);
    }

    private async Task<IFileChooser?> Opened(string key)
    {
        try
        {
            return await Page.RunAndWaitForFileChooserAsync(() => Page.Keyboard.PressAsync(key), new() { Timeout = 15_000 });
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public override async Task AcceptAll(ViewerWindow viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        await TabTo("#pages");
        for (var left = await viewer.CountOf("suggestion"); left > 0; left = await viewer.CountOf("suggestion"))
        {
            await Page.Keyboard.PressAsync("n");
            await Page.Keyboard.PressAsync("A");
            await Assertions.Expect(Page.Locator("#suggestion-count")).Not.ToHaveTextAsync($"{left}");
        }
    }

    private async Task TabTo(string selector)
    {
        await Page.Locator(selector).First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        for (var i = 0; i < MostTabs; i++)
        {
            if (await Page.Locator(selector).First.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"Tab never comes to {selector} on {Page.Url}");
    }
}
