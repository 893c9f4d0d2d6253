using Lakwerk.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Glyphs → fragments → regions in reading order → lines of words.</summary>
internal static class PageLayout
{
    /// <summary>Arranges the glyphs of a page: the main direction of writing first, text at other angles behind it.</summary>
    /// <param name="glyphs">In the order in which they are drawn.</param>
    /// <param name="rotation">The page's own clockwise rotation, which decides what is upright when directions tie.</param>
    public static List<TextLine> Arrange(GlyphBuffer glyphs, int rotation)
    {
        var lines = new List<TextLine>();
        foreach (var frame in WritingFrame.Find(glyphs.Span, rotation))
        {
            var fragments = FragmentBuilder.Build(glyphs.Span, frame);
            var builder = new LineBuilder(glyphs, lines);
            ReadingOrder.Visit(fragments, builder.AddRow);
        }

        return lines;
    }
}
