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
    public const string RequestDate = "uw-brief";
    public const string Annexes = "bijlagen";
    public const string Contact = "contact";
    public const string Status = "status";
    public const string Subject = "onderwerp";

    /// <summary>To the requester.</summary>
    public static LetterHead ToRequester(LetterContext c, Phrase subject, string? annexes = null)
    {
        if (c.Order.ForPublic)
            return ForPublic(c, "De verzoeker", Fields(c, "Uw verzoek van", subject, annexes));
        return To(c, c.Dossier.Requester, Salutation(c, c.Dossier.Requester), Fields(c, "Uw verzoek van", subject, annexes));
    }

    /// <summary>To somebody else than the requester: a third party, another body.</summary>
    public static LetterHead ToOther(LetterContext c, string addressee, Phrase salutation, Phrase subject, string annexes) =>
        To(c, addressee, salutation, Fields(c, "Verzoek van", subject, annexes));

    /// <summary>To somebody whom the letter is about and who is not the requester: an objector.</summary>
    public static LetterHead ToObjector(LetterContext c, string name, Phrase subject, string? annexes)
    {
        var fields = Fields(c, "Verzoek van", subject, annexes);
        return c.Order.ForPublic ? ForPublic(c, "De bezwaarmaker", fields) : To(c, name, Salutation(c, name), fields);
    }

    /// <summary>Who somebody is does not matter to the public, and it is nobody's business.</summary>
    private static LetterHead ForPublic(LetterContext c, string addressee, ImmutableArray<HeadField> fields) =>
        new(Sender(c.Order.Body, c.Dossier.Body), [Phrase.Of(addressee)], fields, c.Inline("slot/aanhef onbekend"));

    private static Phrase Salutation(LetterContext c, string name)
    {
        var form = FormsOfAddress.Of(name);
        return form == FormsOfAddress.Anybody ? c.Inline("slot/aanhef onbekend") : c.Inline("slot/aanhef", c.Facts.With("aanspreekvorm", form));
    }

    private static LetterHead To(LetterContext c, string addressee, Phrase salutation, ImmutableArray<HeadField> fields) => new(
        Sender(c.Order.Body, c.Dossier.Body),
        [Phrase.OrOpen(addressee, "naam van de geadresseerde"), .. Address(c.Order)],
        fields,
        salutation);

    /// <summary>A document without an addressee.</summary>
    public static LetterHead OfDocument(LetterContext c, Phrase subject) => new(Sender(c.Order.Body, c.Dossier.Body), [], Fields(c, "Verzoek van", subject, null), Phrase.Empty);

    private static IEnumerable<Phrase> Address(LetterOrder order) =>
        order.Address.IsEmpty ? [Phrase.Open("adres van de geadresseerde")] : order.Address.Select(Phrase.Of);

    private static ImmutableArray<Phrase> Sender(BodyProfile body, string name) =>
    [
        .. new[] { body.Name ?? name, body.Department }.Concat(body.Address.IsEmpty ? new[] { body.ReturnAddress } : body.Address.AsEnumerable<string?>())
            .Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => Phrase.Of(line!)),
    ];

    private static ImmutableArray<HeadField> Fields(LetterContext c, string requestLabel, Phrase subject, string? annexes)
    {
        var fields = ImmutableArray.CreateBuilder<HeadField>();
        fields.Add(new HeadField(Date, "Datum", Phrase.Of(DutchDates.Long(c.Date))));
        fields.Add(new HeadField(Reference, "Ons kenmerk", Phrase.OrOpen(c.Dossier.Reference, "kenmerk")));
        fields.Add(new HeadField(RequestDate, requestLabel, Phrase.Of(DutchDates.Long(c.Dossier.Requested))));
        if (c.Order.Body.Contact is { } contact)
            fields.Add(new HeadField(Contact, "Contact", Phrase.Of(contact)));
        if (annexes is not null)
            fields.Add(new HeadField(Annexes, "Bijlagen", Phrase.Of(annexes)));
        if (c.IsDraft)
            fields.Add(new HeadField(Status, "Status", Phrase.Of("concept, dit besluit is nog niet genomen")));
        fields.Add(new HeadField(Subject, "Onderwerp", subject));
        return fields.ToImmutable();
    }
}
