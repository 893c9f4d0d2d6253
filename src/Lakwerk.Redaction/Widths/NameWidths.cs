using Lakwerk.Pdf.Fonts;

namespace Lakwerk.Redaction.Widths;

/// <summary>How long the surnames are in one font.</summary>
internal sealed class NameWidths
{
    // Codes of a font with several bytes that are looked at: the letters of a subset stand at its start.
    private const int MostCodes = 1024;

    // In ems, sorted.
    private readonly double[] _widths;

    /// <param name="font">The font of the removed text; letters that it lacks are taken from the stand-in.</param>
    /// <param name="standIn">A font with all letters of the list.</param>
    public NameWidths(PdfFont font, PdfFont standIn)
    {
        var known = Letters(font);
        var complete = Letters(standIn);
        var scale = Scale(known, complete);
        foreach (var (letter, width) in complete) known.TryAdd(letter, width * scale);
        _widths = new double[Surnames.All.Count];
        for (var i = 0; i < _widths.Length; i++)
            foreach (var letter in Surnames.All[i]) _widths[i] += known.GetValueOrDefault(letter);
        Array.Sort(_widths);
    }

    /// <summary>Number of names.</summary>
    public int Count => _widths.Length;

    /// <summary>Number of names with a width between two, in ems.</summary>
    public int CountWithin(double from, double to) => FirstAtLeast(to) - FirstAtLeast(from);

    private int FirstAtLeast(double width)
    {
        var index = Array.BinarySearch(_widths, width);
        if (index < 0) return ~index;
        while (index > 0 && _widths[index - 1] == width) index--;
        return index;
    }

    private static Dictionary<char, double> Letters(PdfFont font)
    {
        var letters = new Dictionary<char, double>();
        Span<byte> code = stackalloc byte[2];
        for (var number = 0; number < MostCodes; number++)
        {
            (code[0], code[1]) = ((byte)(number >> 8), (byte)number);
            Take(font.Read(code), letters);
            if (number < 256) Take(font.Read(code[1..]), letters);
        }

        return letters;
    }

    private static void Take(in FontGlyph glyph, Dictionary<char, double> letters)
    {
        if (glyph is { Unicode.Length: 1, Width: not 0 }) letters.TryAdd(glyph.Unicode[0], Math.Abs(glyph.Width));
    }

    /// <summary>How wide the one font is beside the other, by the letters that both have.</summary>
    private static double Scale(Dictionary<char, double> font, Dictionary<char, double> standIn)
    {
        double own = 0, other = 0;
        foreach (var (letter, width) in standIn)
        {
            if (!char.IsAsciiLetter(letter) || !font.TryGetValue(letter, out var known)) continue;
            own += known;
            other += width;
        }

        return other > 0 ? own / other : 1;
    }
}
