using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>A font as the content interpreter needs it (ISO 32000-2, 9.5–9.10): it turns bytes into glyphs that know their width.</summary>
public abstract class PdfFont
{
    /// <summary>Keeps the dictionary that the font was read from.</summary>
    protected PdfFont(PdfDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        Dictionary = dictionary;
    }

    /// <summary>The font dictionary.</summary>
    public PdfDictionary Dictionary { get; }

    /// <summary>BaseFont without a subset prefix; for a Type 3 font its resource-independent name or "".</summary>
    public abstract string BaseName { get; }

    /// <summary>Writes from top to bottom.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Height of tall letters above the baseline, for font size 1; from the descriptor where it makes sense.</summary>
    public abstract double Ascent { get; }

    /// <summary>Depth of letters below the baseline, for font size 1, zero or negative.</summary>
    public abstract double Descent { get; }

    /// <summary>Maps glyph space to text space; [0.001 0 0 0.001 0 0] except for Type 3 fonts.</summary>
    public virtual Matrix FontMatrix => Matrix.Scale(0.001, 0.001);

    /// <summary>
    /// False when the codes cannot be interpreted with certainty (an encoding that is missing or unknown): where one code ends
    /// and how wide its glyph is are then guesses, and redaction must not rely on them.
    /// </summary>
    public virtual bool IsTrusted => true;

    /// <summary>Reads the first code of a string.</summary>
    /// <param name="text">What is left of the shown string; at least one byte.</param>
    /// <returns>The glyph; its <see cref="FontGlyph.ByteCount"/> never exceeds the length of the text.</returns>
    public abstract FontGlyph Read(ReadOnlySpan<byte> text);
}
