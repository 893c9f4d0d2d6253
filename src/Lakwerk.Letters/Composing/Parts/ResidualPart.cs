using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>What remains of documents that do not go out themselves, quoted in the letter; once for documents of which the same remains.</summary>
internal static class ResidualPart
{
    public static Section? Of(LetterContext c, DecisionFacts facts)
    {
        var rows = facts.Judged.Where(r => !string.IsNullOrWhiteSpace(r.Document.ResidualText)).ToList();
        if (rows.Count == 0)
            return null;
        var head = c.Blocks("besluit/resterende tekst", c.Facts.About(rows.Count).With("documenten", facts.Naming.Of(rows)));
        return Sections.Of(LetterPart.ResidualText, [.. head, .. rows.GroupBy(r => r.Document.ResidualText!.Trim(), StringComparer.Ordinal).SelectMany(same =>
            c.Blocks("besluit/resterende tekst document", c.Facts.With("documenten", facts.Naming.Of([.. same])).With("tekst", same.Key)))]);
    }
}
