using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Subsetting;

namespace Lakwerk.Pdf.Fonts;

/// <summary>
/// New codes for what a font shows. Many producers number the letters of a subset in the order in which the text first uses
/// them, so that the codes of letters that stay tell of letters that were removed in front of them. New codes follow from
/// what is left alone: a letter gets the code that Latin text has for it, anything else the first one free.
/// </summary>
public sealed class CodeNumbers
{
    private const int Space = 32;
    private const int NoBreakSpace = 160;
    private const int MostCodes = 1 << 16;
    private static readonly Lazy<Dictionary<string, int>> Latin = new(LatinCodes);
    private readonly int _count;
    private readonly bool _isSimple;
    private readonly Lazy<bool> _areScattered;
    private readonly HashSet<int> _taken = [0, Space];
    private readonly List<(int Old, int New)> _given = [];
    private int[] _numbers = new int[256];
    private int _next = 1;

    private CodeNumbers(PdfFont font, int length)
    {
        Length = length;
        _count = length == 1 ? 256 : MostCodes;
        _isSimple = font is not CompositeFont;
        _areScattered = new Lazy<bool>(() => CodeFreedom.AreScattered(font));
        if (length > 1) _taken.Remove(Space);
    }

    /// <summary>Bytes of each code, old and new.</summary>
    public int Length { get; }

    /// <summary>The codes in the order in which they were given.</summary>
    internal IReadOnlyList<(int Old, int New)> Given => _given;

    /// <summary>
    /// A new numbering; null when the codes of the font follow from its letters (a named encoding, a character collection) or
    /// when its program cannot be told other ones.
    /// </summary>
    public static CodeNumbers? For(PdfFont font)
    {
        ArgumentNullException.ThrowIfNull(font);
        return CodeFreedom.LengthOf(font) is { } length ? new CodeNumbers(font, length) : null;
    }

    /// <summary>The new code of a glyph; the same for every glyph of the same code.</summary>
    public int Of(in FontGlyph glyph)
    {
        if (glyph.Code >= _numbers.Length) Array.Resize(ref _numbers, Math.Min(MostCodes, Math.Max(_numbers.Length * 2, glyph.Code + 1)));
        ref var number = ref _numbers[glyph.Code];
        if (number == 0) number = Give(glyph) + 1;
        return number - 1;
    }

    private int Give(in FontGlyph glyph)
    {
        var code = Choose(glyph);
        _taken.Add(code);
        _given.Add((glyph.Code, code));
        return code;
    }

    // Word spacing belongs to the code 32 of one byte, and glyph 0 of a composite font is the one that is missing.
    private int Choose(in FontGlyph glyph)
    {
        if (glyph.IsWordSpace || (!_isSimple && glyph.Cid == 0 && glyph.Code == 0)) return glyph.Code;
        if (_isSimple && Natural(glyph.Unicode) is { } natural && !_taken.Contains(natural)) return natural;
        if (KeepsCode(glyph)) return glyph.Code;
        while (_next < _count && (_taken.Contains(_next) || (_isSimple && _next is > Space and < 127))) _next++;
        if (_next < _count) return _next;
        for (var code = Space + 1; code < _count; code++)
            if (!_taken.Contains(code)) return code;
        return 0;
    }

    // Of a sign that nothing names readers give the number of its code, which is all the text that there is.
    private bool KeepsCode(in FontGlyph glyph) => _isSimple && glyph.Unicode.Length == 0 && !_taken.Contains(glyph.Code) && _areScattered.Value;

    private static int? Natural(string text) => Latin.Value.TryGetValue(text, out var code) ? code : null;

    private static Dictionary<string, int> LatinCodes()
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var code = Space + 1; code < NamedEncodings.WinAnsi.Length; code++)
            if (NamedEncodings.WinAnsi[code] is { } name) codes.TryAdd(GlyphList.ToUnicode(name), code);
        codes.Remove(" ");
        codes["\u00A0"] = NoBreakSpace;
        return codes;
    }
}
