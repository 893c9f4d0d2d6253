using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>Glyphs that read as one word.</summary>
/// <param name="Text">Their text.</param>
/// <param name="First">Index of the first glyph on its page.</param>
/// <param name="Count">Number of glyphs, which follow one another.</param>
/// <param name="Bounds">Upright box around them.</param>
internal readonly record struct PageWord(string Text, int First, int Count, Box Bounds);
