using Lakwerk.Pdf.Fonts;

namespace Lakwerk.Redaction.Lines;

/// <summary>The glyphs of one shown string.</summary>
/// <param name="Frame">Their direction.</param>
/// <param name="Offset">Their baseline.</param>
/// <param name="Low">How far they reach to the right of the baseline, zero or negative.</param>
/// <param name="High">How far they reach to the left of it: up, for text that stands upright.</param>
/// <param name="IsUnseen">Text that paints nothing, such as the recognised text of a scan.</param>
/// <param name="Font">Their font.</param>
/// <param name="First">Index of the first visible glyph.</param>
/// <param name="Count">Number of visible glyphs.</param>
/// <param name="FirstSpace">Index of the first space.</param>
/// <param name="SpaceCount">Number of spaces.</param>
internal readonly record struct LineRun(
    LineFrame Frame, double Offset, double Low, double High, bool IsUnseen, PdfFont? Font, int First, int Count, int FirstSpace, int SpaceCount)
{
    public double Cell => High - Low;
}
