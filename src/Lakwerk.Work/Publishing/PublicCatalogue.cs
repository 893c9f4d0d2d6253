using Lakwerk.Publication.Model;

namespace Lakwerk.Work.Publishing;

/// <summary>What is public on a day.</summary>
public sealed class PublicCatalogue
{
    private readonly Dictionary<string, PublicDossier> _dossiers;

    private PublicCatalogue(IEnumerable<PublicDossier> dossiers, DateOnly day, IReadOnlyDictionary<string, Withdrawal> withdrawn)
    {
        (Day, Withdrawn) = (day, withdrawn);
        Dossiers = [.. dossiers.OrderByDescending(dossier => dossier.Current.Note.PublicFrom).ThenByDescending(dossier => dossier.Decision.Dossier, StringComparer.Ordinal)];
        Decisions = [.. Dossiers.Select(dossier => dossier.Decision)];
        _dossiers = Dossiers.ToDictionary(dossier => dossier.Decision.Dossier, StringComparer.Ordinal);
    }

    public DateOnly Day { get; }

    /// <summary>The most recently published first.</summary>
    public IReadOnlyList<PublicDossier> Dossiers { get; }

    /// <summary>The newest decision of each.</summary>
    public IReadOnlyList<PublishedDecision> Decisions { get; }

    /// <summary>Dossiers that were public and were taken back, by name.</summary>
    public IReadOnlyDictionary<string, Withdrawal> Withdrawn { get; }

    /// <summary>The shelf as the public sees it on this day.</summary>
    public static PublicCatalogue On(PublicShelf shelf, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(shelf);
        return Of(shelf.All().Where(release => release.Note.PublicFrom <= day), day, shelf.AllWithdrawn());
    }

    /// <summary>Exactly these releases, whenever they become public: for who may look before.</summary>
    public static PublicCatalogue Of(IEnumerable<ShelvedRelease> releases, DateOnly day, IReadOnlyDictionary<string, Withdrawal>? withdrawn = null) =>
        new(releases.GroupBy(release => release.Decision.Dossier).Select(group => new PublicDossier([.. group.OrderBy(release => release.Decision.Version)])), day, withdrawn ?? new Dictionary<string, Withdrawal>());

    public PublicDossier? Find(string dossier) => _dossiers.GetValueOrDefault(dossier);
}
