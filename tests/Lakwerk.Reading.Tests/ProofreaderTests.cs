using Lakwerk.Reading.Codes;
using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Proofreading;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Tests.Letters;

namespace Lakwerk.Reading.Tests;

/// <summary>One mistake in a letter that is otherwise sound gives one finding; no mistake gives none.</summary>
public sealed class ProofreaderTests
{
    [Fact]
    public void A_letter_in_which_everything_fits_has_no_findings() => Assert.Empty(Messages(ConsistentLetter.Text));

    [Theory]
    [InlineData("Datum 12 maart 2025", "Datum 4 april 2025", FindingKind.Late)]
    [InlineData("Bij brief van 25 februari 2025", "Bij brief van 5 maart 2025", FindingKind.ClockWarning)]
    [InlineData("van 30 januari 2025, ontvangen", "van 5 februari 2025, ontvangen", FindingKind.ImpossibleDates)]
    [InlineData("bij brief van 6 februari 2025", "bij brief van 6 april 2025", FindingKind.ImpossibleDates)]
    [InlineData("in totaal 6 documenten", "in totaal 5 documenten", FindingKind.NumberBeyondCount)]
    [InlineData("in totaal 6 documenten", "in totaal 8 documenten", FindingKind.CountDiffers)]
    [InlineData("nummers 1 en 2 geheel", "nummers 1, 2 en 3 geheel", FindingKind.TwoStatuses)]
    [InlineData("nummers 3, 4, 5 en 6 staan", "nummers 2, 3, 4, 5 en 6 staan", FindingKind.PublicWithGround)]
    [InlineData("onder c, van de Woo", "onder k, van de Woo", FindingKind.ArticleUnknown)]
    [InlineData("tweede lid, aanhef en onder e, van de Woo", "tweede lid, aanhef en onder d, van de Woo", FindingKind.ArticleDiffersFromHeading)]
    [InlineData("binnen zes weken", "binnen acht weken", FindingKind.ObjectionTermWrong)]
    [InlineData("nummers 3, 4, 5 en 6 staan", "nummers 3, 4 en 6 staan", FindingKind.PartlyWithoutGround)]
    [InlineData("met twee weken verdaagd", "met vier weken verdaagd", FindingKind.ClockWarning)]
    [InlineData("met twee weken verdaagd", "met 28 dagen verdaagd", FindingKind.ClockWarning)]
    [InlineData("bij brief van 6 februari 2025", "bij brief van 30 februari 2025", FindingKind.ImpossibleDates)]
    [InlineData("Bent u het niet eens met dit besluit?", "Op grond van artikel 6:77 van de Awb kunt u bezwaar maken.", FindingKind.ArticleUnknown)]
    [InlineData("Deze documenten zijn opgenomen", "Dat volgt uit artikel 6, eerste lid, van de Woo. Deze documenten zijn opgenomen", FindingKind.ArticleUnknown)]
    [InlineData("gericht aan: het college van burgemeester en wethouders van Waterdam", "gericht aan: de rechtbank Waterdam", FindingKind.ObjectionAddressWrong)]
    [InlineData("Document 6 bestaat uit een inschrijving van een bedrijf. Die gegevens zijn in vertrouwen gegeven.", "Openbaarmaking van document 6 zou het bedrijf ook onevenredig benadelen (artikel 5.1, vijfde lid, van de Woo), omdat anderen er hun voordeel mee doen.", FindingKind.GroundsNotTogether)]
    [InlineData("in totaal 6 documenten aangetroffen.", "in totaal 6 documenten aangetroffen, namelijk 3 nota's en 4 mails.", FindingKind.CountDiffers)]
    [InlineData("nummers 1 en 2 geheel", "nummers 1 t/m 4, behalve 3, geheel", FindingKind.TwoStatuses)]
    public void One_mistake_gives_one_kind_of_finding(string passage, string other, FindingKind expected)
    {
        var kinds = Proofreader.Check(SourceText.Of(ConsistentLetter.With(passage, other))).Select(finding => finding.Kind).ToList();
        Assert.Contains(expected, kinds);
        // A changed date or article may shift one neighbour with it (a late extension makes the decision late), never more.
        Assert.True(kinds.Distinct().Count() <= 2, string.Join(", ", kinds));
    }

    [Fact]
    public void A_document_that_an_enumeration_excepts_stands_under_one_status()
    {
        var text = ConsistentLetter.With("nummers 3, 4, 5 en 6 staan", "nummers 1 t/m 6, behalve 1 en 2, staan");
        Assert.Empty(Messages(text));
    }

