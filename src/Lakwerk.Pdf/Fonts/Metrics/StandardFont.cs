namespace Lakwerk.Pdf.Fonts.Metrics;

/// <summary>One of the standard 14 fonts (ISO 32000-2, 9.6.2.2): what a reader knows about it without a font program.</summary>
/// <param name="Name">Its PostScript name.</param>
/// <param name="Ascent">Height above the baseline, for font size 1.</param>
/// <param name="Descent">Depth below the baseline, negative.</param>
/// <param name="Encoding">The built-in encoding: a glyph name or null for each of 256 codes.</param>
/// <param name="Widths">Advance widths by glyph name, in thousandths of an em.</param>
internal sealed record StandardFont(string Name, double Ascent, double Descent, string?[] Encoding, IReadOnlyDictionary<string, int> Widths);
