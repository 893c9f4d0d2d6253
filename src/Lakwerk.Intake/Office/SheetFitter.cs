using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Lakwerk.Intake.Office;

/// <summary>
/// Makes a spreadsheet (flat OpenDocument) show all that its cells hold: a column as wide as the text that its right neighbour would
/// cut off, a page as wide as the sheet, so that no cell runs over on the next page. Heads and feet that the office program adds by
/// itself go: nobody wrote them.
/// </summary>
internal static class SheetFitter
{
    private const double WidestColumn = 30;
    private const double WidestPage = 100;
    private const double A4Width = 21;
    private const double A4Height = 29.7;
    private const double Margins = 4;

    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    /// <summary>The file as it should be printed, and in how many cells stands more than even the widest column shows.</summary>
    /// <exception cref="XmlException">It is no flat OpenDocument.</exception>
    public static int Fit(string source, string target)
    {
        using var reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var document = XDocument.Load(reader);
        var styles = document.Root?.Element(Office + "automatic-styles") ?? throw new XmlException("The file has no styles.");
        var widths = Widths(styles);
        var wrapping = Wrapping(document);
        var (widest, cut) = (0.0, 0);
        foreach (var table in document.Descendants(Table + "table"))
        {
            var sheet = new SheetColumns(table, widths, wrapping);
            cut += sheet.Measure(WidestColumn);
            sheet.Write(styles, WidestColumn);
            widest = Math.Max(widest, sheet.Extent);
        }

        foreach (var page in document.Descendants(Style + "page-layout-properties")) Widen(page, widest + Margins);
        foreach (var part in document.Descendants().Where(element => element.Name == Style + "header" || element.Name == Style + "footer").Where(IsProgramsOwn)) part.SetAttributeValue(Style + "display", "false");
        document.Save(target, SaveOptions.DisableFormatting);
        return cut;
    }

    /// <summary>Centimetres, as the file writes lengths; 0 for another unit, which the program itself never writes.</summary>
    internal static double Centimetres(string? length) =>
        length is not null && length.EndsWith("cm", StringComparison.Ordinal) && double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : length is not null && length.EndsWith("in", StringComparison.Ordinal) && double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var inches) ? inches * 2.54
        : 0;

    internal static string Length(double centimetres) => string.Create(CultureInfo.InvariantCulture, $"{centimetres:0.###}cm");

    private static Dictionary<string, double> Widths(XElement styles) => styles.Elements(Style + "style")
        .Where(style => (string?)style.Attribute(Style + "family") == "table-column" && style.Attribute(Style + "name") is not null)
        .GroupBy(style => (string)style.Attribute(Style + "name")!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Centimetres((string?)group.First().Element(Style + "table-column-properties")?.Attribute(Style + "column-width")), StringComparer.Ordinal);

    /// <summary>Cell styles whose text goes on below, in a row that grows with it.</summary>
    private static HashSet<string> Wrapping(XDocument document) =>
    [
        .. document.Descendants(Style + "table-cell-properties").Where(cell => (string?)cell.Attribute(Fo + "wrap-option") == "wrap")
            .Select(cell => (string?)cell.Parent?.Attribute(Style + "name")).OfType<string>(),
    ];

    private static void Widen(XElement page, double wanted)
    {
        var (width, height) = (Centimetres((string?)page.Attribute(Fo + "page-width")), Centimetres((string?)page.Attribute(Fo + "page-height")));
        if (width == 0) (width, height) = (A4Width, A4Height);
        page.SetAttributeValue(Fo + "page-width", Length(Math.Clamp(wanted, width, WidestPage)));
        page.SetAttributeValue(Fo + "page-height", Length(Math.Max(height, Math.Min(wanted, WidestPage) / 2)));
        foreach (var name in (string[])["scale-to", "scale-to-pages"]) page.SetAttributeValue(Style + name, null);
        page.SetAttributeValue(Style + "scale-to-X", "1");
        page.SetAttributeValue(Style + "scale-to-Y", "0");
    }

    /// <summary>Only the sheet's name, or only "Page" and a number.</summary>
    private static bool IsProgramsOwn(XElement part)
    {
        var own = part.Descendants().Where(element => element.Name == Text + "sheet-name" || element.Name == Text + "page-number").ToList();
        if (own.Count != 1) return false;
        var rest = string.Concat(part.DescendantNodes().OfType<XText>().Where(text => !own.Contains(text.Parent!)).Select(text => text.Value)).Trim();
        return rest is "" or "Page" or "Pagina";
    }
}
