using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;

namespace Lakwerk.Work.Dossiers.History;

/// <summary>What documents are called in sentences: their number now and their title; the bare name when they are gone.</summary>
internal sealed class DocumentNames(Dossier dossier)
{
    private readonly IReadOnlyDictionary<DocumentId, string> _numbers = Numbering.Of(dossier);

    public string this[DocumentId id] => dossier.Find(id) is { } document ? $"{_numbers[id]} (“{document.Details.Title}”)" : dossier.Aside.TryGetValue(id, out var aside) ? $"“{aside.Document.Details.Title}”" : id.Value;

    public string All(IEnumerable<DocumentId> ids, Language language) => NumberText.Of(ids.Select(id => _numbers.GetValueOrDefault(id, id.Value)), language);

    public string List(ListId id) => dossier.Lists.TryGetValue(id, out var list) ? list.Name : id.Value;

    public string Party(PartyId id) => dossier.Parties.TryGetValue(id, out var party) ? party.Name : id.Value;
}
