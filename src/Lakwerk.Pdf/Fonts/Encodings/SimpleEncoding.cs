using Lakwerk.Pdf.Fonts.Metrics;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Encodings;

/// <summary>
/// The glyph names of a simple font (ISO 32000-2, 9.6.5): a base encoding, which the dictionary names, else the font
/// program, else custom; over it the Differences. The program is only opened when a code needs it.
/// </summary>
internal sealed class SimpleEncoding
{
    private readonly string?[] _differences = new string?[256];
    private readonly string?[]? _base;
    private readonly Func<string?[]> _builtIn;
    private readonly NumericNames? _numericNames;
    private readonly bool _isZapfDingbats;
    private string?[]? _builtInNames;

    public SimpleEncoding(PdfDictionary font, EmbeddedProgram program, StandardFont? standard)
    {
        _isZapfDingbats = (font.Name("BaseFont") ?? "").EndsWith("ZapfDingbats", StringComparison.Ordinal);
        var encoding = font["Encoding"];
        var named = encoding switch
        {
            PdfName name => name.Value,
            PdfDictionary dictionary => dictionary.Name("BaseEncoding"),
            _ => null,
        };
        _base = _isZapfDingbats ? NamedEncodings.ZapfDingbats : NamedEncodings.Find(named);
        IsTrueType = font.Name("Subtype") == "TrueType";
        _builtIn = () => program.BuiltInEncoding() ?? standard?.Encoding ?? (IsTrueType ? NamedEncodings.WinAnsi : NamedEncodings.Standard);
        if ((encoding as PdfDictionary)?.Array("Differences") is not { } differences) return;
        ReadDifferences(differences);
        _numericNames = NumericNames.Detect(differences);
    }

    /// <summary>The dictionary names a base encoding (or the font is ZapfDingbats, which has only one).</summary>
    public bool HasBase => _base is not null;

    private bool IsTrueType { get; }

    /// <summary>The glyph name that the Differences give, or null.</summary>
    public string? DifferenceOf(int code) => _differences[code];

    /// <summary>The glyph name of a code, or null.</summary>
    public string? NameOf(int code) => _differences[code] ?? BaseNameOf(code);

    /// <summary>The glyph name of a code before the Differences, or null.</summary>
    public string? BaseNameOf(int code) => (_base ?? (_builtInNames ??= _builtIn()))[code];

    /// <summary>What the glyph name of a code says; "" when it says nothing.</summary>
    public string Unicode(int code)
    {
        if (NameOf(code) is not { } name || name == ".notdef") return "";
        var text = GlyphList.ToUnicode(name, _isZapfDingbats);
        if (text.Length > 0 || _numericNames is null) return text;
        return _numericNames.TryParse(name, out var value) && value >= ' ' ? UnicodeText.Of(value) : "";
    }

    /// <summary>The last resort, as other readers have it: a glyph whose name means nothing is taken for the character of its code.</summary>
    public string UnicodeOfCode(int code) => code >= ' ' && NameOf(code) is not (null or ".notdef") ? UnicodeText.Of(code) : "";

    private void ReadDifferences(PdfArray differences)
    {
        var code = 0;
        foreach (var item in differences)
        {
            if (item is PdfNumber number) code = number.AsInt;
            else if (item is PdfName name && code++ is >= 0 and < 256 and var at) _differences[at] = name.Value;
        }
    }
}
