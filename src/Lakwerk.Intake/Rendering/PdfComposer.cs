using System.Globalization;
using System.Text;
using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Intake.Rendering;

/// <summary>Sets paragraphs, rules and pictures one below the other on A4 pages. The same calls give the same bytes.</summary>
internal sealed class PdfComposer : IDisposable
{
    public const double FontSize = 9.5;
    private const double PageWidth = 595.28;
    private const double PageHeight = 841.89;
    private const double Margin = 56;
    private const double LineHeight = 1.35;

    private readonly MemoryStream _output = new();
    private readonly PdfFileWriter _writer;
    private readonly FontUse[] _fonts = [new("F1", Typefaces.Regular), new("F2", Typefaces.Bold), new("F3", Typefaces.Mono)];
    private readonly PdfReference _resources;
    private readonly PdfReference _tree;
    private readonly PdfDictionary _images = new();
    private readonly List<PdfReference> _pages = [];
    private readonly StringBuilder _content = new();
    private readonly int _mostPages;
    private double _y = PageHeight - Margin;

    public PdfComposer(int mostPages = 5_000)
    {
        _mostPages = mostPages;
        _writer = new PdfFileWriter(_output);
        _resources = _writer.Reserve();
        _tree = _writer.Reserve();
    }

    /// <summary>Width that text may take.</summary>
    public static double ColumnWidth => PageWidth - (2 * Margin);

    public int PageCount => _pages.Count + (_content.Length > 0 ? 1 : 0);

    /// <summary>The page limit was reached, and what came after is not in the file.</summary>
    public bool IsCut { get; private set; }

    public bool HasUnknownCharacters => _fonts.Any(font => font.HasUnknown);

    public void NewPage() => EndPage();

    public void Gap(double points) => _y -= points;

    public void Rule()
    {
        _y -= 4;
        Room(4);
        _content.Append(CultureInfo.InvariantCulture, $"0.6 w 0.5 G {Margin:0.##} {_y:0.##} m {PageWidth - Margin:0.##} {_y:0.##} l S\n");
        _y -= 8;
    }

    public void Paragraph(string text, TextStyle style = TextStyle.Regular, double indent = 0, double size = FontSize) => Paragraph([new TextRun(text, style)], indent, size);

    /// <summary>Wraps runs into the column; lines that a page has no room for go to the next.</summary>
    public void Paragraph(IReadOnlyList<TextRun> runs, double indent = 0, double size = FontSize)
    {
        indent = Math.Clamp(indent, 0, ColumnWidth * 0.6);
        var breaker = new LineBreaker(_fonts, size, ColumnWidth - indent);
        foreach (var line in breaker.Break(runs)) Line(line, Margin + indent, size);
    }

    /// <summary>A label at the left and its value beside it.</summary>
    public void Row(string label, string value, double labelWidth = 78)
    {
        var breaker = new LineBreaker(_fonts, FontSize, ColumnWidth - labelWidth);
        var first = true;
        foreach (var line in breaker.Break([new TextRun(value)]))
        {
            if (!Room(FontSize * LineHeight)) return;
            if (first) Show([new TextRun(label, TextStyle.Bold)], Margin, _y - FontSize, FontSize);
            Line(line, Margin + labelWidth, FontSize);
            first = false;
        }
    }

    /// <summary>A picture, no wider than the column, no higher than the page, never enlarged beyond 96 dots an inch.</summary>
    public void Picture(PdfImage image)
    {
        var (width, height) = (image.Width * 0.75, image.Height * 0.75);
        var scale = Math.Min(1, Math.Min(ColumnWidth / width, (PageHeight - (2 * Margin)) / height));
        (width, height) = (width * scale, height * scale);
        if (!Room(height)) return;
        var name = $"I{_images.Count + 1}";
        _images.Set(name, image.WriteTo(_writer));
        _y -= height;
        _content.Append(CultureInfo.InvariantCulture, $"q {width:0.###} 0 0 {height:0.###} {Margin:0.##} {_y:0.##} cm /{name} Do Q\n");
        _y -= 4;
    }

    /// <summary>Ends the file.</summary>
    public byte[] Finish(string title, string language = "nl-NL")
    {
        EndPage();
        var fonts = new PdfDictionary();
        foreach (var font in _fonts.Where(font => font.IsUsed)) fonts.Set(font.Name, PdfTree.Add(_writer, font.ToDictionary()));
        var resources = new PdfDictionary();
        resources.Set("Font", fonts);
        if (_images.Count > 0) resources.Set("XObject", _images);
        _writer.Write(_resources, resources);
        PdfTree.Finish(_writer, _tree, _pages, title, language);
        return _output.ToArray();
    }

    public void Dispose()
    {
        _writer.Dispose();
        _output.Dispose();
    }

    private void Line(IReadOnlyList<TextRun> line, double x, double size)
    {
        if (!Room(size * LineHeight)) return;
        if (line.Count > 0) Show(line, x, _y - size, size);
        _y -= size * LineHeight;
    }

    private void Show(IReadOnlyList<TextRun> line, double x, double y, double size)
    {
        _content.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {x:0.##} {y:0.##} Tm ");
        foreach (var run in line)
        {
            var font = _fonts[(int)run.Style];
            _content.Append(CultureInfo.InvariantCulture, $"/{font.Name} {size:0.##} Tf ");
            font.Encode(run.Text, _content);
            _content.Append(" Tj ");
        }

        _content.Append("ET\n");
    }

    /// <summary>Makes sure that something of this height fits; false when the document has all the pages it may have.</summary>
    private bool Room(double height)
    {
        if (_y - height < Margin && _y < PageHeight - Margin)
        {
            if (_pages.Count + 1 >= _mostPages)
            {
                IsCut = true;
                return false;
            }

            EndPage();
        }

        return true;
    }

    private void EndPage()
    {
        var page = new PdfDictionary();
        page.Set("Type", new PdfName("Page"));
        page.Set("Parent", _tree);
        page.Set("MediaBox", PdfArray.OfNumbers(0, 0, PageWidth, PageHeight));
        page.Set("Resources", _resources);
        page.Set("Contents", _writer.AddCompressed(new PdfDictionary(), Encoding.ASCII.GetBytes(_content.ToString())));
        _pages.Add(_writer.Add(page));
        _content.Clear();
        _y = PageHeight - Margin;
    }
}
