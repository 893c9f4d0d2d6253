using System.Collections.Immutable;
using Lakwerk.Law;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>The head of a letter: sender, addressee, date, reference, subject.</summary>
internal static class Heads
{
    /// <summary>Names of the fields, by which a template finds them.</summary>
    public const string Date = "datum";
    public const string Reference = "kenmerk";
    public const string YourLetter = "uw-brief";
    public const string Annexes = "bijlagen";
    public const string Contact = "contact";
    public const string Subject = "onderwerp";

    /// <summary>To the requester.</summary>
    public static LetterHead ToRequester(LetterContext c, Phrase subject, string? annexes = null)
    {
        if (c.Order.ForPublic)
            return new(Sender(c.Order.Body, c.Dossier.Body), [Phrase.Of("De verzoeker")], Fields(c, subject, annexes), c.Inline("slot/aanhef onbekend"));
        var isKnown = c.Dossier.Requester.Length > 0;
        return To(c, c.Dossier.Requester, c.Inline(isKnown ? "slot/aanhef" : "slot/aanhef onbekend"), subject, annexes);
    }

    public static LetterHead To(LetterContext c, string addressee, Phrase salutation, Phrase subject, string? annexes = null) => new(
        Sender(c.Order.Body, c.Dossier.Body),
        [Phrase.OrOpen(addressee, "naam van de geadresseerde"), .. Address(c.Order)],
        Fields(c, subject, annexes),
        salutation);

    /// <summary>A document without an addressee.</summary>
    public static LetterHead OfDocument(LetterContext c, Phrase subject) => new(Sender(c.Order.Body, c.Dossier.Body), [], Fields(c, subject, null), Phrase.Empty);

    private static IEnumerable<Phrase> Address(LetterOrder order) =>
        order.Address.IsEmpty ? [Phrase.Open("adres van de geadresseerde")] : order.Address.Select(Phrase.Of);

    private static ImmutableArray<Phrase> Sender(BodyProfile body, string name) =>
    [
        .. new[] { body.Name ?? name, body.Department }.Concat(body.Address.IsEmpty ? new[] { body.ReturnAddress } : body.Address.AsEnumerable<string?>())
            .Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => Phrase.Of(line!)),
    ];

    private static ImmutableArray<HeadField> Fields(LetterContext c, Phrase subject, string? annexes)
    {
        var fields = ImmutableArray.CreateBuilder<HeadField>();
        fields.Add(new HeadField(Date, "Datum", Phrase.Of(DutchDates.Long(c.Date))));
        fields.Add(new HeadField(Reference, "Ons kenmerk", Phrase.OrOpen(c.Dossier.Reference, "kenmerk")));
        fields.Add(new HeadField(YourLetter, "Uw verzoek van", Phrase.Of(DutchDates.Long(c.Dossier.Requested))));
        if (c.Order.Body.Contact is { } contact)
            fields.Add(new HeadField(Contact, "Contact", Phrase.Of(contact)));
        if (annexes is not null)
            fields.Add(new HeadField(Annexes, "Bijlagen", Phrase.Of(annexes)));
        fields.Add(new HeadField(Subject, "Onderwerp", subject));
        return fields.ToImmutable();
    }
}