    [Fact]
    public void A_public_document_whose_file_bears_a_mark_is_told()
    {
        var released = new[] { new ReleasedCode("2 agenda.pdf", Code("5.1.2e")), new ReleasedCode("1-2-2025 mail.pdf", Code("5.1.2e")), new ReleasedCode("03 offerte.pdf", Code("5.1.2e")) };
        var findings = Proofreader.Check(new ProofreadInput(SourceText.Of(ConsistentLetter.Text)) { Released = released });
        Assert.Contains("2 agenda.pdf", Assert.Single(findings).Message, StringComparison.Ordinal);
        Assert.Equal(FindingKind.PublicButMarked, findings[0].Kind);
    }

    [Fact]
    public void A_term_that_stood_still_until_nobody_knows_when_is_not_computed()
    {
        var text = ConsistentLetter.With("Datum 12 maart 2025", "Datum 14 april 2025").Replace("Bij brief van 25 februari 2025", "Op 10 februari 2025 heb ik belanghebbenden om een zienswijze gevraagd. Bij brief van 25 februari 2025", StringComparison.Ordinal);
        Assert.Contains(FindingKind.TermNotComputed, Kinds(text));
        Assert.DoesNotContain(FindingKind.Late, Kinds(text));
    }

    private static FoundCode Code(string raw) => CodeReader.Find(SourceText.Of(raw))[0];

    [Theory]
    [InlineData("Document 6 maak ik niet openbaar.", "Document 6 maak ik niet openbaar. Deze documenten zijn als los bestand bij dit besluit gevoegd.")]
    [InlineData("in totaal 6 documenten aangetroffen.", "in totaal 7 documenten aangetroffen. Document 7 staat dubbel op de lijst.")]
    [InlineData("in totaal 6 documenten aangetroffen.", "in totaal 7 documenten aangetroffen. Document 7 komt meer dan één keer voor.")]
    [InlineData("binnen zes weken na de dag waarop het is bekendgemaakt een bezwaarschrift indienen.", "bezwaar maken. Dat kan tot zes weken na de dag waarop wij dit besluit hebben verstuurd.")]
    public void Another_wording_of_the_same_gives_no_finding(string passage, string other) => Assert.Empty(Messages(ConsistentLetter.With(passage, other)));

    [Fact]
    public void A_document_that_is_refused_altogether_is_not_already_public()
    {
        var letter = DecisionReader.Read(SourceText.Of(ConsistentLetter.With("Document 6 maak ik niet openbaar.", "Document 6 maak ik helemaal niet openbaar.")));
        Assert.Equal(["6"], letter.Of(DocumentStatus.NotPublic)?.Documents.Select(document => document.Key.Nr));
        Assert.Null(letter.Of(DocumentStatus.AlreadyPublic));
    }

    [Fact]
    public void A_term_in_the_sentence_after_the_objection_is_read_with_it() =>
        Assert.Contains(FindingKind.ObjectionTermWrong, Kinds(ConsistentLetter.With("binnen zes weken na de dag waarop het is bekendgemaakt een bezwaarschrift indienen.", "bezwaar maken. Dat kan tot acht weken na de dag waarop wij dit besluit hebben verstuurd.")));

    [Fact]
    public void The_day_of_receipt_may_stand_before_the_day_of_the_request()
    {
        var letter = DecisionReader.Read(SourceText.Of(ConsistentLetter.With("In uw brief van 30 januari 2025, ontvangen op 3 februari 2025, hebt u", "Op 3 februari 2025 heb ik uw verzoek van 30 januari 2025 ontvangen. U hebt daarin")));
        Assert.Equal((new DateOnly(2025, 1, 30), new DateOnly(2025, 2, 3)), (letter.RequestDate?.Value, letter.ReceivedDate?.Value));
    }

    [Theory]
    [InlineData("Bijlage 1: documenten die deels openbaar zijn")]
    [InlineData("Bijlage 1: inventarislijst, met de namen van wie haar maakten")]
    public void What_stands_in_an_annex_is_not_said_by_the_letter(string heading) =>
        Assert.Empty(Messages($"{ConsistentLetter.Text}\n\n{heading}\n\nDocument 9 maak ik niet openbaar.\n"));

    [Fact]
    public void A_letter_without_objection_clause_is_told_so()
    {
        var text = ConsistentLetter.Text[..ConsistentLetter.Text.IndexOf("Bezwaar", StringComparison.Ordinal)];
        Assert.Equal([FindingKind.ObjectionClauseMissing], Kinds(text));
    }

    [Fact]
    public void A_woo_decision_that_leans_on_the_wob_is_told_so() =>
        Assert.Contains(FindingKind.GroundOfOtherAct, Kinds(ConsistentLetter.With("artikel 5.1, tweede lid, aanhef en onder e, van de Woo", "artikel 10, tweede lid, aanhef en onder e, van de Wob")));

