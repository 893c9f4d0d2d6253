using System.Text;

namespace Lakwerk.Intake.Tests.Formats;

/// <summary>Office files: the open kinds written by hand with something hidden in each, the old kinds by LibreOffice from those.</summary>
internal static class OfficeFiles
{
    private const string OdfNames = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
        xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        """;

    public static byte[] Docx(string text)
    {
        const string names = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        return Package(
            "word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            $"<w:document {names}><w:body><w:p><w:r><w:t>{text}</w:t></w:r><w:ins w:id=\"1\" w:author=\"P\" w:date=\"2020-01-01T00:00:00Z\"><w:r><w:t> erbij</w:t></w:r></w:ins></w:p>"
            + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>onzichtbaar</w:t></w:r></w:p></w:body></w:document>");
    }

    public static byte[] Xlsx(string text)
    {
        const string main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
        string Sheet(string columns, string rows) => $"<worksheet {main}>{columns}<sheetData>{rows}</sheetData></worksheet>";
        string Row(int number, string value, string extra = "") => $"<row r=\"{number}\"{extra}><c r=\"A{number}\" t=\"inlineStr\"><is><t>{value}</t></is></c></row>";
        return Package(
            "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            $"<workbook {main} xmlns:r=\"{relations}\"><sheets><sheet name=\"Blad1\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Geheim\" sheetId=\"2\" state=\"hidden\" r:id=\"r2\"/></sheets></workbook>",
            ("xl/_rels/workbook.xml.rels", "", Relations(("r1", relations + "/worksheet", "worksheets/sheet1.xml"), ("r2", relations + "/worksheet", "worksheets/sheet2.xml"))),
            ("xl/worksheets/sheet1.xml", sheetType, Sheet("<cols><col min=\"3\" max=\"4\" hidden=\"1\" width=\"9\"/></cols>", Row(1, text) + Row(2, "verstopt", " hidden=\"1\""))),
            ("xl/worksheets/sheet2.xml", sheetType, Sheet("", Row(1, "op een verborgen blad"))));
    }

    public static byte[] Odt(string text) => OpenDocument("text", $"<office:text><text:p>{text}<office:annotation><dc:creator>P</dc:creator><text:p>Klopt dit?</text:p></office:annotation></text:p></office:text>");

    public static byte[] Ods(string text) => OpenDocument(
        "spreadsheet",
        $"<office:spreadsheet><table:table table:name=\"Blad1\"><table:table-column table:number-columns-repeated=\"3\"/><table:table-column table:visibility=\"collapse\"/><table:table-row>{Cell(text)}<table:table-cell table:number-columns-repeated=\"2\"/>{Cell("weg")}</table:table-row>"
        + $"<table:table-row table:visibility=\"collapse\">{Cell("verstopt")}</table:table-row></table:table></office:spreadsheet>");

    public static byte[] Odp(string text) => OpenDocument(
        "presentation",
        $"<office:presentation><draw:page draw:name=\"Dia1\">{Frame(text)}<presentation:notes>{Frame("Vertel dit er niet bij.")}</presentation:notes></draw:page></office:presentation>");

    /// <summary>Another kind by way of LibreOffice, as officials made them.</summary>
    public static byte[] As(string extension, byte[] source, string sourceExtension)
    {
        using var folder = new TempFolder();
        var path = folder.Write("in." + sourceExtension, source);
        var result = Tool.Run("soffice", $"-env:UserInstallation=file://{folder.PathOf("profiel")}", "--headless", "--norestore", "--convert-to", extension, "--outdir", folder.PathOf("uit"), path);
        var made = folder.PathOf($"uit/in.{extension}");
        Assert.True(File.Exists(made), result.Error + result.Output);
        return File.ReadAllBytes(made);
    }

    private static string Cell(string text) => $"<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>";

    private static string Frame(string text) => $"<draw:frame svg:width=\"20cm\" svg:height=\"4cm\" svg:x=\"2cm\" svg:y=\"2cm\"><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>";

    private static byte[] OpenDocument(string kind, string body)
    {
        var type = "application/vnd.oasis.opendocument." + kind;
        return ZipMaker.Stored(
            ("mimetype", Encoding.ASCII.GetBytes(type)),
            ("content.xml", Encoding.UTF8.GetBytes($"<office:document-content {OdfNames} office:version=\"1.3\"><office:body>{body}</office:body></office:document-content>")),
            ("META-INF/manifest.xml", Encoding.UTF8.GetBytes(
                $"<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\"><manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{type}\"/>"
                + "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/></manifest:manifest>")));
    }

    private static byte[] Package(string main, string type, string content, params (string Path, string Type, string Xml)[] parts)
    {
        var all = parts.Prepend((Path: main, Type: type, Xml: content)).ToList();
        var types = string.Concat(all.Where(part => part.Type.Length > 0).Select(part => $"<Override PartName=\"/{part.Path}\" ContentType=\"{part.Type}\"/>"));
        return ZipMaker.Zip([
            ("[Content_Types].xml", Encoding.UTF8.GetBytes(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/>{types}</Types>")),
            ("_rels/.rels", Encoding.UTF8.GetBytes(Relations(("r0", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument", main)))),
            .. all.Select(part => (part.Path, Encoding.UTF8.GetBytes(part.Xml)))]);
    }

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(one => $"<Relationship Id=\"{one.Id}\" Type=\"{one.Type}\" Target=\"{one.Target}\"/>")) + "</Relationships>";
}
