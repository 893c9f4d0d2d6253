using System.Globalization;
using System.Xml.Linq;

namespace Lakwerk.Intake.Office;

/// <summary>The columns of one sheet: how wide they are, and how wide what they hold needs them.</summary>
internal sealed class SheetColumns
{
    private const int MostColumns = 1024;
    private const double CharacterWidth = 0.21;
    private const double Padding = 0.3;
    private const double DefaultWidth = 2.258;

    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private readonly XElement _table;
    private readonly HashSet<string> _wrapping;
    private readonly List<double> _widths = [];
    private readonly List<double> _needed = [];

    public SheetColumns(XElement table, Dictionary<string, double> widths, HashSet<string> wrapping)
    {
        (_table, _wrapping) = (table, wrapping);
        foreach (var column in Columns())
        {
            var width = widths.GetValueOrDefault((string?)column.Attribute(Table + "style-name") ?? "", DefaultWidth);
            for (var i = Math.Min(Repeats(column, "number-columns-repeated"), MostColumns - _widths.Count); i > 0; i--) _widths.Add(width > 0 ? width : DefaultWidth);
        }

        _needed.AddRange(_widths);
    }

    /// <summary>From the left edge to the end of the last thing that stands on the sheet, in centimetres.</summary>
    public double Extent { get; private set; }

    /// <summary>Looks at every cell; gives the number of those whose text is wider than any column may be.</summary>
    public int Measure(double widest)
    {
        var cut = 0;
        foreach (var row in _table.Descendants(Table + "table-row")) cut += MeasureRow(row, widest);
        var lefts = Lefts();
        foreach (var row in _table.Descendants(Table + "table-row")) Extend(row, lefts, widest);
        return cut;
    }

    /// <summary>Gives columns that are too narrow a style of their own.</summary>
    public void Write(XElement styles, double widest)
    {
        var at = 0;
        foreach (var column in Columns())
        {
            var end = Math.Min(at + Repeats(column, "number-columns-repeated"), _widths.Count);
            if (at < end && Enumerable.Range(at, end - at).Any(i => _needed[i] > _widths[i])) Replace(column, at, end, styles, widest);
            at = end;
        }
    }

    private List<XElement> Columns() => [.. _table.Descendants(Table + "table-column")];

    private void Replace(XElement column, int first, int end, XElement styles, double widest)
    {
        for (var i = first; i < end; i++)
        {
            var one = new XElement(column);
            one.SetAttributeValue(Table + "number-columns-repeated", null);
            if (_needed[i] > _widths[i]) one.SetAttributeValue(Table + "style-name", StyleOf(Math.Min(_needed[i], widest), styles));
            column.AddBeforeSelf(one);
        }

        column.Remove();
    }

    private static string StyleOf(double width, XElement styles)
    {
        var name = "passend" + ((int)(width * 100)).ToString(CultureInfo.InvariantCulture);
        if (styles.Elements(Style + "style").All(style => (string?)style.Attribute(Style + "name") != name))
        {
            styles.Add(new XElement(
                Style + "style",
                new XAttribute(Style + "name", name),
                new XAttribute(Style + "family", "table-column"),
                new XElement(Style + "table-column-properties", new XAttribute(Style + "column-width", SheetFitter.Length(width)))));
        }

        return name;
    }

    private int MeasureRow(XElement row, double widest)
    {
        var (cut, at) = (0, 0);
        var cells = Cells(row);
        for (var i = 0; i < cells.Count && at < _widths.Count; i++)
        {
            var width = WidthOf(cells[i]);
            var spans = Repeats(cells[i], "number-columns-spanned");
            if (width > 0 && spans == 1 && !Wraps(cells[i]) && (IsNumber(cells[i]) || HasNeighbour(cells, i)))
            {
                if (width > widest) cut++;
                for (var k = at; k < Math.Min(at + Repeats(cells[i], "number-columns-repeated"), _widths.Count); k++) _needed[k] = Math.Max(_needed[k], Math.Min(width, widest));
            }

            at += Repeats(cells[i], "number-columns-repeated");
        }

        return cut;
    }

    /// <summary>Text with nothing beside it runs on over the next columns, and over the edge of the page.</summary>
    private void Extend(XElement row, double[] lefts, double widest)
    {
        var at = 0;
        foreach (var cell in Cells(row))
        {
            if (at >= _widths.Count) return;
            var width = WidthOf(cell);
            if (width > 0) Extent = Math.Max(Extent, lefts[at] + (Wraps(cell) ? _needed[at] : Math.Max(_needed[at], Math.Min(width, 2 * widest))));
            at += Repeats(cell, "number-columns-repeated");
        }
    }

    /// <summary>How far from the edge each column begins, once all are as wide as they need to be.</summary>
    private double[] Lefts()
    {
        var lefts = new double[_needed.Count];
        for (var i = 1; i < lefts.Length; i++) lefts[i] = lefts[i - 1] + _needed[i - 1];
        return lefts;
    }

    private static List<XElement> Cells(XElement row) => [.. row.Elements().Where(cell => cell.Name == Table + "table-cell" || cell.Name == Table + "covered-table-cell")];

    private static double WidthOf(XElement cell)
    {
        var longest = cell.Elements(Text + "p").Select(line => line.Value.Length).DefaultIfEmpty().Max();
        return longest == 0 ? 0 : (longest * CharacterWidth) + Padding;
    }

    private static bool HasNeighbour(List<XElement> cells, int i) =>
        Repeats(cells[i], "number-columns-repeated") > 1 || (i + 1 < cells.Count && cells[i + 1].Elements(Text + "p").Any());

    private bool Wraps(XElement cell) => (string?)cell.Attribute(Table + "style-name") is { } style && _wrapping.Contains(style);

    /// <summary>A number or date that does not fit is shown as ###.</summary>
    private static bool IsNumber(XElement cell) => (string?)cell.Attribute(Office + "value-type") is not (null or "string");

    private static int Repeats(XElement element, string attribute) =>
        int.TryParse((string?)element.Attribute(Table + attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count : 1;
}
