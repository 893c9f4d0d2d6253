using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>A browser window with cookies of its own, that writes down what goes wrong in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    public Window(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        Listen(page);
    }

    public IPage Page { get; private set; }

    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The complaints so far, which are then forgotten.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        IReadOnlyList<string> taken = [.. _complaints];
        _complaints.Clear();
        return taken;
    }

    public Task SetOffline(bool offline) => _context.SetOfflineAsync(offline);

    /// <summary>Closes the tab and opens another: what was only in the page's memory is gone.</summary>
    public async Task OpenAnotherTab()
    {
        await Page.CloseAsync();
        Page = await _context.NewPageAsync();
        Listen(Page);
    }

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private void Listen(IPage page)
    {
        page.PageError += (_, problem) => _complaints.Add(problem);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _complaints.Add(message.Text);
        };
    }
}
