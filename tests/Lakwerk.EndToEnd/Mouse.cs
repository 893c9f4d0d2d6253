using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>Works by pointing.</summary>
public sealed class Mouse(IPage page) : Hand(page)
{
    public override Task Press(string selector) => Page.ClickAsync(selector);

    public override Task Type(string selector, string text) => Page.FillAsync(selector, text);

    public override Task Choose(string selector, string value) => Page.SelectOptionAsync(selector, value);

    public override Task Send(string selector, IEnumerable<string> files) => Page.SetInputFilesAsync(selector, files);

    public override async Task AcceptAll(ViewerWindow viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        for (var left = await viewer.CountOf("suggestion"); left > 0; left = await viewer.CountOf("suggestion"))
        {
            await Page.ClickAsync("#suggestions .entry__go >> nth=0");
            await Page.ClickAsync("#suggestions .is-chosen .entry__acts button >> nth=-1");
            await Assertions.Expect(Page.Locator("#suggestion-count")).Not.ToHaveTextAsync($"{left}");
        }
    }
}
