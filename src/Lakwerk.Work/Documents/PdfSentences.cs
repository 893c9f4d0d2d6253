using Lakwerk.Law;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Work.Documents;

/// <summary>What an unreadable PDF is told of to an official: the engine explains itself in English, to engineers.</summary>
public static class PdfSentences
{
    public static Bilingual Of(PdfException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(DutchOf(problem.Code), problem.Message);
    }

    private static string DutchOf(PdfErrorCode code) => code switch
    {
        PdfErrorCode.NotAPdf => "Dit is geen PDF, of het bestand is zo beschadigd of afgebroken dat er geen bladzijde in te vinden is.",
        PdfErrorCode.PasswordNeeded => "De PDF is met een wachtwoord beveiligd.",
        PdfErrorCode.UnsupportedEncryption => "De PDF is beveiligd op een manier die hier niet te openen is.",
        PdfErrorCode.LimitExceeded => "De PDF vraagt meer ruimte of tijd dan een gewoon bestand mag vragen.",
        PdfErrorCode.Filter => "Een deel van de PDF kan niet worden uitgepakt.",
        PdfErrorCode.Page => "Een bladzijde ontbreekt, of de lijst van bladzijden is beschadigd.",
        PdfErrorCode.Resource => "Een lettertype of afbeelding in de PDF is niet te lezen.",
        _ => "De PDF is zo beschadigd dat hij niet te herstellen is.",
    };
}
