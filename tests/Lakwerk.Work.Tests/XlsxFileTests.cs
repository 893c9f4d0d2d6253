using System.IO.Compression;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Work.Tables;

namespace Lakwerk.Work.Tests;

public sealed class XlsxFileTests
{
    [Fact]
    public void Every_cell_reads_back_as_it_was_written()
    {
        var table = new Table(["Nr", "Titel"], [["1", " spaties  blijven "], ["=1+1", "regel 1\nregel 2"], ["", "laatste \U0001F642 & <b>"]]);

        var read = XlsxFile.Read("x.xlsx", XlsxFile.Write(table, "blad"));

        Assert.Equal(table.Header, read.Header);
        Assert.Equal(table.Rows, read.Rows);
    }

    [Fact]
    public void On_paper_it_lies_across_as_wide_as_the_page_with_its_header_on_each()
    {
        using var zip = new ZipArchive(new MemoryStream(XlsxFile.Write(new Table(["Nr"], [["1"]]), "lijst 'A'")));
        var sheet = Part(zip, "worksheets/sheet");

        Assert.Matches("fitToPage=\"(1|true)\"", sheet);
        Assert.Contains("orientation=\"landscape\"", sheet, StringComparison.Ordinal);
        Assert.Contains("'lijst ''A'''!$1:$1", Part(zip, "workbook"), StringComparison.Ordinal);
        Assert.Contains("Arial", Part(zip, "styles"), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_which_xml_cannot_hold_are_left_out() =>
        Assert.Equal(["ab"], XlsxFile.Read("x", XlsxFile.Write(new Table(["a\u0001b"], []), "blad")).Header);

    [Theory]
    [InlineData("geen zip")]
    [InlineData("PK\u0003\u0004 kapot")]
    public void What_is_no_spreadsheet_is_refused(string content) => Assert.Throws<InputException>(() => XlsxFile.Read("x.xlsx", System.Text.Encoding.Latin1.GetBytes(content)));

    [Fact]
    public void Numbers_dates_and_shared_texts_of_a_spreadsheet_program_read_as_they_are_shown()
    {
        var bytes = Made("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>7</v></c></row>
            <row r="2"><c r="A2" s="1"><v>45720</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="s"><v>1</v></c></row>
            """);

        var table = XlsxFile.Read("x.xlsx", bytes);

        Assert.Equal(["Datum", "", "7"], table.Header);
        Assert.Equal(["2025-03-04", "ja", "rijke tekst"], table.Rows.Single());
    }

    [Theory]
    [InlineData("yyyy\\-mm\\-dd", "44928", false, "2023-01-02")]
    [InlineData("[$-413]d mmmm yyyy", "44928.5", false, "2023-01-02 12:00")]
    [InlineData("yyyy-mm-dd", "43466", true, "2023-01-02")]
    [InlineData("yyyy-mm-dd", "1", false, "1900-01-01")]
    [InlineData("[Red]0", "44928", false, "44928")]
    [InlineData("0 &quot;dagen&quot;", "44928", false, "44928")]
    public void A_number_that_says_it_is_a_number_is_a_date_when_its_format_shows_one(string format, string serial, bool from1904, string shown) =>
        Assert.Equal([shown], XlsxFile.Read("x.xlsx", Made($"""<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="2" t="n"><v>{serial}</v></c></row>""", format, from1904)).Rows.Single());

    [Fact]
    public void A_reference_to_a_far_column_does_not_fill_the_memory() =>
        Assert.Throws<InputException>(() => XlsxFile.Read("x.xlsx", Made("""<row r="1"><c r="ZZZZZZZZ1"><v>7</v></c></row>""")));

    /// <summary>A workbook as other programs write it.</summary>
    private static byte[] Made(string rows, string format = "0", bool from1904 = false)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return ZipMaker.ZipOfTexts(
            ("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """),
            ("_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{relations}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="{relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="{relations}/styles" Target="styles.xml"/></Relationships>
                """),
            ("xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{relations}"><workbookPr date1904="{(from1904 ? 1 : 0)}"/><sheets><sheet name="Blad1" sheetId="1" r:id="r1"/></sheets></workbook>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{main}"><si><t>Datum</t></si><si><r><t>rijke </t></r><r><t>tekst</t></r></si></sst>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{main}"><numFmts count="1"><numFmt numFmtId="170" formatCode="{format}"/></numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs></styleSheet>"""),
            ("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"""));
    }

    private static string Part(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.Entries.Single(e => e.FullName.Contains(name, StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Open());
        return reader.ReadToEnd();
    }
}
