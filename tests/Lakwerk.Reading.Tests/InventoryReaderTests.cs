using Lakwerk.Reading.Decisions;
using Lakwerk.Reading.Inventories;
using Lakwerk.Reading.Sources;
using Lakwerk.Text;

namespace Lakwerk.Reading.Tests;

/// <summary>Inventory lists from rows of cells, and rows of cells from the words on a page.</summary>
public sealed class InventoryReaderTests
{
    [Theory]
    [InlineData("Nr.|Datum|Titel|Beoordeling|Grond", "7|2024-03-05|Nota|deels openbaar|5.1.2e;5.2.1", "7 2024-03-05 Nota PartlyPublic 5.1.2.e 5.2.1")]
    [InlineData("Documentnummer|Omschrijving|Openbaar|Weigeringsgronden", "Document 012|Mail|nee|10.2.g", "12  Mail NotPublic 10.2.g")]
    [InlineData("ID|Document|Beoordeling|Beoordelingsgrond", "AA|Verslag|Reeds openbaar|", "AA  Verslag AlreadyPublic ")]
    [InlineData("nummer|afzender|ontvanger|datum", "3|NCSC|NCTV|5 maart 2024", "3 2024-03-05   ")]
    public void A_row_is_read_under_any_usual_header(string header, string row, string expected)
    {
        var read = Assert.Single(Read(header, row).Rows);
        Assert.Equal(expected, $"{read.Key.Nr} {read.Date:yyyy-MM-dd} {read.Title} {read.Status} {string.Join(' ', read.Grounds.Select(ground => ground.Code))}");
    }

    [Fact]
    public void The_header_may_stand_below_a_title_that_names_the_list()
    {
        var row = Assert.Single(Read("Inventarislijst 2A bij het besluit", "", "Nr|Titel|Datum", "AA|Mail|").Rows);
        Assert.Equal("2A AA", row.Key.ToString());
    }

    [Fact]
    public void A_header_that_comes_back_on_the_next_page_is_no_row() =>
        Assert.Equal(["1", "2"], Read("Nr|Titel", "1|a", "Nr|Titel", "2|b").Rows.Select(row => row.Key.Nr));

    [Fact]
    public void What_is_no_judgement_is_not_made_into_one() => Assert.Null(Read("Nr|Beoordeling", "1|nader te bepalen").Rows[0].Status);

    [Fact]
    public void A_table_without_the_columns_of_a_list_is_none() => Assert.Null(InventoryReader.Read([Cells("appel|peer", 1), Cells("1|2", 2)]));

    [Fact]
    public void Words_on_a_page_fall_into_the_columns_of_the_header()
    {
        var page = new TextPage(1, new Box(0, 0, 595, 842), 0,
        [
            Line(700, (50, "Nr"), (100, "Datum"), (180, "Titel"), (400, "Beoordeling")),
            Line(680, (50, "1"), (100, "05-03-2024"), (180, "Nota"), (205, "over"), (400, "deels"), (428, "openbaar")),
            Line(668, (180, "sporthal")),
            Line(640, (50, "2"), (180, "Mail"), (400, "openbaar")),
        ]);
        var rows = InventoryReader.Read(PagedTables.Rows(new TextDocument([page])))!.Rows;
        Assert.Equal(["1 Nota over sporthal PartlyPublic", "2 Mail Public"], rows.Select(row => $"{row.Key.Nr} {row.Title} {row.Status}"));
        Assert.Equal(1, rows[0].Place.Page);
    }

    [Fact]
    public void Names_of_columns_may_stand_in_their_middle()
    {
        var page = new TextPage(1, new Box(0, 0, 595, 842), 0,
        [
            Line(700, (52, "Nr"), (95, "Datum"), (200, "Document"), (330, "Beoordeling"), (420, "Grond")),
            Line(680, (50, "1"), (70, "05-03-2024"), (140, "De"), (155, "nota"), (320, "openbaar")),
            Line(660, (50, "2"), (70, "06-03-2024"), (140, "Offerte"), (180, "Bouwbedrijf"), (320, "deels"), (350, "openbaar"), (412, "5.1.2.e")),
            Line(640, (50, "3"), (70, "07-03-2024"), (140, "Verslag"), (180, "overleg"), (320, "niet"), (345, "openbaar"), (412, "5.1.1.c")),
        ]);
        var rows = InventoryReader.Read(PagedTables.Rows(new TextDocument([page])))!.Rows;
        Assert.Equal(["1 De nota Public", "2 Offerte Bouwbedrijf PartlyPublic", "3 Verslag overleg NotPublic"], rows.Select(row => $"{row.Key.Nr} {row.Title} {row.Status}"));
        Assert.Equal(new DateOnly(2024, 3, 6), rows[1].Date);
    }

    private static InventoryList Read(params string[] rows) => InventoryReader.Read([.. rows.Select((row, index) => Cells(row, index + 1))])!;

    private static TableCells Cells(string row, int line) => new(row.Split('|'), new Place(line));

    private static TextLine Line(double y, params (double X, string Text)[] words) =>
        new([.. words.Select(word => new TextWord(word.Text, [.. word.Text.Select((_, i) => new Box(word.X + 5 * i, y, word.X + 5 * i + 5, y + 10))]))]);
}
