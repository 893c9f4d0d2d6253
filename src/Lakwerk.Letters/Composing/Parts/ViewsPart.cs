using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>What third parties said and what became of it, document by document. They are counted, not named.</summary>
internal static class ViewsPart
{
    public static Section? Of(LetterContext c, DecisionFacts facts)
    {
        var asked = c.Dossier.Parties.Values.Where(p => p.AskedOn <= c.Date).OrderBy(p => p.Id.Value, StringComparer.Ordinal).ToList();
        if (asked.Count == 0)
            return null;
        var head = c.Blocks("zienswijzen/kop", c.Facts.About(asked.Count).With("aantal derden", ThirdPartyWords.Counted(c.Texts.Style, asked.Count)));
        return Sections.Of(LetterPart.Views, [.. head, .. asked.SelectMany((p, i) => About(c, facts, p, ThirdPartyWords.One(c.Texts.Style, i + 1, asked.Count)))]);
    }

    private static IEnumerable<Block> About(LetterContext c, DecisionFacts facts, ThirdParty party, string name)
    {
        var rows = facts.Judged.Where(r => party.Documents.Contains(r.Document.Id)).ToList();
        if (rows.Count == 0)
            yield break;
        var values = c.Facts.About(rows.Count).With("derde", name).With("documenten", facts.Naming.Of(rows)).With("samenvatting", Summary(party));
        IEnumerable<Phrase> sentences = [c.Inline(TextOf(party), values), .. party.Objects ? Outcomes(c, party, rows) : []];
        yield return LetterContext.Joined(sentences);
        if (party.Objects && rows.Where(r => party.Outcomes.All(o => o.Document != r.Document.Id)).ToList() is { Count: > 0 } open)
            yield return new Paragraph(c.Inline("zienswijzen/onbeslist", values.With("documenten", facts.Naming.Of(open)).With("oordeel over de zienswijze", (string?)null)));
    }

    private static string TextOf(ThirdParty party) => "zienswijzen/" + (party.AnsweredOn is null ? "geen zienswijze" : party.Objects ? "bedenkingen" : "geen bedenkingen");

    private static string? Summary(ThirdParty party) => party.Summary is { } text ? FreeText.AsPhrase(text) : null;

    private static IEnumerable<Phrase> Outcomes(LetterContext c, ThirdParty party, List<InventoryRow> rows) =>
        from row in rows
        from outcome in party.Outcomes.Where(o => o.Document == row.Document.Id)
        select c.Inline(outcome.Followed ? "zienswijzen/gevolgd" : "zienswijzen/niet gevolgd", Reason(c, outcome).With("nummer", row.Number));

    private static SlotValues Reason(LetterContext c, PassageOutcome outcome)
    {
        var reason = outcome.Reason.Trim();
        return c.Facts.With("reden", reason.Length == 0 || FreeText.IsSentence(reason) ? reason : $"{FreeText.WithoutStop(reason)}.");
    }
}
