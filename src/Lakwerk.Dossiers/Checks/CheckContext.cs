using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;

namespace Lakwerk.Dossiers.Checks;

/// <summary>What the checks look at: the dossier, its inventory, and the day of the decision with the act of that day.</summary>
internal sealed class CheckContext(Dossier dossier, DateOnly decision, FileFacts files)
{
    private readonly Lazy<Dictionary<DocumentId, DecidedRow>> _decided = new(() => dossier.Decisions.SelectMany(d => d.Rows).GroupBy(r => r.Document).ToDictionary(rows => rows.Key, rows => rows.Last()));
    private readonly Lazy<HashSet<DocumentId>?> _changed = new(() => Changed(dossier));

    public Dossier Dossier { get; } = dossier;

    public Inventory Inventory { get; } = Inventory.For(dossier, dossier.OpenDecision);

    public FileFacts Files { get; } = files;

    public DateOnly Decision { get; } = decision;

    public Regime Regime { get; } = Regimes.At(decision);

    /// <summary>
    /// A supplementary decision speaks of what it changes. The rest stands as it was decided, under the act of that day; only a
    /// decision on an objection looks at everything again.
    /// </summary>
    public bool StandsAsDecided(InventoryRow row) => _changed.Value is { } changed && !changed.Contains(row.Document.Id);

    /// <summary>It was decided on, nothing is being decided anew, and it is as it was then.</summary>
    public bool IsSettled(InventoryRow row) =>
        Dossier.OpenDecision is null && _decided.Value.TryGetValue(row.Document.Id, out var decided) && !DecisionDrift.Differs(Dossier, decided, row.Document);

    /// <summary>The provision of the act that governs the decision.</summary>
    public string Rule(string woo, string wob) => Regime == Regime.Woo ? woo : wob;

    private static HashSet<DocumentId>? Changed(Dossier dossier)
    {
        if ((dossier.OpenDecision ?? dossier.LastTaken) is not { Kind: DecisionKind.Supplementary } decision)
            return null;
        var previous = dossier.Decisions.FirstOrDefault(d => d.Id == decision.Previous);
        var now = decision with { Rows = Inventory.For(dossier, decision).Decided() };
        return previous is null ? null : DecisionDifferences.Between(previous, now).Select(d => d.Document).ToHashSet();
    }
}
