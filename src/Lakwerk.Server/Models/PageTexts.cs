using Lakwerk.Dossiers;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;
using Microsoft.Extensions.Caching.Memory;

namespace Lakwerk.Server.Models;

/// <summary>The text of documents that people look at, kept for as long as they do. A thousand pages are read once, not a thousand times.</summary>
public sealed class PageTexts(Office office) : IDisposable
{
    private const long MostPages = 20_000;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = MostPages });

    public TextPage? Page(Document document, int number)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!office.Documents.HasOriginal(document)) return null;
        var pages = _cache.GetOrCreate(document.Details.Sha256!, entry =>
        {
            var text = office.Documents.Text(document).Pages.ToDictionary(page => page.Number);
            entry.SetSize(Math.Min(MostPages, text.Count + 1)).SetSlidingExpiration(Kept);
            return text;
        })!;
        return pages.GetValueOrDefault(number);
    }

    public void Dispose() => _cache.Dispose();
}
