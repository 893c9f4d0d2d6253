using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Events;
using Lakwerk.Law;
using Lakwerk.Publication.Gpp;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>
/// Keeps a publication bank as the dossier is: the newest release stands there once, from its day on, and what it replaces is
/// withdrawn. Every step is in the journal before the next, so that the same again ends what was broken off.
/// </summary>
public sealed class BankDesk(Office office, PublicationBank bank, string address)
{
    /// <summary>Publishes a release, or finds that it stands there already.</summary>
    /// <exception cref="InputException">It is not public yet, a later decision took its place, or it was withdrawn.</exception>
    /// <exception cref="Lakwerk.Publication.PublicationException">The bank refuses or cannot be reached.</exception>
    public async Task<BankOutcome> Publish(ReleasePackage package, BankPublication publication, Actor by, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(package);
        var (decision, book) = (package.Decision, new HandOverBook(office, new DossierId(package.Decision.Dossier)));
        MustBePublic(decision, book);
        var standing = book.Standing(HandOverKind.Bank, address);
        MustBeNewest(decision, standing);
        var same = standing.FirstOrDefault(one => one.Release == decision.Identity());
        var status = same is null ? null : await bank.StatusOf(same.Name, stop);
        if (same is not null && status is not (PublicationBank.Concept or PublicationBank.Published))
        {
            book.End(same, "staat niet meer in de publicatiebank", by);
            standing = [.. standing.Where(one => one != same)];
            same = null;
        }

        var id = same?.Name ?? await Prepare(decision, publication, book, by, stop);
        if (same is null || status == PublicationBank.Concept) await bank.Release(id, stop);
        var replaced = standing.Where(one => one.Name != id && IsReplaced(one, decision)).ToList();
        foreach (var one in replaced) await End(book, one, $"vervangen door besluit {decision.Decision} ({id})", by, stop);
        return new BankOutcome(id, same is null, [.. replaced.Select(one => one.Name)]);
    }

    /// <summary>Withdraws everything of a dossier that stands in the bank; gives the ids.</summary>
    /// <exception cref="Lakwerk.Publication.PublicationException">The bank refuses or cannot be reached.</exception>
    public async Task<IReadOnlyList<string>> Withdraw(DossierId dossier, string reason, Actor by, CancellationToken stop)
    {
        var book = new HandOverBook(office, dossier);
        var standing = book.Standing(HandOverKind.Bank, address);
        foreach (var one in standing) await End(book, one, reason, by, stop);
        return [.. standing.Select(one => one.Name)];
    }

    private async Task<string> Prepare(PublishedDecision decision, BankPublication publication, HandOverBook book, Actor by, CancellationToken stop)
    {
        var id = await bank.Prepare(publication, stop);
        book.Note(decision, HandOverKind.Bank, address, new HandOverNote(by, office.Dossiers.Now, id));
        return id;
    }

    private async Task End(HandOverBook book, DecisionHandedOver one, string reason, Actor by, CancellationToken stop)
    {
        if (await bank.StatusOf(one.Name, stop) is PublicationBank.Concept or PublicationBank.Published) await bank.Withdraw(one.Name, stop);
        book.End(one, reason, by);
    }

    private void MustBePublic(PublishedDecision decision, HandOverBook book)
    {
        if (book.IsWithdrawn) throw InputException.Of("de publicatie van dit dossier is ingetrokken.", "the publication of this dossier was withdrawn.");
        if (book.PublicFrom(decision) is var from && from > office.Dossiers.Today)
            throw InputException.Of($"dit besluit is pas openbaar vanaf {DutchDates.Long(from)}; tot dan gaat er niets naar een publicatiebank.", $"this decision is public from {DutchDates.Long(from, Language.English)}; until then nothing goes to a publication bank.");
    }

    private void MustBeNewest(PublishedDecision decision, IReadOnlyList<DecisionHandedOver> standing)
    {
        var order = office.Dossiers.MustOpen(new DossierId(decision.Dossier)).Decisions.Select(d => d.Id).ToList();
        var own = order.IndexOf(new DecisionId(decision.Decision));
        if (standing.FirstOrDefault(one => order.IndexOf(one.Decision) > own && IsReplaced(one, decision)) is { } later)
            throw InputException.Of($"in deze publicatiebank staat al besluit {later.Decision}, dat hierop volgde ({later.Name}).", $"this publication bank has decision {later.Decision} already, which followed this one ({later.Name}).");
    }

    /// <summary>Two parts of a decision stand beside each other; a decision on the same documents takes the place of the one before.</summary>
    private bool IsReplaced(DecisionHandedOver one, PublishedDecision decision)
    {
        var decisions = office.Dossiers.MustOpen(new DossierId(decision.Dossier)).Decisions;
        var known = decisions.First(d => d.Id == one.Decision).Rows.Select(row => row.Document).ToHashSet();
        return one.Decision.Value == decision.Decision || decisions.First(d => d.Id.Value == decision.Decision).Rows.Any(row => known.Contains(row.Document));
    }
}
