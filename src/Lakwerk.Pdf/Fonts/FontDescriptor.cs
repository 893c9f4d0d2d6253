using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>What a font descriptor says (ISO 32000-2, 9.8), held to what makes sense.</summary>
internal sealed class FontDescriptor
{
    private const int FixedPitch = 1 << 0;
    private const int Serif = 1 << 1;
    private const int Symbolic = 1 << 2;
    private const int Italic = 1 << 6;
    private const int ForceBold = 1 << 18;
    private const double TallestSensible = 3;
    private readonly int _flags;

    public FontDescriptor(PdfDictionary? dictionary)
    {
        Dictionary = dictionary ?? new PdfDictionary();
        _flags = Dictionary.Int("Flags", Serif);
        MissingWidth = Dictionary.Number("MissingWidth");
        Ascent = Sensible(Math.Abs(Dictionary.Number("Ascent") / 1000));
        Descent = -Sensible(Math.Abs(Dictionary.Number("Descent") / 1000));
        Program = Dictionary.Stream("FontFile") ?? Dictionary.Stream("FontFile2") ?? Dictionary.Stream("FontFile3");
    }

    public PdfDictionary Dictionary { get; }

    /// <summary>Thousandths of an em.</summary>
    public double MissingWidth { get; }

    /// <summary>For font size 1; 0 when the file gives none that makes sense.</summary>
    public double Ascent { get; }

    /// <summary>For font size 1, negative; 0 when the file gives none that makes sense.</summary>
    public double Descent { get; }

    /// <summary>The embedded font program.</summary>
    public PdfStream? Program { get; }

    public bool IsFixedPitch => (_flags & FixedPitch) != 0;

    public bool IsSerif => (_flags & Serif) != 0;

    public bool IsSymbolic => (_flags & Symbolic) != 0;

    public bool IsItalic => (_flags & Italic) != 0;

    public bool IsBold => (_flags & ForceBold) != 0;

    private static double Sensible(double value) => value is > 0 and < TallestSensible ? value : 0;
}
