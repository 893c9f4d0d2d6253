using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Model;
using Lakwerk.Server.Api;
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

    public bool IsRunning(DossierId dossier, DecisionId decision) => _office.Work.FindOpen(dossier, StepKinds.Publish, decision.Value) is not null;

    /// <summary>Why the last attempt put nothing on the shelf.</summary>
    public IReadOnlyList<string> Obstacles(DossierId dossier, DecisionId decision, Language language) =>
        _office.Work.Latest(dossier, StepKinds.Publish, MostRemembered).FirstOrDefault(item => item.Subject == decision.Value && !item.IsOpen) is { } last ? PublishStep.ReasonsOf(last, language) : [];

    /// <summary>How a dossier stands on the shelf.</summary>
    public Shelved OnShelf(DossierId dossier, DecisionId decision)
    {
        var place = new ShelfPlace(_settings.Shelf, dossier.Value);
        if (!place.IsBucket && !Directory.Exists(_settings.Shelf)) return Shelved.Nothing;
        using var opened = place.Open();
        var release = opened.Shelf.All().LastOrDefault(one => one.Decision.Dossier == dossier.Value && one.Decision.Decision == decision.Value);
        return new Shelved(release?.Decision, release?.Note, opened.Shelf.Withdrawn(dossier.Value));
    }

    /// <summary>Takes a document, or all of a dossier, back from the public.</summary>
    /// <exception cref="Work.InputException">It is not on the shelf.</exception>
    public void Withdraw(Dossier dossier, DocumentId? document, string reason)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ShelfTakeBack.From(new ShelfPlace(_settings.Shelf, dossier.Id.Value), dossier, document, new Withdrawal(_office.Dossiers.Today, reason.Trim()));
    }

    /// <summary>Asks for it; with a preview, gives the secret of the requester's link, this once.</summary>
    /// <param name="dossier">Which dossier.</param>
    /// <param name="decision">A decision whose documents have gone out.</param>
    /// <param name="wish">From when, with a link for the requester or not.</param>
    /// <param name="by">Who wants it.</param>
    public async Task<string?> Start(DossierId dossier, DecisionId decision, NewPublication wish, Actor by)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (IsRunning(dossier, decision)) return null;
        if (!new ShelfPlace(_settings.Shelf).IsBucket) Directory.CreateDirectory(_settings.Shelf);
        var secret = wish.Preview ? PublicShelf.NewSecret() : null;
        var order = new PublishWish(_settings.Shelf, wish.From) { PreviewHash = secret is null ? null : PublicShelf.HashOf(secret), Again = wish.Again };
        await _dispatcher.Ask(PublishStep.Of(dossier, decision, order, by, _office.Dossiers.Now));
        return secret;
    }

    /// <summary>The requester's link: an address where the public site's is known, else what comes behind it.</summary>
    public string LinkOf(string secret) => AddressOf($"voorinzage/{secret}/");

    /// <summary>A decision on the public site; null where its address is not known.</summary>
    public string? PublicAddress(DossierId dossier) => _settings.Portal is null ? null : AddressOf($"besluiten/{dossier}/");

    private string AddressOf(string path) => _settings.Portal is { } portal ? portal.AbsoluteUri.TrimEnd('/') + "/" + path : path;
}
