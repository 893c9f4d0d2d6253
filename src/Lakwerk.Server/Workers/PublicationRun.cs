using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Server.Jobs;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Publishing;
using Lakwerk.Work.Steps;

namespace Lakwerk.Server.Workers;

/// <summary>Puts decisions on the shelf of the public site, in a worker, and tells how they stand there.</summary>
public sealed class PublicationRun
{
    private const int MostRemembered = 50;

    private readonly Office _office;
    private readonly Dispatcher _dispatcher;
    private readonly WorkbenchSettings _settings;

    public PublicationRun(Office office, Dispatcher dispatcher, WorkbenchSettings settings) => (_office, _dispatcher, _settings) = (office, dispatcher, settings);

    /// <summary>The last decision when all that it lets out is out or suspended, so that it can be published; else null.</summary>
    public static ChainedDecision? Ready(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return dossier.LastTaken is { AnnouncedOn: not null } taken && ReleaseDesk.Of(dossier, taken.Id).All(one => one.IsOut || dossier.Find(one.Document)?.Suspended is not null) ? taken : null;
    }

    /// <summary>The first day on which the law lets it be public.</summary>
    public static DateOnly LawfulFrom(Dossier dossier, ChainedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(decision);
        var release = (dossier.Clock(decision.TakenOn) as ClockReport)?.Dates.LastOrDefault(date => date.Name.EndsWith("release", StringComparison.Ordinal))?.Date;
        return release ?? decision.AnnouncedOn ?? decision.TakenOn!.Value;
    }

    public bool IsRunning(DossierId dossier, DecisionId decision) => _office.Work.FindOpen(dossier, StepKinds.Publish, decision.Value) is not null;

    /// <summary>Why the last attempt put nothing on the shelf.</summary>
    public IReadOnlyList<string> Obstacles(DossierId dossier, DecisionId decision, Language language) =>
        _office.Work.Latest(dossier, StepKinds.Publish, MostRemembered).FirstOrDefault(item => item.Subject == decision.Value && !item.IsOpen) is { } last ? PublishStep.ReasonsOf(last, language) : [];

    /// <summary>The decision as it stands on the shelf; null when it does not.</summary>
    public ShelvedRelease? OnShelf(DossierId dossier, DecisionId decision) =>
        Directory.Exists(_settings.Shelf) ? new PublicShelf(_settings.Shelf).All().LastOrDefault(release => release.Decision.Dossier == dossier.Value && release.Decision.Decision == decision.Value) : null;

    /// <summary>Asks for it; with a preview, gives the secret of the requester's link, this once.</summary>
    /// <param name="dossier">Which dossier.</param>
    /// <param name="decision">A decision whose documents have gone out.</param>
    /// <param name="from">From which day the public sees it; null for the day that the law gives.</param>
    /// <param name="preview">Make a link by which the requester looks earlier.</param>
    /// <param name="by">Who wants it.</param>
    public async Task<string?> Start(DossierId dossier, DecisionId decision, DateOnly? from, bool preview, Actor by)
    {
        if (IsRunning(dossier, decision)) return null;
        Directory.CreateDirectory(_settings.Shelf);
        var secret = preview ? PublicShelf.NewSecret() : null;
        var wish = new PublishWish(_settings.Shelf, from) { PreviewHash = secret is null ? null : PublicShelf.HashOf(secret) };
        await _dispatcher.Ask(PublishStep.Of(dossier, decision, wish, by, _office.Dossiers.Now));
        return secret;
    }

    /// <summary>The requester's link: an address where the public site's is known, else what comes behind it.</summary>
    public string LinkOf(string secret) => AddressOf($"voorinzage/{secret}/");

    /// <summary>A decision on the public site; null where its address is not known.</summary>
    public string? PublicAddress(ShelvedRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return _settings.Portal is null ? null : AddressOf($"besluiten/{release.Decision.Dossier}/");
    }

    private string AddressOf(string path) => _settings.Portal is { } portal ? portal.AbsoluteUri.TrimEnd('/') + "/" + path : path;
}
