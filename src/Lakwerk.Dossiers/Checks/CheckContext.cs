using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;

namespace Lakwerk.Dossiers.Checks;

/// <summary>What the checks look at: the dossier, its inventory, and the day of the decision with the act of that day.</summary>
internal sealed class CheckContext(Dossier dossier, DateOnly decision)
{
    public Dossier Dossier { get; } = dossier;

    public Inventory Inventory { get; } = Inventory.Of(dossier);

    public DateOnly Decision { get; } = decision;

    public Regime Regime { get; } = Regimes.At(decision);

    /// <summary>The provision of the act that governs the decision.</summary>
    public string Rule(string woo, string wob) => Regime == Regime.Woo ? woo : wob;
}
