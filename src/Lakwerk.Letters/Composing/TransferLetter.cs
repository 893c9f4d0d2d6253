using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>Tells the requester that a part goes to another body, or hands that part to the body.</summary>
internal static class TransferLetter
{
    public static Letter Compose(LetterContext c)
    {
        var transfer = Chosen(c);
        var facts = ProcedurePart.TransferFacts(c, transfer);
        return c.Order.Kind == LetterKind.Transfer ? ToRequester(c, facts) : ToBody(c, transfer, facts);
    }

    private static Letter ToRequester(LetterContext c, Texts.SlotValues facts) => ShortLetter.ToRequester(c, c.Inline("brieven/doorzending onderwerp"),
    [
        .. c.Blocks("brieven/doorzending", facts),
        .. Rest(c),
        .. c.Blocks("brieven/vragen"),
    ]);

    /// <summary>No letter promises a day that has passed.</summary>
    private static IEnumerable<Block> Rest(LetterContext c)
    {
        var taken = c.Dossier.Decisions.FirstOrDefault(d => d.Kind == DecisionKind.Primary && d.TakenOn <= c.Date)?.TakenOn;
        if (taken is { } day)
            return c.Blocks("brieven/doorzending rest besloten", c.Facts.With("datum besluit", DutchDates.Long(day)));
        return c.Blocks(c.Clock.Due < c.Date ? "brieven/doorzending rest verstreken" : "brieven/doorzending rest", c.Facts.With("einde termijn", DutchDates.Long(c.Clock.Due)));
    }

    private static Letter ToBody(LetterContext c, Transfer transfer, Texts.SlotValues facts)
    {
        var subject = c.Inline("brieven/doorzendbrief onderwerp");
        var head = Heads.ToOther(c, transfer.Body, c.Inline("brieven/doorzendbrief aanhef"), subject, "1");
        return ShortLetter.With(c, head, subject, [.. c.Blocks("brieven/doorzendbrief", facts), .. c.Blocks("brieven/vragen")]);
    }

    private static Transfer Chosen(LetterContext c)
    {
        var all = c.Dossier.Transfers;
        if (c.Order.TransferredTo is { } name)
            return all.LastOrDefault(t => string.Equals(t.Body, name, StringComparison.OrdinalIgnoreCase))
                ?? throw LetterException.Of($"Aan {name} is niets doorgezonden.", $"Nothing was transferred to {name}.");
        return all.Count switch
        {
            0 => throw LetterException.Of("Er is geen deel van het verzoek doorgezonden.", "No part of the request was transferred."),
            1 => all[0],
            _ => throw LetterException.Of($"Er is aan meer dan één orgaan doorgezonden; noem er een: {string.Join(", ", all.Select(t => t.Body))}.",
                $"Parts went to more than one body; name one: {string.Join(", ", all.Select(t => t.Body))}."),
        };
    }
}
