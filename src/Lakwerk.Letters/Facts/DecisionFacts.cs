using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Letters.Facts;

/// <summary>
/// What a decision says about the documents. A decision that was taken speaks from what it kept; one that is being written
/// from the inventory as it stands.
/// </summary>
internal sealed class DecisionFacts
{
    private readonly bool _objectionExpected;

    public DecisionFacts(Dossier dossier, ChainedDecision? decision)
        : this(dossier, decision?.TakenOn is null ? Inventory.For(dossier, decision).Rows : Kept(dossier, decision), null, decision is { ObjectionExpected: true })
    {
    }

    private DecisionFacts(Dossier dossier, IReadOnlyList<InventoryRow> rows, DocumentNaming? naming, bool objectionExpected)
    {
        _objectionExpected = objectionExpected;
        Dossier = dossier;
        Rows = rows;
        Judged = [.. Rows.Where(r => !r.IsDuplicate)];
        Naming = naming ?? new DocumentNaming(dossier, Rows);
    }

    public Dossier Dossier { get; }

    /// <summary>Every row of the inventory, in order.</summary>
    public IReadOnlyList<InventoryRow> Rows { get; }

    /// <summary>The rows that were judged by themselves: no duplicates.</summary>
    public IReadOnlyList<InventoryRow> Judged { get; }

    public DocumentNaming Naming { get; }

    public IReadOnlyList<InventoryRow> Duplicates => [.. Rows.Where(r => r.IsDuplicate)];

    public IReadOnlyList<InventoryRow> Disclosed => [.. Judged.Where(r => r.Judgement is Judgement.Public or Judgement.PartlyPublic)];

    /// <summary>What is disclosed but not yet handed over, because somebody may object.</summary>
    public IReadOnlyList<InventoryRow> Waiting => [.. Disclosed.Where(Waits)];

    /// <summary>What goes out with the letter.</summary>
    public IReadOnlyList<InventoryRow> HandedOver => [.. Disclosed.Where(r => !Waits(r))];

    /// <summary>The grounds that refuse something, in the order of the law.</summary>
    public IReadOnlyList<Ground> Grounds => [.. Codes.GroundsIn(Codes.Sorted(Judged.SelectMany(r => r.Codes))).Where(g => g.Refuses)];

    public IReadOnlyList<OtherLabel> Labels => [.. Codes.LabelsIn(Codes.Sorted(Judged.SelectMany(r => r.Codes)))];

    public IReadOnlyList<InventoryRow> With(Judgement judgement) => [.. Judged.Where(r => r.Judgement == judgement)];

    public IReadOnlyList<InventoryRow> With(string code) => [.. Judged.Where(r => r.Codes.Contains(code))];

    /// <summary>The same decision, as far as some of its documents are concerned; lists and numbers stay those of the whole.</summary>
    public DecisionFacts Only(IReadOnlySet<DocumentId> documents) => new(Dossier, [.. Rows.Where(r => documents.Contains(r.Document.Id))], Naming, _objectionExpected);

    /// <summary>One document because of somebody's views on it, or all because somebody may object to the decision.</summary>
    private bool Waits(InventoryRow row) => _objectionExpected || row.Document.Suspended is not null;

    private static IReadOnlyList<InventoryRow> Kept(Dossier dossier, ChainedDecision decision)
    {
        var now = Inventory.Of(dossier).ByDocument;
        return [.. decision.Rows.Select(r => new InventoryRow(
            dossier.Find(r.Document) ?? new Document(r.Document, new ListId(""), new DocumentDetails("[in te vullen: omschrijving]"), null, int.MaxValue),
            r.Number, r.Judgement, [.. r.Codes], now.GetValueOrDefault(r.Document)?.Remark))];
    }
}
