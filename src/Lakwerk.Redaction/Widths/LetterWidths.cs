using Lakwerk.Pdf.Fonts;

namespace Lakwerk.Redaction.Widths;

/// <summary>How wide the letters of surnames are in one font, in ems; 0 where the font has none.</summary>
internal sealed class LetterWidths
{
    // Codes of a font with several bytes that are looked at: the letters of a subset stand at its start.
    private const int MostCodes = 1024;
    private const int Ascii = 128;

    private readonly double[] _widths = new double[Ascii];

    /// <summary>The letters that a font has.</summary>
    public LetterWidths(PdfFont font)
    {
        Span<byte> code = stackalloc byte[2];
        for (var number = 0; number < MostCodes; number++)
        {
            (code[0], code[1]) = ((byte)(number >> 8), (byte)number);
            Take(font.Read(code));
            if (number < 256) Take(font.Read(code[1..]));
        }
    }

    /// <summary>Takes the letters that are missing from another font, made as much wider as those that both have.</summary>
    public void Complete(LetterWidths standIn)
    {
        var scale = Scale(standIn);
        for (var letter = 0; letter < Ascii; letter++)
            if (_widths[letter] == 0) _widths[letter] = standIn._widths[letter] * scale;
    }

    /// <summary>The width of a text of ASCII letters and spaces.</summary>
    public double Of(string text)
    {
        double width = 0;
        foreach (var letter in text) width += _widths[letter];
        return width;
    }

    private void Take(in FontGlyph glyph)
    {
        if (glyph is { Unicode: [< (char)Ascii and var letter], Width: not 0 } && _widths[letter] == 0) _widths[letter] = Math.Abs(glyph.Width);
    }

    private double Scale(LetterWidths standIn)
    {
        double own = 0, other = 0;
        for (var letter = 'A'; letter <= 'z'; letter++)
        {
            if (!char.IsAsciiLetter(letter) || _widths[letter] == 0 || standIn._widths[letter] == 0) continue;
            own += _widths[letter];
            other += standIn._widths[letter];
        }

        return other > 0 ? own / other : 1;
    }
}
