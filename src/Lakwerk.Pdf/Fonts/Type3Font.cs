using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>A Type 3 font (ISO 32000-2, 9.6.4): every glyph is a small content stream.</summary>
public sealed class Type3Font : PdfFont
{
    private const double TypicalWidthOfM = 0.6;
    private const double TypicalWidth = 0.5;
    private readonly FontGlyph[] _glyphs = new FontGlyph[256];
    private readonly SimpleEncoding _encoding;
    private readonly ToUnicodeMap? _toUnicode;
    private readonly PdfDictionary _procedures;
    private readonly PdfArray? _widths;
    private readonly int _firstCode;

    internal Type3Font(PdfDictionary dictionary, FontResources resources)
        : base(dictionary)
    {
        FontMatrix = ReadMatrix(dictionary.Array("FontMatrix"));
        BaseName = FontNames.WithoutSubsetPrefix(dictionary.Name("Name") ?? "");
        _procedures = dictionary.Dictionary("CharProcs") ?? new PdfDictionary();
        _widths = dictionary.Array("Widths");
        _firstCode = dictionary.Int("FirstChar") is >= 0 and <= 255 and var first ? first : 0;
        _encoding = new SimpleEncoding(dictionary, new EmbeddedProgram(null, resources), null);
        _toUnicode = resources.ToUnicode(dictionary);
        var descriptor = new FontDescriptor(dictionary.Dictionary("FontDescriptor"));
        var scale = GuessScale();
        Ascent = (descriptor.Ascent == 0 ? PdfFontDefaults.Ascent : descriptor.Ascent) * scale;
        Descent = (descriptor.Descent == 0 ? PdfFontDefaults.Descent : descriptor.Descent) * scale;
    }

    /// <inheritdoc/>
    public override string BaseName { get; }

    internal SimpleEncoding Encoding => _encoding;

    internal ToUnicodeMap? ToUnicode => _toUnicode;

    /// <inheritdoc/>
    public override double Ascent { get; }

    /// <inheritdoc/>
    public override double Descent { get; }

    /// <inheritdoc/>
    public override Matrix FontMatrix { get; }

    /// <summary>The resources of the glyph procedures; null when the font has none and those of the page serve.</summary>
    public PdfDictionary? Resources => Dictionary.Dictionary("Resources");

    /// <summary>The content stream that draws a code's glyph, in glyph space; null when there is none.</summary>
    /// <param name="code">The character code, 0–255; any other has no procedure.</param>
    public PdfStream? Procedure(int code) =>
        code is >= 0 and <= 255 && _encoding.NameOf(code) is { } name ? _procedures.Stream(name) : null;

    /// <inheritdoc/>
    public override FontGlyph Read(ReadOnlySpan<byte> text)
    {
        ref var glyph = ref _glyphs[text[0]];
        if (glyph.ByteCount == 0) glyph = Make(text[0]);
        return glyph;
    }

    private FontGlyph Make(int code) =>
        new(code, 1, code, Advance(code), UnicodeText.WithoutLigatures(Unicode(code)), 0, 0, code == ' ');

    private double Advance(int code) => FontMatrix.ApplyDistance(_widths?.Number(code - _firstCode) ?? 0, 0).X;

    /// <summary>
    /// How large an em really is: nothing in a Type 3 font says so, and its font size may be anything. Other readers take
    /// the width of an m for 0.6 em, else that of the first letter or of any glyph for 0.5 em; a cell that is to agree with
    /// theirs must be guessed likewise.
    /// </summary>
    private double GuessScale()
    {
        double letter = 0, any = 0;
        var scale = FontMatrix.A == 0 ? 1 : Math.Abs(FontMatrix.D / FontMatrix.A);
        for (var code = 0; code < 256; code++)
        {
            if (_encoding.NameOf(code) is not { } name) continue;
            var width = Advance(code);
            if (width <= 0) continue;
            if (name == "m") return scale * width / TypicalWidthOfM;
            if (letter == 0 && name.Length == 1 && char.IsAsciiLetter(name[0])) letter = width;
            if (any == 0) any = width;
        }

        var guess = letter > 0 ? letter : any;
        return guess > 0 ? scale * guess / TypicalWidth : scale;
    }

    private string Unicode(int code)
    {
        if (_toUnicode?.FindUseful(code) is { } mapped) return mapped;
        var named = _encoding.Unicode(code);
        return named.Length > 0 ? named : _encoding.UnicodeOfCode(code);
    }

    private static Matrix ReadMatrix(PdfArray? array) => array is { Count: >= 6 }
        ? new Matrix(array.Number(0), array.Number(1), array.Number(2), array.Number(3), array.Number(4), array.Number(5))
        : Matrix.Scale(0.001, 0.001);
}
