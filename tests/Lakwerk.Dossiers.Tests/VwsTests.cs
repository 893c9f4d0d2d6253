using FsCheck;
using FsCheck.Fluent;
using Lakwerk.Dossiers.Vws;
using static Lakwerk.Dossiers.Tests.Scene;

namespace Lakwerk.Dossiers.Tests;

public class VwsTests
{
    private const string Report = """"
        ID;Matter;Family ID;Email Thread ID;Document;File Type;Datum;Beoordeling;Opgeschort;Beoordelingsgrond;Toelichting;Publieke Link;Gerelateerd ID;Zaaknummer
        1001;abc;1;3;RE: planning;email;2022-03-04;Deels openbaar;;5.1.2e;;;1002;2022-11
        1002;abc;1;3;bijlage 1.pdf;pdf;04/03/2022 14:05;Niet openbaar;;5.1.1c;rest niet leesbaar;;;2022-11
        1003;abc;;;Kamerbrief;pdf;2021-01-05;Reeds openbaar;;;;https://example.org/brief | https://example.org/kopie;;2022-11;
        1004;abc;;;"nota; met ""teken""";doc;2021-02-05;Openbaar;ja;;;;;
        1005;abc;;;dubbele nota;doc;2021-02-06;Niet openbaar;;dubbel;;;1004;
        """";

    [Fact]
    public void A_production_report_comes_out_as_it_went_in()
    {
        var scene = Import(Report, out var reading);
        var again = VwsReader.Read(VwsExport.ProductionReport(scene.Dossier));

        Assert.Empty(reading.Errors);
        Assert.Empty(again.Errors);
        Assert.Equal(reading.Rows.OrderBy(r => r.Document.Value).Select(Flat), again.Rows.OrderBy(r => r.Document.Value).Select(Flat));
    }

    [Fact]
    public void The_columns_of_the_template_come_out_in_their_order() =>
        Assert.Equal(Report.Split('\n')[0].Trim().Split(';'), VwsExport.ProductionReport(Import(Report, out _).Dossier).Header);

    [Theory]
    [InlineData("Beoordeling", "Half openbaar")]
    [InlineData("Beoordeling", "")]
    [InlineData("Beoordelingsgrond", "5.1.2z")]
    [InlineData("Beoordelingsgrond", "5.2.1i")]
    [InlineData("Datum", "31-31-2020")]
    [InlineData("Opgeschort", "misschien")]
    [InlineData("Family ID", "0")]
    [InlineData("Publieke Link", "gopher:x")]
    [InlineData("ID", "")]
    [InlineData("Document", "")]
    public void What_is_not_understood_is_an_error_of_its_row(string column, string value)
    {
        string[] header = ["ID", "Document", "Beoordeling", "Beoordelingsgrond", "Datum", "Opgeschort", "Family ID", "Publieke Link"];
        string[] row = ["1", "nota", "Openbaar", "", "", "", "", ""];
        row[Array.IndexOf(header, column)] = value;

        var reading = VwsReader.Read(new Table(header, [row]));

        Assert.Empty(reading.Rows);
        Assert.Equal((2, column), (reading.Errors.Single().Line, reading.Errors.Single().Column));
    }

    [Theory]
    [InlineData("id;omschrijving;openbaarmaking;code entries", 0)]
    [InlineData("ID;NAME;BEOORDELING;GROND", 0)]
    [InlineData("id;document;beoordeling", 1)]
    [InlineData("id;document;beoordeling;grond;matter;publicatiecontext", 1)]
    [InlineData("id;document;nr.;beoordeling;grond", 1)]
    public void Headers_are_known_under_all_their_names(string header, int errors) =>
        Assert.Equal(errors, VwsReader.Read(new Table(header.Split(';'), [])).Errors.Count);

    [Theory]
    [InlineData("2022-03-04", "2022-03-04")]
    [InlineData("04-03-2022", "2022-03-04")]
    [InlineData("04/03/2022", "2022-03-04")]
    [InlineData("03/31/2022", "2022-03-31")]
    [InlineData("04/03/2022 9:05", "2022-03-04")]
    [InlineData("02/13/2025 10:15 am CET", "2025-02-13")]
    public void A_date_is_read_day_first(string text, string date) =>
        Assert.Equal(Day(date), VwsReader.Read(new Table(["id", "name", "beoordeling", "grond", "datum"], [["1", "x", "openbaar", "", text]])).Rows.Single().Details.Date);

    [Fact]
    public void An_ID_that_comes_twice_is_an_error() =>
        Assert.Single(VwsReader.Read(new Table(["id", "name", "beoordeling", "grond"], [["a", "x", "openbaar", ""], ["A", "y", "openbaar", ""]])).Errors);

    [Fact]
    public void The_public_inventory_has_the_columns_that_the_platform_shows()
    {
        var table = VwsExport.PublicInventory(Import(Report, out _).Dossier, id => $"https://portal.example/{id}");

        Assert.Equal(12, table.Header.Count);
        Assert.All(table.Rows, r => Assert.Equal(12, r.Count));
        Assert.Contains(table.Rows, r => r[0] == "1001" && r[3] == "Deels openbaar" && r[4] == "5.1.2e" && r[10] == "https://portal.example/abc-1002");
    }

    [Fact]
    public void Csv_reads_back_what_it_wrote() =>
        Prop.ForAll(Gen.ArrayOf(Gen.ArrayOf(Gen.Elements("", "a", "a;b", "\"", "x\r\ny", " spatie ", "é,ß", "=1+1", "'=1+1", "'", "-5", "@x", "+31 6"), 3)).ToArbitrary(), Gen.Elements(';', ',').ToArbitrary(), (rows, separator) =>
        {
            var header = separator == ';' ? new[] { "kop;een", "kop", "drie" } : ["kop,een", "kop", "drie"];
            var sheet = new Table(header, [.. rows.Where(r => r.Any(c => c.Length > 0))]);
            var read = Csv.Read(Csv.Write(sheet, separator));
            return read.Header.SequenceEqual(header) && read.Rows.Count == sheet.Rows.Count && read.Rows.Zip(sheet.Rows).All(p => p.First.SequenceEqual(p.Second));
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("=cmd|calc", "'=cmd|calc")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-12", "-12")]
    [InlineData("nota - concept", "nota - concept")]
    public void No_cell_is_a_formula_to_a_spreadsheet(string cell, string written) => Assert.Equal($"kop\r\n{written}\r\n", Csv.Write(new Table(["kop"], [[cell]])));

    [Fact]
    public void A_column_that_nobody_knows_comes_out_as_it_went_in()
    {
        var scene = Import("ID;Document;Beoordeling;Beoordelingsgrond;Vrije kolom\n1;Nota;Openbaar;;van de afdeling\n2;Brief;Openbaar;;\n", out var reading);
        var report = VwsExport.ProductionReport(scene.Dossier);

        Assert.Empty(reading.Errors);
        Assert.Equal("Vrije kolom", report.Header[^1]);
        Assert.Equal(["van de afdeling", ""], report.Rows.Select(r => r[^1]));
    }

    [Theory]
    [InlineData("a,b\n\"open")]
    public void A_quote_that_is_never_closed_is_said(string csv) => Assert.Throws<FormatException>(() => Csv.Read(csv));

    private static Scene Import(string csv, out VwsReading reading)
    {
        reading = VwsReader.Read(Csv.Read(csv));
        var scene = Opened();
        foreach (var command in VwsImport.Commands(reading, List, Handler, Now))
            scene.Do(command);
        return scene;
    }

    private static string Flat(VwsRow row) => string.Join('|', row.Document, row.Judgement, string.Join(';', row.Codes), row.Suspended, row.Details.Title, row.Details.Date, row.Details.Time,
        row.Details.Note, row.Details.ExternalId, row.Details.Matter, row.Details.Family, row.Details.Thread, row.Details.FileType,
        string.Join(';', row.Details.Links), string.Join(';', row.Details.Related), string.Join(';', row.Details.Cases));
}
