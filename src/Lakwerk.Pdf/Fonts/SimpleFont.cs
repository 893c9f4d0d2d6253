using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Metrics;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>A Type 1, MMType1 or TrueType font (ISO 32000-2, 9.6): one byte, one glyph.</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly FontGlyph[] _glyphs = new FontGlyph[256];
    private readonly SimpleEncoding _encoding;
    private readonly SimpleWidths _widths;
    private readonly ToUnicodeMap? _toUnicode;

    internal SimpleFont(PdfDictionary dictionary, FontResources resources)
        : base(dictionary)
    {
        var name = dictionary.Name("BaseFont") ?? "";
        BaseName = FontNames.WithoutSubsetPrefix(name);
        var descriptor = new FontDescriptor(dictionary.Dictionary("FontDescriptor"));
        Resources = resources;
        Standard = StandardFonts.Find(name);
        Program = new EmbeddedProgram(descriptor.Program, resources);
        var unembedded = Program.IsPresent ? null : Standard;
        Ascent = unembedded?.Ascent ?? Sensible(descriptor.Ascent, PdfFontDefaults.Ascent);
        Descent = unembedded?.Descent ?? Sensible(descriptor.Descent, PdfFontDefaults.Descent);
        _encoding = new SimpleEncoding(dictionary, Program, unembedded);
        _widths = new SimpleWidths(dictionary, descriptor, Standard, this);
        _toUnicode = resources.ToUnicode(dictionary);
    }

    /// <inheritdoc/>
    public override string BaseName { get; }

    /// <inheritdoc/>
    public override double Ascent { get; }

    /// <inheritdoc/>
    public override double Descent { get; }

    internal FontResources Resources { get; }

    internal StandardFont? Standard { get; }

    internal EmbeddedProgram Program { get; }

    internal SimpleEncoding Encoding => _encoding;

    internal ToUnicodeMap? ToUnicode => _toUnicode;

    /// <inheritdoc/>
    public override FontGlyph Read(ReadOnlySpan<byte> text)
    {
        ref var glyph = ref _glyphs[text[0]];
        if (glyph.ByteCount == 0) glyph = Make(text[0]);
        return glyph;
    }

    private FontGlyph Make(int code) => new(code, 1, code, _widths[code] / 1000, UnicodeText.WithoutLigatures(Unicode(code)), 0, 0, code == ' ');

    // The order of ISO 32000-2, 9.10.2; a ToUnicode entry that means nothing counts as missing.
    private string Unicode(int code)
    {
        if (_toUnicode?.FindUseful(code) is { } mapped) return mapped;
        var named = _encoding.Unicode(code);
        if (named.Length > 0) return named;
        var own = Program.Unicode(code, _encoding.NameOf(code));
        return own.Length > 0 ? own : _encoding.UnicodeOfCode(code);
    }

    private static double Sensible(double value, double fallback) => value == 0 ? fallback : value;
}
