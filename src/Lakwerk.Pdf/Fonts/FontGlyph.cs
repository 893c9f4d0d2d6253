namespace Lakwerk.Pdf.Fonts;

/// <summary>
/// One character code of a shown string, as its font reads it. Lengths are in text space units for font size 1
/// (a width of 500/1000 em is 0.5), before character and word spacing.
/// </summary>
/// <param name="Code">The code as a big-endian number of its bytes.</param>
/// <param name="ByteCount">Bytes that the code took, at least 1.</param>
/// <param name="Cid">The character identifier of a composite font; for a simple font the code.</param>
/// <param name="Width">Advance along the line: horizontal displacement w0, or for vertical writing the (usually negative) w1y.</param>
/// <param name="Unicode">What the glyph means; empty when nothing tells. May be several characters (a ligature).</param>
/// <param name="OriginX">Vertical writing: x of the position vector v; 0 otherwise.</param>
/// <param name="OriginY">Vertical writing: y of the position vector v; 0 otherwise.</param>
/// <param name="IsWordSpace">Single-byte code 32: word spacing applies (ISO 32000-2, 9.3.3).</param>
public readonly record struct FontGlyph(
    int Code, int ByteCount, int Cid, double Width, string Unicode, double OriginX, double OriginY, bool IsWordSpace);
