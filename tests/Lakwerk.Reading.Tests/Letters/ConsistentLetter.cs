namespace Lakwerk.Reading.Tests.Letters;

/// <summary>
/// A decision in which everything fits, written for these tests, so that one change makes one mistake. Names are made up.
/// </summary>
internal static class ConsistentLetter
{
    public const string Text = """
        Gemeente Waterdam
        Postbus 10, 1234 AB Waterdam

        Datum 12 maart 2025
        Ons kenmerk 2025-0417
        Onderwerp Besluit op uw Woo-verzoek over de aanbesteding van de sporthal

        Geachte heer, mevrouw,

        In uw brief van 30 januari 2025, ontvangen op 3 februari 2025, hebt u met een beroep op de Wet open overheid (Woo) verzocht om documenten over de aanbesteding van de sporthal.

        Procedure

        De ontvangst van uw verzoek is bevestigd bij brief van 6 februari 2025 (kenmerk 2025-0101). Bij brief van 25 februari 2025 is de beslistermijn met twee weken verdaagd (kenmerk 2025-0222).

        Inventarisatie

        Op basis van uw verzoek zijn in totaal 6 documenten aangetroffen. Deze documenten zijn opgenomen in de inventarislijst, die als bijlage 1 bij dit besluit is gevoegd.

        Besluit

        Ik heb besloten om de documenten met de nummers 1 en 2 geheel openbaar te maken. De documenten met de nummers 3, 4 en 5 maak ik gedeeltelijk openbaar. Document 6 maak ik niet openbaar.

        Overwegingen

        De eerbiediging van de persoonlijke levenssfeer

        Op grond van artikel 5.1, tweede lid, aanhef en onder e, van de Woo blijft openbaarmaking achterwege voor zover het belang daarvan niet opweegt tegen de eerbiediging van de persoonlijke levenssfeer. In de documenten met de nummers 3, 4, 5 en 6 staan namen van medewerkers. Ik vind het belang van de bescherming van hun gegevens zwaarder wegen dan het belang van openbaarheid.

        Bedrijfs- en fabricagegegevens

        Op grond van artikel 5.1, eerste lid, aanhef en onder c, van de Woo blijft openbaarmaking achterwege voor zover dit bedrijfs- en fabricagegegevens betreft die vertrouwelijk zijn verstrekt. Document 6 bestaat uit een inschrijving van een bedrijf. Die gegevens zijn in vertrouwen gegeven.

        Wijze van openbaarmaking

        De documenten worden geplaatst op www.waterdam.example.

        Met vriendelijke groet,
        College van burgemeester en wethouders van Waterdam,
        namens deze,

        A. de Vries
        hoofd Juridische Zaken

        Bezwaar

        Bent u het niet eens met dit besluit? Dan kunt u binnen zes weken na de dag waarop het is bekendgemaakt een bezwaarschrift indienen. Het bezwaarschrift moet worden gericht aan: het college van burgemeester en wethouders van Waterdam, Postbus 10, 1234 AB Waterdam.
        """;

    /// <summary>The letter with one passage replaced; a passage that is not there would make a test that cannot fail.</summary>
    public static string With(string passage, string other) =>
        Text.Contains(passage, StringComparison.Ordinal) ? Text.Replace(passage, other, StringComparison.Ordinal) : throw new ArgumentException($"The letter does not say \"{passage}\".", nameof(passage));
}
