using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>How somebody works a page: the same steps by mouse or by keyboard.</summary>
public abstract class Hand(IPage page)
{
    public IPage Page { get; } = page;

    public abstract Task Press(string selector);

    public abstract Task Type(string selector, string text);

    public abstract Task Choose(string selector, string value);

    public abstract Task Send(string selector, IEnumerable<string> files);

    /// <summary>Accepts every suggestion of the document that is open.</summary>
    public abstract Task AcceptAll(ViewerWindow viewer);

    /// <summary>Presses a button and waits for the page that comes of it, also when that has the same address.</summary>
    public async Task Submit(string button)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await Press(button);
        await Page.WaitForSelectorAsync("html:not([data-left]) main", new() { State = WaitForSelectorState.Attached });
    }
}
