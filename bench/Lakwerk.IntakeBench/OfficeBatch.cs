using System.Net;
using System.Text;

namespace Lakwerk.IntakeBench;

/// <summary>Writes texts as Office files: many at a time, for starting LibreOffice is what takes long.</summary>
internal sealed class OfficeBatch(string scratch)
{
    private const int LinesOnSlide = 14;
    private static readonly Dictionary<string, string> Filters = new()
    {
        ["docx"] = "docx:MS Word 2007 XML",
        ["doc"] = "doc:MS Word 97",
        ["odt"] = "odt:writer8",
        ["rtf"] = "rtf:Rich Text Format",
        ["pdf"] = "pdf:writer_pdf_Export",
        ["xlsx"] = "xlsx:Calc MS Excel 2007 XML",
        ["xls"] = "xls:MS Excel 97",
        ["ods"] = "ods:calc8",
        ["pptx"] = "pptx:Impress MS PowerPoint 2007 XML",
        ["ppt"] = "ppt:MS PowerPoint 97",
        ["odp"] = "odp:impress8",
    };

    private readonly List<(string Name, string Extension, Writing Writing)> _wanted = [];

    public static IReadOnlyList<string> Extensions { get; } = [.. Filters.Keys];

    public void Add(string name, string extension, Writing writing) => _wanted.Add((name, extension, writing));

    /// <summary>All that was asked for, by name.</summary>
    public Dictionary<string, byte[]> Make()
    {
        var made = new Dictionary<string, byte[]>();
        foreach (var group in _wanted.GroupBy(wanted => wanted.Extension))
        {
            var sources = group.Select(wanted => Source(wanted.Name, group.Key, wanted.Writing)).ToList();
            var target = Path.Combine(scratch, "uit-" + group.Key);
            foreach (var chunk in sources.Chunk(40)) Convert(group.Key, chunk, target);
            foreach (var wanted in group) made[wanted.Name] = File.ReadAllBytes(Path.Combine(target, $"{wanted.Name}.{group.Key}"));
        }

        return made;
    }

    private string Source(string name, string extension, Writing writing)
    {
        var (kind, text) = extension switch
        {
            "xlsx" or "xls" or "ods" => ("fods", Flat("spreadsheet", Sheet(writing))),
            "pptx" or "ppt" or "odp" => ("fodp", Flat("presentation", Slides(writing))),
            _ => ("fodt", Flat("text", Paragraphs(writing), writing.HasPageNumbers)),
        };
        var folder = Path.Combine(scratch, "van-" + extension);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{name}.{kind}");
        File.WriteAllText(path, text);
        return path;
    }

    public static string Html(Writing writing) =>
        "<!doctype html>\n<html><head><meta charset=\"utf-8\"></head><body style=\"font-family: Liberation Serif; font-size: 11pt\">"
        + string.Concat(writing.Lines.Select(line => $"<p style=\"margin: 0\">{(line.Length == 0 ? "<br>" : WebUtility.HtmlEncode(line))}</p>\n")) + "</body></html>\n";

    private static string Paragraphs(Writing writing) => string.Concat(writing.Lines.Select(line => $"<text:p>{WebUtility.HtmlEncode(line)}</text:p>"));

    private static string Sheet(Writing writing) => "<table:table table:name=\"Blad1\">"
        + string.Concat(writing.Lines.Where(line => line.Length > 0).Select(line => $"<table:table-row><table:table-cell office:value-type=\"string\"><text:p>{WebUtility.HtmlEncode(line)}</text:p></table:table-cell></table:table-row>"))
        + "</table:table>";

    private static string Slides(Writing writing) => string.Concat(writing.Lines.Where(line => line.Length > 0).Chunk(LinesOnSlide).Select(lines =>
        "<draw:page><draw:frame svg:width=\"26cm\" svg:height=\"18cm\" svg:x=\"1cm\" svg:y=\"1cm\"><draw:text-box>"
        + string.Concat(lines.Select(line => $"<text:p>{WebUtility.HtmlEncode(line)}</text:p>")) + "</draw:text-box></draw:frame></draw:page>"));

    private const string NumberedPages = """
        <office:automatic-styles><style:page-layout style:name="blad"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:footer-style/></style:page-layout></office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="blad"><style:footer><text:p>Pagina <text:page-number text:select-page="current"/> van <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>
        """;

    private static string Flat(string kind, string body, bool hasPageNumbers = false) => new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document office:version=\"1.3\" ")
        .Append("office:mimetype=\"application/vnd.oasis.opendocument.").Append(kind).Append("\" xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" ")
        .Append("xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" ")
        .Append("xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" ")
            .Append("xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">")
            .Append(hasPageNumbers ? NumberedPages : "")
        .Append("<office:body><office:").Append(kind).Append('>').Append(body).Append("</office:").Append(kind).Append("></office:body></office:document>").ToString();

    private void Convert(string extension, string[] sources, string target) =>
        Helper.Run("soffice", [$"-env:UserInstallation=file://{scratch}/profiel", "--headless", "--norestore", "--convert-to", Filters[extension], "--outdir", target, .. sources]);
}
