using System.Collections.Concurrent;
using Lakwerk.Dossiers;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Server.Models;

/// <summary>The cards of all dossiers that somebody may see, each made once for a version and a day.</summary>
public sealed class OverviewBook(Office office)
{
    private readonly ConcurrentDictionary<DossierId, (int Version, DateOnly Day, DossierCard Card)> _cards = new();

    public IReadOnlyList<DossierCard> Cards(Actor reader)
    {
        var today = office.Dossiers.Today;
        return [.. office.Dossiers.List().Select(summary => Card(summary.Dossier, summary.Version, today)).Where(card => card.Readers is null || card.Readers.Contains(reader.Id))];
    }

    private DossierCard Card(DossierId id, int version, DateOnly today)
    {
        if (_cards.TryGetValue(id, out var known) && known.Version == version && known.Day == today) return known.Card;
        var dossier = office.Dossiers.Open(id);
        var card = DossierCard.Of(dossier, today, () => office.Facts.Of(dossier));
        _cards[id] = (dossier.Version, today, card);
        return card;
    }
}
