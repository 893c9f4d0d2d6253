using Lakwerk.Dossiers;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;

namespace Lakwerk.Letters.Composing;

/// <summary>Who signs, and how to object.</summary>
internal static class ClosingPart
{
    public static Section Signature(LetterContext c)
    {
        var body = c.Order.Body;
        var facts = c.Facts
            .With("ondertekenaar orgaan", Phrase.OrOpen(OrganisationNames.WithArticle(body.Name ?? c.Dossier.Body), "bestuursorgaan"))
            .With("naam ondertekenaar", body.SignerName).With("functie ondertekenaar", body.SignerTitle);
        return Sections.Of(LetterPart.Signature, [.. c.Blocks("slot/ondertekening", facts), .. body.SignsOnBehalf ? c.Blocks("slot/namens", facts) : [], .. c.Blocks("slot/naam", facts)]);
    }

    /// <param name="c">The letter.</param>
    /// <param name="subject">What it is called.</param>
    /// <param name="direct">A ruling that lets one appeal to that court only; null for the ordinary court.</param>
    public static Section Appeal(LetterContext c, Phrase subject, Ruling? direct = null) => Sections.Of(LetterPart.Remedy, direct is null
        ? c.Blocks("vervolg/beroep", c.Facts.With("onderwerp brief", subject).With("rechtbank", c.Order.Body.Court))
        : c.Blocks("vervolg/hoger beroep", c.Facts.With("onderwerp brief", subject).With("hogere rechter", OrganisationNames.WithArticle(direct.Court))));

    public static Section Objection(LetterContext c, Phrase subject) => Sections.Of(LetterPart.Remedy, c.Blocks("besluit/bezwaar", c.Facts
        .With("onderwerp brief", subject)
        .With("adres voor bezwaar", c.Order.Body.ObjectionAddress).With("bezwaarwebsite", LetterContext.Web(c.Order.Body.ObjectionWebsite))));
}
