using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Work.Publishing;

/// <summary>A link that somebody wants to give to the requester.</summary>
/// <param name="From">The day from which the public sees it.</param>
/// <param name="Until">The last day of the link; null for the day on which the public sees it.</param>
/// <param name="Reason">Why it may be given although the law lets it wait.</param>
public sealed record PreviewWish(DateOnly From, DateOnly? Until, string? Reason)
{
    /// <summary>The last day of the link for a decision of this office, as of today.</summary>
    /// <exception cref="InputException">There may be none.</exception>
    public DateOnly LastDay(Office office, PublishedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(decision);
        var expected = office.Dossiers.MustOpen(new DossierId(decision.Dossier)).Decisions.Any(d => d.Id.Value == decision.Decision && d.ObjectionExpected);
        return LastDay(decision, expected, office.Dossiers.Today);
    }

    /// <summary>The last day of the link, when there may be one: not for what is public, and within the two weeks of Woo 4.4.5 only with a reason.</summary>
    /// <exception cref="InputException">There may be none.</exception>
    public DateOnly LastDay(PublishedDecision decision, bool objectionExpected, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (From <= today) throw InputException.Of("dit is al openbaar: een voorinzage heeft geen zin meer.", "this is public already: a preview makes no sense any more.");
        if (objectionExpected && today < decision.PublicFrom && string.IsNullOrWhiteSpace(Reason))
            throw InputException.Of(
                $"bij dit besluit wordt bezwaar verwacht: tot {DutchDates.Long(decision.PublicFrom)} wordt niets verstrekt, ook niet aan de verzoeker (artikel 4.4, vijfde lid, van de Woo). Geef met --reason op waarom het hier wel kan.",
                $"an objection to this decision is expected: until {DutchDates.Long(decision.PublicFrom, Language.English)} nothing is given out, not to the requester either (Woo 4.4.5). Say with --reason why it may be done here.");
        var last = Until ?? From;
        return last >= today ? last : throw InputException.Of("de laatste dag van de link is al voorbij.", "the last day of the link is gone by.");
    }
}
