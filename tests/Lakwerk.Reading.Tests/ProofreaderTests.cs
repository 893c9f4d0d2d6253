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
    public void One_mistake_gives_one_kind_of_finding(string passage, string other, FindingKind expected)
    {
        var kinds = Proofreader.Check(SourceText.Of(ConsistentLetter.With(passage, other))).Select(finding => finding.Kind).ToList();
        Assert.Contains(expected, kinds);
        // A changed date or article may shift one neighbour with it (a late extension makes the decision late), never more.
        Assert.True(kinds.Distinct().Count() <= 2, string.Join(", ", kinds));
    }

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
