using System.Collections.Immutable;
using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>Asks a third party what it thinks of disclosing the documents that concern it.</summary>
internal static class ViewsLetter
{
    private static readonly ImmutableArray<TableColumn> Columns = [new("Nr.", 1), new("Datum", 2), new("Document", 6), new("Voorgenomen beoordeling", 3), new("Weg te laten op bladzijde", 3)];

    public static Letter Compose(LetterContext c)
    {
        var party = Chosen(c);
        var inventory = Inventory.Of(c.Dossier);
        var rows = inventory.Rows.Where(r => party.Documents.Contains(r.Document.Id)).ToList();
        if (rows.Count == 0)
            throw LetterException.Of($"Bij {party.Name} staat geen document van de inventarislijst.", $"{party.Name} has no document of the inventory.");
        var isMarked = rows.Exists(r => PagesOf(r).Length > 0);
        var facts = c.Facts.About(rows.Count).With("aanduiding", isMarked ? c.Inline("brieven/zienswijze aanduiding") : null).With("tot", Phrase.OrOpen(party.AnswerBy is { } day ? DutchDates.Long(day) : null, "uiterste datum voor de zienswijze"));
        IEnumerable<Block> message =
        [
            .. c.Blocks("brieven/zienswijze", facts),
            .. c.Blocks("brieven/zienswijze documenten", facts),
            new TableBlock("Documenten die u raken", isMarked ? Columns : Columns[..^1], [.. rows.Select(r => isMarked ? Row(r) : Row(r)[..^1])]),
            .. c.Blocks("brieven/zienswijze hoe", facts),
            .. c.Blocks("brieven/zienswijze gevolg", facts),
            .. c.Blocks("brieven/vragen"),
        ];
        var subject = c.Inline("brieven/zienswijze onderwerp");
        return ShortLetter.With(c, Heads.ToOther(c, party.Name, c.Inline("brieven/zienswijze aanhef"), subject, rows.Count.ToString(CultureInfo.InvariantCulture)), subject, message);
    }

    private static ImmutableArray<Phrase> Row(InventoryRow row)
    {
        return
        [
            Phrase.Of(row.Number), Phrase.Of(row.Document.Details.Date is { } date ? DutchDates.Short(date) : ""), Phrase.Of(row.Document.Details.Title),
            Phrase.OrOpen(row.Judgement is { } judgement ? Judgements.NameOf(judgement).Dutch : null, $"beoordeling van document {row.Number}"), Phrase.Of(PagesOf(row)),
        ];
    }

    private static string PagesOf(InventoryRow row) =>
        NumberText.Of(row.Document.Marks.SelectMany(m => m.Areas).Select(a => a.Page).Distinct().Order().Select(p => p.ToString(CultureInfo.InvariantCulture)));

    private static ThirdParty Chosen(LetterContext c)
    {
        var all = c.Dossier.Parties;
        if (c.Order.Party is { } id)
            return all.GetValueOrDefault(id) ?? throw LetterException.Of($"Derde-belanghebbende {id} bestaat niet.", $"Third party {id} does not exist.");
        return all.Count switch
        {
            0 => throw LetterException.Of("Er is geen derde-belanghebbende vastgelegd.", "No third party is recorded."),
            1 => all.Values.Single(),
            _ => throw LetterException.Of($"Er is meer dan één derde-belanghebbende; noem er een: {string.Join(", ", all.Keys)}.", $"There is more than one third party; name one: {string.Join(", ", all.Keys)}."),
        };
    }
}
