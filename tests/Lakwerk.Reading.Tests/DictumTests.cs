using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Tests;

/// <summary>What a decision says of its documents, in the wordings that municipalities and provinces use.</summary>
public sealed class DictumTests
{
    [Theory]
    [InlineData("Wij hebben besloten document 3 niet en document 1, 2, 4 en 5 wel openbaar te maken.", "public 1 2 4 5; not-public 3")]
    [InlineData("Noch document 3, noch document 4 wordt openbaar gemaakt.", "not-public 3 4")]
    [InlineData("Wij maken de documenten 1 t/m 3 openbaar, behalve de persoonsgegevens die daarin staan.", "partly-public 1 2 3")]
    [InlineData("I. de documenten 1 en 2 openbaar te maken, met uitzondering van de daarin opgenomen persoonsgegevens;\nII. document 4 niet openbaar te maken.", "partly-public 1 2; not-public 4")]
    [InlineData("- Nrs. 1-3 en 5: openbaar\n- Nr. 4: gedeeltelijk openbaar\n- Nrs. 6 en 7: geweigerd", "public 1 2 3 5; partly-public 4; not-public 6 7")]
    [InlineData("Ik heb besloten om de documenten met de nummers 1 en 6 t/m 8 nict openbaar te maken.", "not-public 1 6 7 8")]
    [InlineData("Ik heb besloten om de documenten met de nummers 1 en 6 t/m 8 n1et openbaar te maken.", "not-public 1 6 7 8")]
    [InlineData("Wij maken de documenten 2, 4 Vm 6 en 8 Um 9 deels openbaar.", "partly-public 2 4 5 6 8 9")]
    [InlineData("Wij maken document 1 t/m 5 deels openbaar.\n\n6. Hoe maken wij de documenten openbaar?\nU krijgt ze per post.", "partly-public 1 2 3 4 5")]
    [InlineData("De documenten 2 t/m 5, behalve 4, en 7 tot en met 8 maken wij gedeeltelijk openbaar. Document 4 maken wij niet openbaar.", "partly-public 2 3 5 7 8; not-public 4")]
    [InlineData("De documenten 2 t/m 5 (behalve 4) maken wij gedeeltelijk openbaar.", "partly-public 2 3 5")]
    [InlineData("De documenten 2 t/m 5, met uitzondering van document 4, maken wij gedeeltelijk openbaar.", "partly-public 2 3 5")]
    [InlineData("De documenten 2 t/m 5 met uitzondering van 3 en 4 en 8 maken wij gedeeltelijk openbaar.", "partly-public 2 5 8")]
    [InlineData("De documenten 2 t/m 5, uitgezonderd 4, maken wij openbaar.", "public 2 3 5")]
    [InlineData("De documenten 2-5, behoudens nummer 4, maken wij openbaar.", "public 2 3 5")]
    [InlineData("De documenten 2 t/m 5, m.u.v. 4, maken wij openbaar.", "public 2 3 5")]
    [InlineData("Met uitzondering van document 4 maken wij de documenten 2 t/m 5 openbaar.", "public 2 3 5")]
    [InlineData("De documenten 2, 3 en 4 maken wij openbaar, behalve de namen die daarin staan.", "partly-public 2 3 4")]
    [InlineData("Wij maken document 1 openbaar. De documenten 5 en 6 maken wij niet openbaar. Alle overige documenten maken wij gedeeltelijk openbaar.", "public 1; partly-public 2 3 4 7 8; not-public 5 6")]
    [InlineData("Wij wijzen uw verzoek af.", "not-public")]
    [InlineData("Wij maken geen enkel document openbaar.", "not-public")]
    public void Every_document_has_the_status_that_the_sentence_gives_it(string dictum, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(dictum).Statuses.Select(group => $"{DocumentStatuses.KeyOf(group.Status)} {string.Join(' ', group.Documents.Select(document => document.Key.Nr))}".TrimEnd())));

    [Theory]
    [InlineData("Wij maken document 1 t/m 5 deels openbaar, met toepassing van artikel 5.1, tweede lid, onder e, van de Woo op document 2 en 3.", "5.1.2.e 2 3")]
    [InlineData("II. document 4 niet openbaar te maken op grond van artikel 5.1, eerste lid, onder c, van de Woo;\nIII. document 3 niet openbaar te maken omdat het al openbaar is.", "5.1.1.c 4")]
    [InlineData("Artikel 5.1 lid 2 sub e Woo: in de nrs. 5-7 staan persoonsgegevens, waarvan het belang zwaarder weegt.", "5.1.2.e 5 6 7")]
    [InlineData("De documenten 2 t/m 4 maken wij deels openbaar. Document 5 maken wij niet openbaar.\n\nPersoonlijke levenssfeer (artikel 5.1, tweede lid, onder e, van de Woo)\n\nIn alle deels openbare documenten staan namen. Het belang van die personen weegt zwaarder.", "5.1.2.e 2 3 4")]
    [InlineData("De documenten 2 t/m 4 maken wij deels openbaar.\n\nPersoonlijke levenssfeer (artikel 5.1, tweede lid, onder e, van de Woo)\n\nIn de gedeeltelijk openbaar gemaakte documenten staan namen. Het belang van die personen weegt zwaarder.", "5.1.2.e 2 3 4")]
    [InlineData("Document 2 maken wij deels openbaar. Document 5 maken wij niet openbaar.\n\nPersoonlijke levenssfeer\n\nIn document 2 staan namen. Het belang van die personen weegt zwaarder.\n\nVeiligheid\nOp grond van artikel 5.1, eerste lid, onder z, van de Woo weigeren wij document 5.", "5.1.2.e 2")]
    [InlineData("De documenten 2 t/m 6 maken wij deels openbaar.\n\nPersoonlijke levenssfeer\n\nIn de documenten 2 t/m 6, behalve 4, staan namen. Het belang van die personen weegt zwaarder.", "5.1.2.e 2 3 5 6")]
    public void An_article_belongs_to_the_documents_that_it_is_applied_to(string dictum, string expected) =>
        Assert.Equal(expected, string.Join("; ", Read(dictum).Grounds.Select(use => $"{use.Ground.Code} {string.Join(' ', use.Documents.Select(document => document.Key.Nr))}")));

    [Theory]
    [InlineData("Op 7-4-2024 hebben wij uw Woo-verzoek van 6-4-2024 ontvangen.", "2024-04-06", "2024-04-07")]
    [InlineData("Bij e-mail van 2 april 2024, diezelfde dag door ons ontvangen, hebt u om stukken verzocht.", "2024-04-02", "2024-04-02")]
    public void The_request_and_its_receipt_have_their_own_days(string sentence, string written, string received)
    {
        var letter = Read("Wij maken document 1 openbaar.", sentence);
        Assert.Equal((written, received), ($"{letter.RequestDate?.Value:yyyy-MM-dd}", $"{letter.ReceivedDate?.Value:yyyy-MM-dd}"));
    }

    /// <summary>The dates themselves are sound signs; the words around them show that the page is a scan.</summary>
    [Theory]
    [InlineData("Op 12 februari 2024 ontvingen wij uw verzoek van 9 maart 2024.")]
    [InlineData("Wij hebben uw verzoek van 19 februari 2024 ontvangen op 12 februari 2024.")]
    public void A_misread_day_of_the_request_is_left_out(string sentence)
    {
        const string Scanned = "Wij rnaken docurnent 1 openbaar. 0p gr0nd van het verz0ek zijn de d0cumenten be0ordeeld en is het bes1uit gen0men d0or het c0llege van Waterdam, zoa1s hier0nder is verme1d in de bij1age bij dit bes1uit en de 0verwegingen.";
        Assert.Null(Read(Scanned, sentence).RequestDate);
    }

    [Fact]
    public void A_term_that_is_suspended_until_a_day_did_not_end_then()
    {
        var letter = Read("Wij maken document 1 openbaar.", "Op 12 april 2024 ontvingen wij uw verzoek. Bij brief van 6 mei 2024 hebben wij anderen om een zienswijze gevraagd. De termijn is daardoor opgeschort tot 20 mei 2024.");
        Assert.Null(letter.DueDate);
        Assert.Equal(["2024-05-06 views-asked", "2024-05-20 suspension-end"], letter.Events.Select(e => $"{e.Date:yyyy-MM-dd} {e.Kind}"));
    }

    [Fact]
    public void One_request_in_running_text_is_its_only_item() =>
        Assert.Equal("alle stukken over het zwembad.", Assert.Single(Read("Wij maken document 1 openbaar.", "Op 12 april 2024 ontvingen wij uw verzoek. Hierin verzoekt u ons om alle stukken over het zwembad.").RequestItems).Value);

    [Fact]
    public void The_address_for_objection_runs_to_the_town() =>
        Assert.Equal("het college van Waterdam, t.a.v. de secretaris. Postbus 10, 1234 AB Waterdam", Read("Wij maken document 1 openbaar.").Objection?.Address);

    private static DecisionLetter Read(string dictum, string request = "Op 12 februari 2024 ontvingen wij uw verzoek van 9 februari 2024.") => DecisionReader.Read(SourceText.Of($"""
        Gemeente Waterdam

        Datum: 14 juni 2024
        Onderwerp: besluit op uw Woo-verzoek

        Geachte mevrouw Voorbeeld,

        {request} Wij hebben 8 documenten gevonden.

        Besluit

        {dictum}

        Bezwaar

        Tegen dit besluit kunt u binnen zes weken een bezwaarschrift indienen. Dat stuurt u naar het college van Waterdam, t.a.v. de secretaris. Postbus 10, 1234 AB Waterdam.
        """));
}
