using System.Collections.Concurrent;
using Lakwerk.Publication.Site;
using Lakwerk.Server.Layout;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Server.Portal;

/// <summary>
/// The site as it is now. It follows the shelf: a release that was put there, or whose day has come, is on the site and in the
/// index within seconds, and everybody who was reading reads on.
/// </summary>
internal sealed class PortalState : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private const int MostPreviews = 100;

    private readonly PortalSettings _settings;
    private readonly PublicShelf _shelf;
    private readonly Assets _assets;
    private readonly TimeProvider _time;
    private readonly Timer _timer;
    private readonly Lock _following = new();
    private Standing _standing;

    public PortalState(PortalSettings settings, TimeProvider time)
    {
        (_settings, _time, _shelf, _assets) = (settings, time, new PublicShelf(settings.Shelf), new Assets(settings.Assets));
        Search = PublicSearch.Open(_shelf, settings.Postgres);
        _standing = Stand();
        Search.Follow(_standing.Site.View.Catalogue);
        _timer = new Timer(_ => Follow(), null, Patience, Patience);
    }

    public PublicSearch Search { get; }

    public PortalSite Site => _standing.Site;

    public PageCache Cache => _standing.Cache;

    public Assets Assets => _assets;

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(_time.GetUtcNow(), DutchTime).DateTime);

    /// <summary>The site of one dossier for who has its link; null for any other secret.</summary>
    public PortalSite? Preview(string secret) => _standing.Previews.Count > MostPreviews ? NewPreview(secret) : _standing.Previews.GetOrAdd(PublicShelf.HashOf(secret), _ => new(() => NewPreview(secret))).Value;

    /// <summary>Looks whether the shelf or the day changed.</summary>
    public void Follow()
    {
        if (!_following.TryEnter()) return;
        try
        {
            if (_standing.Stamp == _shelf.Stamp && _standing.Site.View.Catalogue.Day == Today) return;
            var next = Stand();
            Search.Follow(next.Site.View.Catalogue);
            _standing = next;
        }
        finally
        {
            _following.Exit();
        }
    }

    public void Dispose() => _timer.Dispose();

    private static TimeZoneInfo DutchTime { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private Standing Stand()
    {
        var stamp = _shelf.Stamp;
        var view = new PortalView(_settings.Site, PublicCatalogue.On(_shelf, Today), _assets, _settings.Site.BasePath) { CanSearch = true };
        return new Standing(stamp, new PortalSite(view), new PageCache(_settings.CacheBytes));
    }

    private PortalSite? NewPreview(string secret)
    {
        var hash = PublicShelf.HashOf(secret);
        var all = _shelf.All();
        if (all.FirstOrDefault(release => release.Note.PreviewHash == hash) is not { } asked) return null;
        var releases = all.Where(release => release.Decision.Dossier == asked.Decision.Dossier && (release == asked || release.Note.PublicFrom <= Today));
        var site = _settings.Site with { Root = _settings.Site.Of($"{PortalApp.PreviewPrefix}{secret}/") };
        return new PortalSite(new PortalView(site, PublicCatalogue.Of(releases, Today), _assets, _settings.Site.BasePath) { IsPreview = true });
    }

    private sealed record Standing(string Stamp, PortalSite Site, PageCache Cache)
    {
        public ConcurrentDictionary<string, Lazy<PortalSite?>> Previews { get; } = new(StringComparer.Ordinal);
    }
}
