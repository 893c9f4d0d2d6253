using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law;
using Lakwerk.Publication.Archive;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>What of a dossier left the house, where to, and what of it still stands there: read from the journal, and noted in it.</summary>
public sealed class HandOverBook(Office office, DossierId id)
{
    private IReadOnlyList<DossierEvent>? _events;

    /// <summary>Read once; what is noted through this book makes it read them again.</summary>
    private IReadOnlyList<DossierEvent> Events => _events ??= [.. office.Dossiers.Events(id).Select(numbered => numbered.Event)];

    /// <exception cref="InputException">This person may not let anything of the dossier out.</exception>
    public static void MustMayLetOut(Dossier dossier, Actor by)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(by);
        if (!dossier.MayLetOut(by))
            throw InputException.Of($"{by.Name} mag van dossier {dossier.Id} niets naar buiten brengen: dat doen de behandelaar en de beslisser.", $"{by.Name} may not let out anything of dossier {dossier.Id}: that is for its handler and the decision maker.");
    }

    /// <summary>The day from which the public sees a decision: that which was chosen for the site, else that of the law.</summary>
    public DateOnly PublicFrom(PublishedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return OnSite(decision) ?? decision.PublicFrom;
    }

    /// <summary>All that was public of the dossier was taken back, and nothing was published since.</summary>
    public bool IsWithdrawn => Events.LastOrDefault(e => e is DecisionPublished or PublicationWithdrawn { Document: null }) is PublicationWithdrawn;

    /// <summary>The day from which it is on the site, which is never before it was put there; null when it was not.</summary>
    public DateOnly? OnSite(PublishedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (Events.OfType<DecisionPublished>().LastOrDefault(e => e.Decision.Value == decision.Decision) is not { } published) return null;
        var put = DutchDates.DayOf(published.At);
        return published.From > put ? published.From : put;
    }

    /// <summary>When this release went to the archive: now, or when it first did, so that the same again gives the same bag.</summary>
    public ArchiveMoment ArchiveMoment(PublishedDecision decision, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var release = decision.Identity();
        var at = Events.OfType<DecisionHandedOver>().FirstOrDefault(e => e.Kind == HandOverKind.Archive && e.Release == release)?.At ?? now;
        var day = DutchDates.DayOf(at);
        return new ArchiveMoment(at, day) { PublicSince = OnSite(decision) is { } shown && shown <= day ? shown : null };
    }

    /// <summary>What was handed over to a place (null for any) and was not withdrawn there.</summary>
    public IReadOnlyList<DecisionHandedOver> Standing(HandOverKind kind, string? to)
    {
        var events = Events;
        var ended = events.OfType<HandOverEnded>().Where(e => e.Kind == kind).Select(e => (e.To, e.Name)).ToHashSet();
        return [.. events.OfType<DecisionHandedOver>().Where(e => e.Kind == kind && (to is null || e.To == to) && !ended.Contains((e.To, e.Name))).DistinctBy(e => (e.To, e.Name))];
    }

    /// <summary>The package without the files that were withdrawn from the public since they went out.</summary>
    public ReleasePackage StillPublic(ReleasePackage package)
    {
        ArgumentNullException.ThrowIfNull(package);
        var (now, files) = (office.Dossiers.MustOpen(id), new List<WithdrawnFile>());
        foreach (var withdrawn in Events.OfType<PublicationWithdrawn>().Where(e => e.Document is not null))
            files.AddRange((now.Find(withdrawn.Document!.Value)?.Releases ?? []).Where(release => release.At <= withdrawn.At)
                .Select(release => new WithdrawnFile(release.Sha256, withdrawn.Document.Value.Value, new Withdrawal(DutchDates.DayOf(withdrawn.At), withdrawn.Reason))));
        return package.Without(WithdrawnBook.Empty with { Files = files });
    }

    /// <summary>Notes that a package left the house.</summary>
    /// <exception cref="InputException">The rules of the dossier refuse it.</exception>
    public void Note(PublishedDecision decision, HandOverKind kind, string to, HandOverNote note)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(note);
        Do(new HandOverDecision(note.By, note.At, new DecisionId(decision.Decision), kind, to, note.Name) { Release = decision.Identity(), Until = note.Until, Reason = note.Reason });
    }

    /// <summary>Notes a link that was made for the requester, once.</summary>
    /// <exception cref="InputException">The rules of the dossier refuse it.</exception>
    public void NotePreview(PublishedDecision decision, ShelfPlace place, ShelfNote shelved, Actor by, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(shelved);
        if (shelved.PreviewHash is not { } hash || Standing(HandOverKind.Preview, place.Full).Any(one => one.Name == hash)) return;
        Note(decision, HandOverKind.Preview, place.Full, new HandOverNote(by, office.Dossiers.Now, hash) { Until = shelved.PreviewUntil, Reason = reason });
    }

    /// <summary>Notes that something that stood at a place is withdrawn there.</summary>
    /// <exception cref="InputException">The rules of the dossier refuse it.</exception>
    public void End(DecisionHandedOver standing, string reason, Actor by)
    {
        ArgumentNullException.ThrowIfNull(standing);
        Do(new EndHandOver(by, office.Dossiers.Now, standing.Decision, standing.Kind!.Value, standing.To, standing.Name, reason));
    }

    private void Do(DossierCommand command)
    {
        _events = null;
        if (office.Dossiers.Do(id, command).Refusal is { } refusal) throw InputException.Of(refusal.Sentence);
    }
}
