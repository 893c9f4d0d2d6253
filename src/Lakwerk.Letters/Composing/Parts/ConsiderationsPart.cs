using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>What holds for every ground: whom openness serves, and how it is weighed.</summary>
internal static class ConsiderationsPart
{
    public static Section? Of(LetterContext c, DecisionFacts facts) => facts.Grounds.Count == 0 ? null
        : Sections.Of(LetterPart.Considerations, [.. c.Blocks(c.Regime == Regime.Woo ? "besluit/overwegingen woo" : "besluit/overwegingen wob"), .. Environment(c, facts)]);

    private static IEnumerable<Block> Environment(LetterContext c, DecisionFacts facts)
    {
        var rows = facts.Judged.Where(r => r.Document.Details.Environmental || r.Document.Details.Emissions).ToList();
        return rows.Count == 0 ? [] : c.Blocks("besluit/milieu", c.Facts.About(rows.Count).With("documenten", facts.Naming.Of(rows)));
    }
}
