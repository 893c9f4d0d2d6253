using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Tables;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Dossiers;

public sealed class ProductionReportTests : IDisposable
{
    private static readonly string[] Header = ["ID", "Matter", "Document", "File Type", "Datum", "Beoordeling", "Opgeschort", "Beoordelingsgrond", "Toelichting", "Publieke Link"];
    private static readonly ListId List = new("1");

    private readonly OfficeScene _scene = new();
    private readonly TempFolder _folder = new();

    public ProductionReportTests() => _scene.Done(new OpenList(Handler, _scene.Now, List, "Lijst", "1", NumberingStyle.Decimal));

    public void Dispose()
    {
        _folder.Dispose();
        _scene.Dispose();
    }

    [Theory]
    [InlineData("in.xlsx", "uit.xlsx")]
    [InlineData("in.csv", "uit.csv")]
    public void A_production_report_comes_out_as_it_came_in(string input, string output)
    {
        TableFile.Write(_folder.PathOf(input), Report("Deels openbaar"), "x");

        Assert.False(ProductionReport.Import(_scene.Office.Dossiers, Id, _folder.PathOf(input), List, Handler).IsRefused);
        ProductionReport.Export(_scene.Dossier, _folder.PathOf(output));

        var (before, after) = (Report("Deels openbaar"), TableFile.Read(_folder.PathOf(output)));
        foreach (var column in Header) Assert.Equal(Cells(before, column), Cells(after, column));
        Assert.Equal((1, 1), (Inventory.Of(_scene.Dossier).Count(Judgement.PartlyPublic), Inventory.Of(_scene.Dossier).Count(Judgement.NotPublic)));
    }

    [Fact]
    public void A_judgement_that_nobody_knows_is_an_error_and_nothing_is_added()
    {
        TableFile.Write(_folder.PathOf("in.xlsx"), Report("misschien"), "x");

        var problem = Assert.Throws<InputException>(() => ProductionReport.Import(_scene.Office.Dossiers, Id, _folder.PathOf("in.xlsx"), List, Handler));

        Assert.Contains("regel 2, Beoordeling: \"misschien\" is geen beoordeling", problem.Message, StringComparison.Ordinal);
        Assert.Empty(_scene.Dossier.Documents);
    }

    [Fact]
    public void What_has_not_been_assessed_cannot_be_reported()
    {
        _scene.Add();

        Assert.Throws<InputException>(() => ProductionReport.Export(_scene.Dossier, _folder.PathOf("uit.xlsx")));
        Assert.False(File.Exists(_folder.PathOf("uit.xlsx")));
    }

    private static Table Report(string judgement) => new(Header,
    [
        ["7", "Zaak-1", "Nota over “fietspaden”; deel 1", "PDF", "2025-03-04", judgement, "", "5.1.2e;5.2", "Zie ook 8", ""],
        ["8", "Zaak-1", "Mail", "E-mail", "2025-03-05", "Niet openbaar", "ja", "5.1.1b", "", "https://voorbeeld.example/8"],
    ]);

    private static IEnumerable<string> Cells(Table table, string column)
    {
        var index = table.Header.ToList().IndexOf(column);
        return table.Rows.Select(row => index < row.Count ? row[index] : "");
    }
}
