using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Boxes;

/// <summary>The font of the labels: DejaVu Sans Condensed, Latin letters only, embedded so that a label looks the same everywhere.</summary>
internal sealed class LabelFont
{
    private const int FirstCode = 32;
    private const int LastCode = 255;

    // Height of capitals over the em in this font: labels are centred by it.
    public const double CapHeight = 0.729;

    private static readonly Lazy<byte[]> Program = new(ReadProgram);

    // WinAnsi where it differs from Latin-1, for what a label may hold.
    private static readonly Dictionary<char, byte> WinAnsi = new()
    {
        ['\u20AC'] = 128,
        ['\u2026'] = 133,
        ['\u2018'] = 145,
        ['\u2019'] = 146,
        ['\u201C'] = 147,
        ['\u201D'] = 148,
        ['\u2013'] = 150,
        ['\u2014'] = 151,
    };

    public LabelFont(FontLoader loader)
    {
        var measured = loader.Load(Dictionary(null));
        var widths = new PdfArray();
        Span<byte> code = stackalloc byte[1];
        for (var c = FirstCode; c <= LastCode; c++)
        {
            code[0] = (byte)c;
            widths.Add(PdfNumber.Of((long)Math.Round(measured.Read(code).Width * 1000)));
        }

        Font = loader.Load(Dictionary(widths));
    }

    public PdfFont Font { get; }

    /// <summary>A label's text as codes; a character that the font lacks becomes a question mark.</summary>
    public static byte[] Encode(string label) =>
        [.. label.Select(c => c is >= ' ' and <= '~' or >= '\u00A0' and <= '\u00FF' ? (byte)c : WinAnsi.GetValueOrDefault(c, (byte)'?'))];

    /// <summary>Width of a text at font size 1.</summary>
    public double Width(ReadOnlySpan<byte> codes)
    {
        var width = 0.0;
        foreach (var code in codes) width += Font.Read([code]).Width;
        return width;
    }

    private static PdfDictionary Dictionary(PdfArray? widths)
    {
        var file = new PdfDictionary();
        file.Set("Length1", PdfNumber.Of(Program.Value.Length));
        var descriptor = new PdfDictionary();
        descriptor.Set("Type", new PdfName("FontDescriptor"));
        descriptor.Set("FontName", new PdfName("DejaVuSansCondensed"));
        descriptor.Set("Flags", PdfNumber.Of(32));
        descriptor.Set("FontBBox", PdfArray.OfNumbers(-918, -463, 1614, 1232));
        descriptor.Set("ItalicAngle", PdfNumber.Of(0));
        descriptor.Set("Ascent", PdfNumber.Of(928));
        descriptor.Set("Descent", PdfNumber.Of(-236));
        descriptor.Set("CapHeight", PdfNumber.Of((long)(CapHeight * 1000)));
        descriptor.Set("StemV", PdfNumber.Of(80));
        descriptor.Set("FontFile2", new PdfStream(file, Program.Value));
        var font = new PdfDictionary();
        font.Set("Type", new PdfName("Font"));
        font.Set("Subtype", new PdfName("TrueType"));
        font.Set("BaseFont", new PdfName("DejaVuSansCondensed"));
        font.Set("Encoding", new PdfName("WinAnsiEncoding"));
        font.Set("FontDescriptor", descriptor);
        if (widths is null) return font;
        font.Set("FirstChar", PdfNumber.Of(FirstCode));
        font.Set("LastChar", PdfNumber.Of(LastCode));
        font.Set("Widths", widths);
        return font;
    }

    private static byte[] ReadProgram()
    {
        using var stream = typeof(LabelFont).Assembly.GetManifestResourceStream("Label.ttf")
            ?? throw new InvalidOperationException("The label font is missing from the assembly.");
        var program = new byte[stream.Length];
        stream.ReadExactly(program);
        return program;
    }
}