    [Fact]
    public void Every_finding_quotes_the_place_that_it_is_about()
    {
        var finding = Assert.Single(Proofreader.Check(SourceText.Of(ConsistentLetter.With("binnen zes weken", "binnen acht weken"))));
        Assert.Contains("acht weken", finding.Quote, StringComparison.Ordinal);
        Assert.NotNull(finding.Place);
    }

    [Fact]
    public void A_matching_inventory_adds_no_findings() => Assert.Empty(With(Inventory()));

    [Theory]
    [InlineData("3;10-02-2025;Offerte;deels openbaar;5.1.2e", "3;10-02-2025;Offerte;openbaar;", FindingKind.StatusDiffers)]
    [InlineData("6;11-02-2025;Inschrijving;niet openbaar;5.1.1c; 5.1.2e", null, FindingKind.MissingFromInventory)]
    [InlineData("3;10-02-2025;Offerte;deels openbaar;5.1.2e", "3;10-02-2025;Offerte;deels openbaar;5.1.2e + 5.2", FindingKind.GroundWithoutMotivation)]
    [InlineData("3;10-02-2025;Offerte;deels openbaar;5.1.2e", "3;10-02-2025;Offerte;deels openbaar;10.2.e", FindingKind.GroundOfOtherAct)]
    [InlineData("3;10-02-2025;Offerte;deels openbaar;5.1.2e", "3;10-02-2019;Offerte;deels openbaar;5.1.2e", FindingKind.FiveYearRule)]
    [InlineData("3;10-02-2025;Offerte;deels openbaar;5.1.2e", "3;10-02-2025;Offerte;deels openbaar;5.1.2e + geheim", FindingKind.GroundUnreadable)]
    public void The_inventory_must_tell_the_same(string row, string? other, FindingKind expected)
    {
        var rows = Rows.Where(known => known != row || other is not null).Select(known => known == row ? other! : known);
        Assert.Contains(expected, With(Inventory(rows)).Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData("2;05-02-2025;Agenda;openbaar;", FindingKind.InventoryRowTwice)]
    [InlineData("7;05-02-2025;Bijlage;openbaar;", FindingKind.MissingFromLetter)]
    [InlineData("7;05-02-2025;Bijlage;bladiebla;", FindingKind.StatusUnreadable)]
    public void A_row_too_many_is_told(string row, FindingKind expected) =>
        Assert.Contains(expected, With(Inventory(Rows.Append(row))).Select(finding => finding.Kind));

    [Fact]
    public void What_could_not_be_read_is_said_not_to_be_checked() => Assert.Contains(FindingKind.NotRead, Kinds("""
        Datum 12 maart 2025

        Geachte heer,

        Op 3 februari 2025 kreeg ik uw Woo-verzoek. Over de stukken is beslist als bijgaand. Tegen dit besluit kunt u binnen zes weken bezwaar maken.
        """));

    [Fact]
    public void An_annex_that_the_list_of_annexes_does_not_name_is_told() =>
        Assert.Contains(FindingKind.AnnexMissing, Kinds($"{ConsistentLetter.With("als bijlage 1 bij", "als bijlage 3 bij")}\n\nBijlagen:\n1. Inventarislijst\n2. Documenten\n"));

    [Fact]
    public void The_date_of_sending_may_differ_from_that_of_the_letter()
    {
        var text = ConsistentLetter.With("Datum 12 maart 2025", "Datum 12 maart 2025\nVerzenddatum 13 maart 2025");
        Assert.Empty(Messages(text));
        Assert.Equal(new DateOnly(2025, 3, 13), DecisionReader.Read(SourceText.Of(text)).SentDate?.Value);
    }

    private static readonly string[] Rows =
    [
        "1;04-02-2025;Nota;openbaar;", "2;05-02-2025;Agenda;openbaar;", "3;10-02-2025;Offerte;deels openbaar;5.1.2e", "4;10-02-2025;Mail;deels openbaar;5.1.2e",
        "5;11-02-2025;Mail;deels openbaar;5.1.2e", "6;11-02-2025;Inschrijving;niet openbaar;5.1.1c; 5.1.2e",
    ];

    private static InventoryList Inventory(IEnumerable<string>? rows = null) => InventoryReader.Read(
        [.. (rows ?? Rows).Prepend("Nr.;Datum;Omschrijving;Beoordeling;Grond").Select((row, index) => new TableCells(row.Split(';', 5), new Place(index + 1)))])!;

    private static IReadOnlyList<Finding> With(InventoryList inventory) =>
        Proofreader.Check(new ProofreadInput(SourceText.Of(ConsistentLetter.Text)) { Inventory = inventory });

    private static List<FindingKind> Kinds(string text) => [.. Proofreader.Check(SourceText.Of(text)).Select(finding => finding.Kind)];

    private static List<string> Messages(string text) => [.. Proofreader.Check(SourceText.Of(text)).Select(finding => finding.Message)];
}
