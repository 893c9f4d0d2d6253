using Lakwerk.Pdf.Fonts.Encodings;
using Lakwerk.Pdf.Fonts.Metrics;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Subsetting;

/// <summary>
/// The Widths of a simple font for the codes still shown. Where no program is embedded, readers scale the font that stands in
/// by the widths of letters that need not be shown; such widths stay when they are common knowledge.
/// </summary>
internal sealed class WidthsPruner
{
    private const int FirstPrintable = 32;
    private const int LastPrintable = 126;
    private const int LastCode = 255;
    private readonly PdfArray? _old;
    private readonly int _oldFirst;
    private readonly Dictionary<int, int> _codes;
    private readonly double _missingWidth;

    /// <param name="source">The old font dictionary.</param>
    /// <param name="codes">The codes still shown.</param>
    public WidthsPruner(PdfDictionary source, CodeMap codes)
    {
        _old = source.Array("Widths");
        _oldFirst = source.Int("FirstChar") is >= 0 and <= LastCode and var first ? first : 0;
        _codes = codes.Pairs.ToDictionary(pair => pair.New, pair => pair.Old);
        _missingWidth = source.Dictionary("FontDescriptor")?.Number("MissingWidth") ?? 0;
    }

    /// <summary>Only the shown codes; those in between are as wide as a missing glyph.</summary>
    public void Set(PdfDictionary target)
    {
        if (_old is null) return;
        var inside = _codes.Where(code => Old(code.Value) is not null).Select(code => code.Key).ToArray();
        var (first, last) = inside.Length == 0 ? (0, 0) : (inside.Min(), inside.Max());
        Write(target, first, last, code => _codes.TryGetValue(code, out var old) ? Shown(old) : null);
    }

    /// <summary>
    /// Likewise for a font without a program: the widths of a standard font, known to all, fill the gaps; and a table that
    /// has every printable letter belongs to the whole font and stays, for it does not tell which letters were used.
    /// </summary>
    public void SetUnembedded(PdfDictionary target, StandardFont? standard, SimpleEncoding encoding)
    {
        if (_old is null) return;
        if (standard is not null && _missingWidth == 0)
            Write(target, Math.Min(FirstPrintable, _codes.Keys.DefaultIfEmpty(FirstPrintable).Min()), LastCode, code => _codes.ContainsKey(code) ? Shown(code) : Known(standard, encoding, code));
        else if (Enumerable.Range(FirstPrintable, LastPrintable - FirstPrintable + 1).All(code => Old(code) is { Value: > 0 }))
            Write(target, _oldFirst, Math.Min(LastCode, _oldFirst + _old.Count - 1), Old);
        else
            Set(target);
    }

    private static PdfNumber? Known(StandardFont standard, SimpleEncoding encoding, int code) =>
        encoding.BaseNameOf(code) is { } name && standard.Widths.TryGetValue(name, out var width) ? PdfNumber.Of((long)width) : null;

    private void Write(PdfDictionary target, int first, int last, Func<int, PdfNumber?> width)
    {
        var widths = new PdfArray();
        for (var code = first; code <= last; code++) widths.Add(width(code) ?? PdfNumber.Of(_missingWidth));
        target.Set("FirstChar", PdfNumber.Of((long)first));
        target.Set("LastChar", PdfNumber.Of((long)last));
        target.Set("Widths", widths);
    }

    private PdfNumber Shown(int code) => Old(code) ?? PdfNumber.Of(_missingWidth);

    private PdfNumber? Old(int code) => code >= _oldFirst && code - _oldFirst < _old!.Count ? _old[code - _oldFirst] as PdfNumber : null;
}
