using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;

namespace Lakwerk.Work.Dossiers.History;

/// <summary>What documents are called in sentences: their number now and their title; only the title that they had when they are gone.</summary>
/// <param name="dossier">As it stands.</param>
/// <param name="titles">The last title of every document that ever was; only asked for when one is gone.</param>
internal sealed class DocumentNames(Dossier dossier, Func<IReadOnlyDictionary<DocumentId, string>>? titles = null)
{
    private readonly Lazy<IReadOnlyDictionary<DocumentId, string>> _titles = new(titles ?? (() => new Dictionary<DocumentId, string>()));
    private readonly IReadOnlyDictionary<DocumentId, string> _numbers = Numbering.Of(dossier);

    public string this[DocumentId id] => dossier.Find(id) is { } document ? $"{_numbers[id]} (“{document.Details.Title}”)" : GoneName(id);

    public string All(IEnumerable<DocumentId> ids, Language language) => NumberText.Of(ids.Select(id => _numbers.TryGetValue(id, out var number) ? number : GoneName(id)), language);

    private string GoneName(DocumentId id) => _titles.Value.TryGetValue(id, out var title) ? $"“{title}”" : id.Value;

    public string List(ListId id) => dossier.Lists.TryGetValue(id, out var list) ? list.Name : id.Value;

    public string Party(PartyId id) => dossier.Parties.TryGetValue(id, out var party) ? party.Name : id.Value;
}
