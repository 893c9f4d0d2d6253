using Lakwerk.Intake.Recognition;

namespace Lakwerk.Intake.Making;

/// <summary>Why a kind of file never becomes a document.</summary>
internal static class Refusals
{
    public static UnreadableException For(FileKind kind) => kind switch
    {
        FileKind.Empty => new(UnreadableReason.Empty, "Het bestand is leeg."),
        FileKind.EncryptedOffice => new(UnreadableReason.Encrypted, "Het Office-bestand is met een wachtwoord beveiligd."),
        FileKind.WinMail => new(UnreadableReason.NoDocument, "Dit is een winmail.dat: bijlagen die Outlook in een eigen vorm heeft verstuurd. Vraag de afzender om de bijlagen zelf."),
        FileKind.Signature => new(UnreadableReason.NoDocument, "Dit is een digitale handtekening bij een ander bestand en geen document."),
        FileKind.Executable => new(UnreadableReason.NoDocument, "Dit is een programma en geen document."),
        FileKind.Bmp => new(UnreadableReason.Unknown, "BMP-afbeeldingen worden niet gelezen; sla de afbeelding op als PNG."),
        _ => new(UnreadableReason.Unknown, "De soort van dit bestand is onbekend."),
    };
}
