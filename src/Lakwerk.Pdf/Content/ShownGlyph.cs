using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Content;

/// <summary>A glyph at its place on the page.</summary>
/// <param name="Glyph">Code, width and meaning.</param>
/// <param name="Quad">
/// Its cell in the page's user space: along the line the advance width (without spacing), across it from the font's
/// descent to its ascent (vertical writing: one em wide, the advance high).
/// </param>
/// <param name="Origin">Glyph space at font size 1 to user space: where the glyph is drawn.</param>
/// <param name="StringIndex">Which operand string: index in the TJ array, 0 for the other operators.</param>
/// <param name="ByteOffset">First byte of the code in that string.</param>
/// <param name="Advance">Whole displacement along the line in unscaled text space: width × size + spacing, × horizontal scale.</param>
public readonly record struct ShownGlyph(
    FontGlyph Glyph, Quad Quad, Matrix Origin, int StringIndex, int ByteOffset, double Advance);
