using System.Data.Common;
using Lakwerk.Law;
using Lakwerk.Server.Layout;
using Lakwerk.Storage;
using Lakwerk.Work;
using Lakwerk.Work.Publishing;
using Microsoft.Extensions.Logging;

namespace Lakwerk.Server.Portal;

/// <summary>
/// The site as it is now. It follows the shelf: a release that was put there, or whose day has come, is on the site and in the
/// index within seconds, and everybody who was reading reads on.
/// </summary>
internal sealed partial class PortalState : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly PortalSettings _settings;
    private readonly OpenShelf _opened;
    private readonly PublicShelf _shelf;
    private readonly Assets _assets;
    private readonly TimeProvider _time;
    private readonly Timer _timer;
    private readonly ILogger<PortalState> _log;
    private readonly Lock _following = new();
    private Standing _standing;

    public PortalState(PortalSettings settings, TimeProvider time, ILogger<PortalState> log)
    {
        (_settings, _time, _log, _assets) = (settings, time, log, new Assets(settings.Assets));
        _opened = new ShelfPlace(settings.Bucket ?? settings.Shelf).Open(settings.Shelf);
        _shelf = _opened.Shelf;
        Search = PublicSearch.Open(settings.Index ?? _shelf.Folder, settings.Postgres);
        _standing = Stand();
        Search.Follow(_standing.Site.View.Catalogue);
        Search.Index.Warm();
        _timer = new Timer(_ => FollowOrKeep(), null, Patience, Patience);
    }

    public PublicSearch Search { get; }

    public PortalSite Site => _standing.Site;

    /// <summary>Both of one moment: a page of the site that was may not come into the memory of the one that is.</summary>
    public (PortalSite Site, PageCache Cache) Now => _standing is { Site: var site, Cache: var cache } ? (site, cache) : default;

    public Assets Assets => _assets;

    public DateOnly Today => DutchDates.DayOf(_time.GetUtcNow());

    /// <summary>The site of one dossier for who has its link; null for any other secret.</summary>
    public PortalSite? Preview(string secret) => _standing.Previews.GetValueOrDefault(PublicShelf.HashOf(secret)) is { } asked ? NewPreview(secret, asked) : null;

    /// <summary>Looks whether the shelf or the day changed.</summary>
    public void Follow()
    {
        if (!_following.TryEnter()) return;
        try
        {
            _opened.Fetch();
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

    public void Dispose()
    {
        _timer.Dispose();
        _opened.Dispose();
    }

    /// <summary>A release that cannot be read must not take the others off the web: the site stays as it was, and the log says why.</summary>
    private void FollowOrKeep()
    {
        try
        {
            Follow();
        }
        catch (Exception problem) when (problem is InputException or StorageException or IOException or UnauthorizedAccessException or DbException)
        {
            LogKept(_log, problem.Message);
        }
    }

    private Standing Stand()
    {
        var (stamp, all) = (_shelf.Stamp, _shelf.All());
        var catalogue = PublicCatalogue.Of(all.Where(release => release.Note.PublicFrom <= Today), Today, _shelf.AllWithdrawn());
        var view = new PortalView(_settings.Site, catalogue, _assets, _settings.Site.BasePath) { CanSearch = true };
        var previews = all.Where(release => release.Note.HasPreviewOn(Today)).ToDictionary(
            release => release.Note.PreviewHash!, release => (IReadOnlyList<ShelvedRelease>)[.. all.Where(other => other.Decision.Dossier == release.Decision.Dossier && (other == release || other.Note.PublicFrom <= Today))], StringComparer.Ordinal);
        return new Standing(stamp, new PortalSite(view), new PageCache(_settings.CacheBytes), previews);
    }

    private PortalSite NewPreview(string secret, IReadOnlyList<ShelvedRelease> releases)
    {
        var site = _settings.Site with { Root = _settings.Site.Of($"{PortalApp.PreviewPrefix}{secret}/") };
        return new PortalSite(new PortalView(site, PublicCatalogue.Of(releases, Today), _assets, _settings.Site.BasePath) { IsPreview = true });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The shelf changed and cannot be followed; the site stays as it was: {Reason}")]
    private static partial void LogKept(ILogger log, string reason);

    private sealed record Standing(string Stamp, PortalSite Site, PageCache Cache, IReadOnlyDictionary<string, IReadOnlyList<ShelvedRelease>> Previews);
}
