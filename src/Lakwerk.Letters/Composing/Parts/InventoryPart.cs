using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>How many documents were found, on which lists they stand, and which part of the request they answer.</summary>
internal static class InventoryPart
{
    public static Section Of(LetterContext c, DecisionFacts facts) =>
        Sections.Of(LetterPart.Inventory, [.. Found(c, facts), .. Duplicates(c, facts), .. OnlyPart(c, facts), .. Answers(c)]);

    /// <summary>The finding of the checks that is accepted with how was searched.</summary>
    private const string NothingFound = "nothing-found";

    private static IEnumerable<Phrase> Search(LetterContext c, string? text) => OwnWords.In(c, "besluit/zoekslag", "beschrijving van de zoekslag", text, c.Facts);

    public static string Counted(int count) => count == 1 ? "één document" : string.Create(CultureInfo.InvariantCulture, $"{count} documenten");

    private static IEnumerable<Block> Found(LetterContext c, DecisionFacts facts)
    {
        if (facts.Rows.Count == 0)
            return [.. c.Blocks("besluit/inventarisatie niets"), LetterContext.Joined(Search(c, c.Dossier.Search ?? c.Dossier.AcceptedFindings.GetValueOrDefault(NothingFound)))];
        var values = c.Facts.With("zoekslag", c.Dossier.Search is { } search ? LetterContext.Joined(Search(c, search)).Content : null).About(facts.Rows.Count).With("aantal documenten", Counted(facts.Rows.Count))
            .With("aantal lijsten", DutchNumbers.Of(facts.Naming.Lists.Count)).With("bijlage inventaris", facts.Naming.Lists[0].Annex)
            .WithEach("lijst", facts.Naming.Lists.Select(l => List(facts, l)));
        return c.Blocks(facts.Naming.Lists.Count == 1 ? "besluit/inventarisatie" : "besluit/inventarisatie lijsten", values);
    }

    private static Phrase List(DecisionFacts facts, NamedList list) =>
        Phrase.Of($"bijlage {list.Annex}{(list.Title.Length == 0 ? "" : $", {list.Title}")}: {Counted(facts.Naming.RowsOf(list).Count())}");

    private static IEnumerable<Block> Duplicates(LetterContext c, DecisionFacts facts) => facts.Duplicates.Count == 0 ? []
        : c.Blocks("besluit/dubbele documenten", c.Facts.About(facts.Duplicates.Count).With("documenten", facts.Naming.Of(facts.Duplicates)));

    private static bool IsPartial(LetterContext c) => c.Decision is { Kind: DecisionKind.Partial };

    /// <summary>A partial decision says what it is about, and that the rest follows.</summary>
    private static IEnumerable<Block> OnlyPart(LetterContext c, DecisionFacts facts) => !IsPartial(c) || facts.Rows.Count == 0 ? []
        : c.Blocks("besluit/deelbesluit", c.Facts.About(facts.Rows.Count).With("documenten", facts.Naming.ByNumber(facts.Rows)));

    /// <summary>What a partial decision does not answer yet is for the next one.</summary>
    private static IEnumerable<Block> Answers(LetterContext c)
    {
        var items = c.Dossier.Items.Values.Where(i => i.Answer is not null || !IsPartial(c)).OrderBy(i => i.Number).ToList();
        return items.Count == 0 ? []
            : c.Blocks("besluit/antwoord per onderdeel", c.Facts.WithEach("onderdeel en antwoord", items.Select(i =>
                Phrase.OrOpen(i.Answer, string.Create(CultureInfo.InvariantCulture, $"antwoord op onderdeel {i.Number}")))));
    }
}
