using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>
/// What axe objects to on a page as it stands. The only frames on our pages hold a PDF, which is the browser's own to show, so axe
/// runs in the page itself; gathering what frames say in a page of its own, as axe's adapter does, takes five times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    public static async Task MustNotObject(IPage page, string to)
    {
        var objections = await Objections(page);
        Assert.True(objections.Length == 0, $"{to}: {string.Join("; ", objections)}");
    }

    /// <summary>Each rule that is broken, with the first element that breaks it.</summary>
    internal static async Task<string[]> Objections(IPage page)
    {
        var frames = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('iframe, frame')].map(frame => new URL(frame.src).pathname)");
        if (Array.Find(frames, path => !path.EndsWith(".pdf", StringComparison.Ordinal)) is { } other) throw new NotSupportedException($"axe does not look into the frame {other}.");
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>("""
            async () => {
              const found = await axe.run(document, { resultTypes: ['violations'], iframes: false });
              return found.violations.map(violation => `${violation.id} (${violation.nodes[0].html})`);
            }
            """);
    }
}
