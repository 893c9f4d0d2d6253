using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing;

/// <summary>
/// The font for text of our own (labels in boxes, the proof): DejaVu Sans Condensed, Latin letters only, always embedded, so
/// that it looks the same everywhere. Its licence lies beside it.
/// </summary>
public sealed class OpenFont
{
    /// <summary>Height of capitals over the em: labels are centred by it.</summary>
    public const double CapHeight = 0.729;

    private const int FirstCode = 32;
    private const int LastCode = 255;

    private static readonly Face[] Faces =
    [
        new("DejaVuSansCondensed", 80, [-918, -463, 1614, 1232]),
        new("DejaVuSansCondensed-Bold", 140, [-391, -236, 965, 931]),
    ];

    // WinAnsi where it differs from Latin-1, for what the font holds.
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

    private readonly Face _face;

    /// <summary>Loads a face.</summary>
    /// <param name="loader">The loader of the file that is being written.</param>
    /// <param name="face">Which.</param>
    public OpenFont(FontLoader loader, OpenFontFace face = OpenFontFace.Regular)
    {
        ArgumentNullException.ThrowIfNull(loader);
        _face = Faces[(int)face];
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

    /// <summary>The font as content refers to it.</summary>
    public PdfFont Font { get; }

    /// <summary>A text as codes (WinAnsiEncoding); a character that the font lacks becomes a question mark.</summary>
    public static byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Select(c => c is >= ' ' and <= '~' or >= '\u00A0' and <= '\u00FF' ? (byte)c : WinAnsi.GetValueOrDefault(c, (byte)'?'))];
    }

    /// <summary>Width of a text at font size 1.</summary>
    public double Width(ReadOnlySpan<byte> codes)
    {
        var width = 0.0;
        foreach (var code in codes) width += Font.Read([code]).Width;
        return width;
    }

    /// <summary>Writes the font with its program, pruned to the codes that the file shows.</summary>
    public void Write(PdfFileWriter output, PdfReference reference, IReadOnlySet<int> codes)
    {
        ArgumentNullException.ThrowIfNull(output);
        var font = Copy(FontSubsetter.Prune(Font, codes).Dictionary);
        var descriptor = Copy(font.Dictionary("FontDescriptor")!);
        var program = StreamDecoder.Decode(descriptor.Stream("FontFile2")!, PdfLimits.Default).Data;
        var file = new PdfDictionary();
        file.Set("Length1", PdfNumber.Of(program.Length));
        descriptor.Set("FontFile2", output.AddCompressed(file, program.Span));
        font.Set("FontDescriptor", output.Add(descriptor));
        output.Write(reference, font);
    }

    private static PdfDictionary Copy(PdfDictionary source)
    {
        var copy = new PdfDictionary();
        foreach (var (key, value) in source.Entries) copy.Set(key, value);
        return copy;
    }

    private PdfDictionary Dictionary(PdfArray? widths)
    {
        var file = new PdfDictionary();
        file.Set("Length1", PdfNumber.Of(_face.Program.Length));
        var descriptor = new PdfDictionary();
        descriptor.Set("Type", new PdfName("FontDescriptor"));
        descriptor.Set("FontName", new PdfName(_face.Name));
        descriptor.Set("Flags", PdfNumber.Of(32));
        descriptor.Set("FontBBox", PdfArray.OfNumbers(_face.Bounds));
        descriptor.Set("ItalicAngle", PdfNumber.Of(0));
        descriptor.Set("Ascent", PdfNumber.Of(928));
        descriptor.Set("Descent", PdfNumber.Of(-236));
        descriptor.Set("CapHeight", PdfNumber.Of((long)(CapHeight * 1000)));
        descriptor.Set("StemV", PdfNumber.Of(_face.Stem));
        descriptor.Set("FontFile2", new PdfStream(file, _face.Program));
        var font = new PdfDictionary();
        font.Set("Type", new PdfName("Font"));
        font.Set("Subtype", new PdfName("TrueType"));
        font.Set("BaseFont", new PdfName(_face.Name));
        font.Set("Encoding", new PdfName("WinAnsiEncoding"));
        font.Set("FontDescriptor", descriptor);
        if (widths is null) return font;
        font.Set("FirstChar", PdfNumber.Of(FirstCode));
        font.Set("LastChar", PdfNumber.Of(LastCode));
        font.Set("Widths", widths);
        return font;
    }

    /// <summary>A font program that ships with the assembly, read once.</summary>
    private sealed record Face(string Name, int Stem, double[] Bounds)
    {
        private readonly Lazy<byte[]> _program = new(() => Read(Name));

        public byte[] Program => _program.Value;

        private static byte[] Read(string name)
        {
            using var stream = typeof(OpenFont).Assembly.GetManifestResourceStream($"Lakwerk.Pdf.Writing.Data.{name}.ttf")
                ?? throw new InvalidOperationException($"The font {name} is missing from the assembly.");
            var program = new byte[stream.Length];
            stream.ReadExactly(program);
            return program;
        }
    }
}
