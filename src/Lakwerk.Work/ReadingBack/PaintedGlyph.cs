using Lakwerk.Text;

namespace Lakwerk.Work.ReadingBack;

/// <summary>A visible letter with its place in the order of painting.</summary>
internal readonly record struct PaintedGlyph(int Order, Box Box, string Text);
