using Lakwerk.Dossiers;
using Lakwerk.Letters.Composing;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters;

/// <summary>
/// Writes a letter from a dossier: the words come from the library, every date, count, number and ground from the dossier,
/// the clock and the law. What nobody recorded stays visible as a place to fill in.
/// </summary>
public static class LetterComposer
{
    /// <exception cref="LetterException">The dossier holds nothing that this letter could be about, or contradicts the law's order of events.</exception>
    public static Letter Compose(Dossier dossier, LetterOrder order, TextLibrary texts)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        if (!dossier.Exists)
            throw LetterException.Of("Dit dossier bestaat niet.", "This dossier does not exist.");
        MustFit(order);
        return Finished(dossier, order, texts, order.Kind switch
        {
            LetterKind.Acknowledgement => AcknowledgementLetter.Compose(Context(dossier, order, texts)),
            LetterKind.Extension => ExtensionLetter.Compose(dossier, order, texts),
            LetterKind.Suspension => SuspensionLetter.Compose(Context(dossier, order, texts)),
            LetterKind.Resumption => ResumptionLetter.Compose(Context(dossier, order, texts)),
            LetterKind.Transfer or LetterKind.TransferCover => TransferLetter.Compose(Context(dossier, order, texts)),
            LetterKind.ViewsInvitation => ViewsLetter.Compose(Context(dossier, order, texts)),
            LetterKind.Inventory => InventoryLetter.Compose(Context(dossier, order, texts)),
            LetterKind.Decision => DecisionLetter.Compose(Decided(dossier, order, texts)),
            LetterKind.SupplementaryDecision => SupplementaryLetter.Compose(Decided(dossier, order, texts)),
            LetterKind.DecisionOnObjection => ObjectionLetter.Compose(Decided(dossier, order, texts)),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order.Kind, "Unknown kind of letter."),
        });
    }

    /// <summary>The decision that a letter is; null for a letter that is none, and for a first decision that nobody has begun.</summary>
    /// <exception cref="LetterException">The dossier has no such decision.</exception>
    public static ChainedDecision? DecisionOf(Dossier dossier, LetterOrder order)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(order);
        return order.Kind is LetterKind.Decision or LetterKind.SupplementaryDecision or LetterKind.DecisionOnObjection ? ChosenDecision.Of(dossier, order) : null;
    }

    /// <summary>What an order says and the letter would pass over in silence is a mistake.</summary>
    private static void MustFit(LetterOrder order)
    {
        if (order.Party is not null && order.Kind is not (LetterKind.ViewsInvitation or LetterKind.DecisionOnObjection))
            throw LetterException.Of("Deze brief gaat niet naar een derde-belanghebbende: laat die weg.", "This letter does not go to a third party: leave it out.");
        if (order.TransferredTo is not null && order.Kind is not (LetterKind.Transfer or LetterKind.TransferCover))
            throw LetterException.Of("Deze brief gaat niet over een doorzending: laat het andere orgaan weg.", "This letter is not about a transfer: leave the other body out.");
        if (order.Reason is not null && order.Kind != LetterKind.Extension)
            throw LetterException.Of("Alleen een verdaging heeft een reden; laat die bij deze brief weg.", "Only an extension has a reason; leave it out of this letter.");
    }

    private static Letter Finished(Dossier dossier, LetterOrder order, TextLibrary texts, Letter letter) => ActIntroductions.In(letter) with
    {
        IsDraft = DecisionOf(dossier, order) is { TakenOn: null } || order.Kind == LetterKind.Decision && DecisionOf(dossier, order) is null,
        Remarks = [.. LetterRemarks.Of(dossier, order, texts, letter)],
    };

    private static LetterContext Context(Dossier dossier, LetterOrder order, TextLibrary texts) => new(dossier, order, texts, order.Date);

    private static LetterContext Decided(Dossier dossier, LetterOrder order, TextLibrary texts)
    {
        var decision = ChosenDecision.Of(dossier, order);
        return new LetterContext(dossier, order, texts, decision?.TakenOn ?? order.Date, decision);
    }
}
