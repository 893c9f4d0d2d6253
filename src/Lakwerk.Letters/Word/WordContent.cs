using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Lakwerk.Letters.Model;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Lakwerk.Letters.Word;

/// <summary>Turns blocks into paragraphs, lists and tables of the template.</summary>
internal sealed class WordContent
{
    /// <summary>Line ends between the body's name and the signer's.</summary>
    private const int RoomForSignature = 5;

    private readonly MainDocumentPart _main;
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;
    private readonly int _textWidth;

    /// <param name="main">The document.</param>
    /// <param name="styles">The template's styles.</param>
    /// <param name="textWidth">Width of the text on an upright page, in twentieths of a point.</param>
    public WordContent(MainDocumentPart main, WordStyles styles, int textWidth)
    {
        _main = main;
        _styles = styles;
        _numbering = new WordNumbering(main);
        _textWidth = textWidth;
    }

    /// <param name="block">The block.</param>
    /// <param name="width">Width for a table; 0 for that of an upright page.</param>
    public IEnumerable<OpenXmlElement> Of(Block block, int width = 0) => block switch
    {
        Model.Paragraph paragraph => [Of(paragraph)],
        ListBlock list => Items(list),
        TableBlock table => [Of(table, width == 0 ? _textWidth : width)],
        _ => throw new ArgumentException($"No way to write a {block.GetType().Name}.", nameof(block)),
    };

    /// <summary>Everything below the letter as one paragraph that cannot be split: Hoogachtend at the foot of a page and the name on the next is no letter.</summary>
    public Paragraph Signature(IReadOnlyList<Block> blocks)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = _styles["Signature"] }, new KeepNext { Val = false }, new KeepLines()));
        foreach (var line in blocks.OfType<Model.Paragraph>())
        {
            var breaks = !paragraph.Elements<Run>().Any() ? 0 : line.Role == ParagraphRole.SignedName ? RoomForSignature : 1;
            for (var i = 0; i < breaks; i++)
                paragraph.Append(new Run(new Break()));
            paragraph.Append(WordText.Of(line.Content, _styles, _main));
        }
        return paragraph;
    }

    private Paragraph Of(Model.Paragraph paragraph)
    {
        var properties = paragraph.Role == ParagraphRole.Body ? null : new ParagraphProperties(new ParagraphStyleId { Val = _styles[StyleOf(paragraph.Role)] });
        return Line(paragraph.Content, properties);
    }

    private IEnumerable<OpenXmlElement> Items(ListBlock list)
    {
        var number = list.IsNumbered ? _numbering.NewNumbered() : _numbering.Bullets;
        var style = _styles[list.IsNumbered ? "List Number" : "List Bullet"];
        return list.Items.Select(item => Line(item, new ParagraphProperties(
            new ParagraphStyleId { Val = style },
            new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = number }))));
    }

    private Table Of(TableBlock table, int width)
    {
        var total = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => width * c.Width / total).ToArray();
        var element = new Table(
            new TableProperties(
                new TableStyle { Val = _styles["Brieftabel"] },
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Text(widths.Sum()) },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = true, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = table.Caption }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })));
        element.Append(Row(table.Columns.Select(c => Phrase.Of(c.Heading)), widths, isHeader: true));
        foreach (var row in table.Rows)
            element.Append(Row(row, widths, isHeader: false));
        return element;
    }

    private TableRow Row(IEnumerable<Phrase> cells, int[] widths, bool isHeader)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeader)
            properties.Append(new TableHeader());
        return new TableRow([properties, .. cells.Select((c, i) => Cell(c, widths[i]))]);
    }

    private TableCell Cell(Phrase content, int width) => new(
        new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Text(width) }),
        Line(content, new ParagraphProperties(new ParagraphStyleId { Val = _styles["Tabeltekst"] })));

    private Paragraph Line(Phrase content, ParagraphProperties? properties)
    {
        var paragraph = new Paragraph();
        if (properties is not null)
            paragraph.Append(properties);
        paragraph.Append(WordText.Of(content, _styles, _main));
        return paragraph;
    }

    private static string StyleOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Heading => "heading 1",
        ParagraphRole.Subheading => "heading 2",
        ParagraphRole.Quote => "Quote",
        ParagraphRole.Signature => "Signature",
        ParagraphRole.SignedName => "Ondertekenaar",
        _ => "Normal",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
