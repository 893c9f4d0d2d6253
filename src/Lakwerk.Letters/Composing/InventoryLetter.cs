using Lakwerk.Dossiers;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>The inventory as a document of its own.</summary>
internal static class InventoryLetter
{
    public static Letter Compose(LetterContext c)
    {
        var facts = new DecisionFacts(c.Dossier, (ChainedDecision?)null);
        var subject = c.Inline("slot/onderwerp inventaris");
        var sections = AnnexPart.Inventories(c, facts).Select((s, i) => s with { StartsPage = i > 0 });
        return new Letter(LetterKind.Inventory, c.Date, subject.Text, Heads.OfDocument(c, subject), [.. sections]);
    }
}
