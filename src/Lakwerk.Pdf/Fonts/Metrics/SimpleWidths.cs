using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts.Metrics;

/// <summary>
/// Advance widths of a simple font in thousandths of an em: from Widths; without it from the embedded program, the standard
/// font of that name, or the one that stands in for it (ISO 32000-2, 9.2.4 and 9.8.1).
/// </summary>
internal sealed class SimpleWidths
{
    private readonly double[]? _widths;
    private readonly double _missingWidth;
    private readonly StandardFont _standard;
    private readonly SimpleFont _font;

    public SimpleWidths(PdfDictionary dictionary, FontDescriptor descriptor, StandardFont? standard, SimpleFont font)
    {
        _font = font;
        _missingWidth = descriptor.MissingWidth;
        _standard = standard ?? StandardFonts.Substitute(descriptor);
        if (dictionary.Array("Widths") is { } widths) _widths = Read(dictionary, widths);
    }

    public double this[int code]
    {
        get
        {
            if (_widths is not null) return double.IsNaN(_widths[code]) ? _missingWidth : _widths[code];
            var name = _font.Encoding.NameOf(code);
            if (_font.Program.Width(code, name) is { } own) return own;
            // Producers that leave out Widths also write the space as a code without a name.
            if (name is null or ".notdef" && code == ' ') name = "space";
            return name is not null && _standard.Widths.TryGetValue(name, out var width) ? width : _missingWidth;
        }
    }

    private static double[] Read(PdfDictionary dictionary, PdfArray widths)
    {
        var table = new double[256];
        Array.Fill(table, double.NaN);
        var first = dictionary.Int("FirstChar");
        if (first is < 0 or > 255) first = 0;
        var last = dictionary.Int("LastChar", 255);
        if (last is < 0 or > 255) last = 255;
        for (var i = 0; i < widths.Count && first + i <= last; i++)
            if (widths[i] is PdfNumber width) table[first + i] = width.Value;
        return table;
    }
}
