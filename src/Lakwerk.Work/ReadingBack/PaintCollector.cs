using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Work.ReadingBack;

/// <summary>Writes down the boxes, letters and images of a page while the interpreter runs it once.</summary>
internal sealed class PaintCollector : ContentVisitor
{
    private const double LeastWidth = 6;
    private const double LeastHeight = 4.5;
    private const double Upright = 0.3;
    private const double Opaque = 0.5;
    private const int InvisibleText = 3;
    private const int MostBoxes = 3_000;
    private int _order;

    public List<PaintedBox> Boxes { get; } = [];

    public List<PaintedGlyph> Glyphs { get; } = [];

    public List<PlacedImage> Images { get; } = [];

    public override void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
        _order++;
        if (!context.IsVisible || context.State.RenderMode == InvisibleText) return;
        foreach (ref readonly var glyph in glyphs)
            if (glyph.Glyph.Unicode is { } text && !string.IsNullOrWhiteSpace(text)) Glyphs.Add(new PaintedGlyph(_order, glyph.Quad.Bounds, text));
    }

    public override void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
    {
        _order++;
        if (!context.IsVisible || paint is { Fill: false, Stroke: false } || context.Scope.Kind is not (ScopeKind.Page or ScopeKind.Form or ScopeKind.Appearance)) return;
        var state = context.State;
        if (paint.Fill && state.FillAlpha < Opaque) return;
        var fill = paint.Fill ? FillColours.Of(state.Fill) : null;
        if (paint.Fill && fill is null) return;
        foreach (var box in Rectangles(path.Segments))
            if (Within(box, state.ClipBounds) is { } visible && Boxes.Count < MostBoxes) Boxes.Add(new PaintedBox(_order, visible, fill));
    }

    public override void DrawImage(ContentContext context, PdfStream image, in Matrix unitSquareToUser) => AddImage(context, image, unitSquareToUser);

    public override void DrawInlineImage(ContentContext context, InlineImage image, in Matrix unitSquareToUser) => AddImage(context, image.AsStream(), unitSquareToUser);

    private void AddImage(ContentContext context, PdfStream image, in Matrix toUser)
    {
        _order++;
        if (context.IsVisible && !image.Dictionary.Boolean("ImageMask")) Images.Add(new PlacedImage(_order, image, toUser, context.Scope.Resources));
    }

    /// <summary>Every subpath that is an upright rectangle: programs draw many in one path.</summary>
    private static List<Box> Rectangles(ReadOnlySpan<PathSegment> segments)
    {
        var found = new List<Box>();
        var start = 0;
        for (var i = 1; i <= segments.Length; i++)
        {
            if (i < segments.Length && segments[i].Verb != PathVerb.Move) continue;
            if (IsRectangle(segments[start..i]) is { } box) found.Add(box);
            start = i;
        }

        return found;
    }

    private static Box? IsRectangle(ReadOnlySpan<PathSegment> subpath)
    {
        if (subpath.Length is < 4 or > 6) return null;
        var last = subpath[0].End;
        var box = Box.Of(last.X, last.Y, last.X, last.Y);
        foreach (var segment in subpath[1..])
        {
            if (segment.Verb == PathVerb.Close) continue;
            if (segment.Verb != PathVerb.Line || Math.Abs(segment.End.X - last.X) > Upright && Math.Abs(segment.End.Y - last.Y) > Upright) return null;
            last = segment.End;
            box = box.Union(Box.Of(last.X, last.Y, last.X, last.Y));
        }

        return box;
    }

    private static Box? Within(Box box, Box clip)
    {
        var visible = box.Intersect(clip);
        return visible.Width >= LeastWidth && visible.Height >= LeastHeight ? visible : null;
    }
}
