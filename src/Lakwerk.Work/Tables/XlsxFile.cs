using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Lakwerk.Work.Files;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using Table = Lakwerk.Dossiers.Vws.Table;

namespace Lakwerk.Work.Tables;

/// <summary>
/// Spreadsheets as tables of text. Cells are written as text and read as they are shown: a number 7 is "7", a date is
/// yyyy-MM-dd. Formulas are read by their last value and never written, so that no cell can run in a reader's spreadsheet.
/// </summary>
public static partial class XlsxFile
{
    private const long LargestUnpacked = 512L * 1024 * 1024;
    private const int MostCells = 5_000_000;
    private const int MostColumns = 1_000;
    private const uint FirstCustomFormat = 164;
    private const uint A4 = 9;

    /// <summary>31 December 9999 counted from 1900; and how many days later workbooks of 1904 begin (ECMA-376 part 1, 18.17.4.1).</summary>
    private const double LastDay = 2_958_465;
    private const int DaysTo1904 = 1_462;

    /// <summary>29 February 1900, which never was: days before it count from one later.</summary>
    private const int FalseLeapDay = 60;
    private const string FontName = "Arial";
    private const double FontPoints = 10;

    /// <summary>The first sheet.</summary>
    /// <exception cref="InputException">It is no spreadsheet, or larger than any report.</exception>
    public static Table Read(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        try
        {
            MustBeSmall(name, bytes);
            using var file = SpreadsheetDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            var workbook = file.WorkbookPart ?? throw InputException.About(name, "has no sheets.");
            var sheet = workbook.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value ?? throw InputException.About(name, "has no sheets.");
            var rows = new RowReader(name, workbook).Read((WorksheetPart)workbook.GetPartById(sheet));
            return rows.Count == 0 ? new Table([], []) : new Table(rows[0], [.. rows.Skip(1).Where(row => row.Any(cell => cell.Length > 0))]);
        }
        catch (Exception problem) when (problem is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            throw InputException.About(name, "cannot be read as a spreadsheet (.xlsx).", problem);
        }
    }

    /// <summary>A workbook with one sheet: a bold header that stays in view, columns wide enough to read. The same table gives the same bytes.</summary>
    public static byte[] Write(Table table, string sheetName)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            file.ChangeIdOfPart(workbook, "rId1");
            workbook.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = Styles();
            var part = workbook.AddNewPart<WorksheetPart>("rId2");
            WriteSheet(part, table);
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = sheetName }), new DefinedNames(RepeatedHeader(sheetName)));
        }

        return ReproducibleZip.Again(stream.ToArray());
    }

    /// <summary>The header on every printed page (ECMA-376 part 1, 18.2.5).</summary>
    private static DefinedName RepeatedHeader(string sheetName) => new($"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 };

    private static void MustBeSmall(string name, byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        if (zip.Entries.Sum(entry => entry.Length) > LargestUnpacked) throw InputException.About(name, "is larger than any report when it is unpacked.");
    }

    private static void WriteSheet(WorksheetPart part, Table table)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        if (table.Header.Count > 0) writer.WriteElement(new Columns(table.Header.Select((_, i) => Width(table, i))));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, table.Header, style: 1);
        foreach (var row in table.Rows) WriteRow(writer, row, style: 0);
        writer.WriteEndElement();
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static Column Width(Table table, int index)
    {
        const int narrowest = 10, widest = 60, sample = 200;
        var longest = table.Rows.Take(sample).Select(row => index < row.Count ? row[index].Length : 0).Append(table.Header[index].Length).Max();
        return new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = Math.Clamp(longest + 2, narrowest, widest), CustomWidth = true };
    }

    private static void WriteRow(OpenXmlWriter writer, IReadOnlyList<string> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells)
            writer.WriteElement(new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Allowed(cell)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style });
        writer.WriteEndElement();
    }

    /// <summary>XML has no place for control characters.</summary>
    private static string Allowed(string text) => text.All(System.Xml.XmlConvert.IsXmlChar) || IsPaired(text) ? text : new string([.. text.Where(System.Xml.XmlConvert.IsXmlChar)]);

    private static bool IsPaired(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!System.Xml.XmlConvert.IsXmlChar(text[i]) && !(i + 1 < text.Length && System.Xml.XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]) && ++i > 0)) return false;
        return true;
    }

    private static Font Font(params OpenXmlElement[] look) => new([.. look, new FontSize { Val = FontPoints }, new FontName { Val = FontName }]);

    private static Stylesheet Styles() => new(
        new Fonts(Font(), Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }));

    private sealed partial class RowReader(string name, WorkbookPart workbook)
    {
        private readonly string[] _shared = [.. workbook.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(TextOf) ?? []];
        private readonly bool[] _dates = DateStyles(workbook.WorkbookStylesPart?.Stylesheet);
        private readonly int _epoch = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? DaysTo1904 : 0;
        private int _cells;

        public List<IReadOnlyList<string>> Read(WorksheetPart part)
        {
            var rows = new List<IReadOnlyList<string>>();
            using var reader = OpenXmlReader.Create(part);
            while (reader.Read())
                if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is Row row) rows.Add(Read(row));
            return rows;
        }

        private List<string> Read(Row row)
        {
            var cells = new List<string>();
            foreach (var cell in row.Elements<Cell>())
            {
                var column = cell.CellReference?.Value is { } place ? ColumnOf(place) : cells.Count;
                if (column >= MostColumns || ++_cells > MostCells) throw InputException.About(name, "has more cells than any report.");
                while (cells.Count < column) cells.Add("");
                cells.Add(TextOf(cell));
            }

            return cells;
        }

        private string TextOf(Cell cell)
        {
            var value = cell.CellValue?.Text ?? "";
            if (cell.DataType?.Value == CellValues.InlineString) return cell.InlineString?.InnerText ?? "";
            if (cell.DataType?.Value == CellValues.SharedString) return int.TryParse(value, out var index) && index >= 0 && index < _shared.Length ? _shared[index] : "";
            if (cell.DataType?.Value == CellValues.Boolean) return value == "1" ? "ja" : "nee";
            return IsDate(cell) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var day) && day is > 0 and <= LastDay ? Moment(day) : value;
        }

        /// <summary>Some programs write the type of a number out, others leave it away.</summary>
        private bool IsDate(Cell cell) => (cell.DataType is null || cell.DataType.Value == CellValues.Number) && cell.StyleIndex?.Value is { } style && style < _dates.Length && _dates[style];

        private string Moment(double day)
        {
            var moment = DateTime.FromOADate(Math.Min(_epoch == 0 && day < FalseLeapDay ? day + 1 : day + _epoch, LastDay));
            return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }

        private static string TextOf(SharedStringItem item) => item.Text?.Text ?? string.Concat(item.Elements<Run>().Select(run => run.Text?.Text));

        private static int ColumnOf(string place)
        {
            var column = 0;
            foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper)) column = Math.Min(column * 26 + letter - 'A' + 1, MostColumns + 1);
            return column - 1;
        }

        private static readonly System.Buffers.SearchValues<char> DateLetters = System.Buffers.SearchValues.Create("yYjJdD");

        private static bool[] DateStyles(Stylesheet? styles)
        {
            var custom = styles?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId?.Value ?? 0, f => f.FormatCode?.Value ?? "") ?? [];
            return [.. styles?.CellFormats?.Elements<CellFormat>().Select(f => IsDate(f.NumberFormatId?.Value ?? 0, custom)) ?? []];
        }

        /// <summary>The built-in date formats (ECMA-376 part 1, 18.8.30), and any of the user's own with a year or day in it.</summary>
        private static bool IsDate(uint id, Dictionary<uint, string> custom) =>
            id is (>= 14 and <= 22) or (>= 45 and <= 47) || id >= FirstCustomFormat && custom.TryGetValue(id, out var code) && Literals().Replace(code, "").AsSpan().IndexOfAny(DateLetters) >= 0;

        /// <summary>Words between quotes, escaped signs, and colours or countries between brackets: <c>[Red]0.00 "stuks"</c>.</summary>
        [System.Text.RegularExpressions.GeneratedRegex("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.")]
        private static partial System.Text.RegularExpressions.Regex Literals();
    }
}
