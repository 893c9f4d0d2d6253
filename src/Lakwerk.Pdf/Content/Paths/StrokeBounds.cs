using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Content;

/// <summary>How far a stroke reaches beyond its path (ISO 32000-2, 8.4.3.3–8.4.3.5).</summary>
internal static class StrokeBounds
{
    /// <summary>Bounds of the stroked path; never too small, and at most a little too large.</summary>
    public static Box Of(PathGeometry path, GraphicsState state)
    {
        var box = path.Bounds;
        if (path.IsEmpty) return box;
        var ctm = state.Ctm;
        // The pen is a circle in the current space: an ellipse in the page's, with these half extents.
        var half = Math.Abs(state.LineWidth) / 2 * (state.LineCap == 2 ? Math.Sqrt(2) : 1);
        var x = half * Math.Sqrt(ctm.A * ctm.A + ctm.C * ctm.C);
        var y = half * Math.Sqrt(ctm.B * ctm.B + ctm.D * ctm.D);
        box = new Box(box.Left - x, box.Bottom - y, box.Right + x, box.Top + y);
        return state.LineJoin == 0 && half > 0 && !path.IsBox ? WithMiters(box, path.Segments, state) : box;
    }

    private static Box WithMiters(Box box, ReadOnlySpan<PathSegment> segments, GraphicsState state)
    {
        if (!state.Ctm.TryInvert(out var toPen)) return box;
        var pen = new Pen(state.Ctm, toPen, Math.Abs(state.LineWidth) / 2, state.MiterLimit);
        var first = 0;
        for (var i = 1; i < segments.Length; i++)
        {
            var segment = segments[i];
            if (segment.Verb == PathVerb.Move)
            {
                first = i;
                continue;
            }

            var corner = segments[i - 1].End;
            if (i - 1 > first) box = pen.Include(box, Incoming(segments, i - 1), corner, Outgoing(segment));
            // Where a subpath closes, its first corner is joined too.
            if (segment.Verb == PathVerb.Close && first + 1 < i) box = pen.Include(box, corner, segment.End, Outgoing(segments[first + 1]));
        }

        return box;
    }

    private static Point Incoming(ReadOnlySpan<PathSegment> segments, int index)
    {
        var segment = segments[index];
        return segment.Verb == PathVerb.Curve && segment.Control2 != segment.End ? segment.Control2 : segments[index - 1].End;
    }

    private static Point Outgoing(in PathSegment segment) => segment.Verb == PathVerb.Curve ? segment.Control1 : segment.End;

    private readonly record struct Pen(Matrix ToUser, Matrix ToPen, double HalfWidth, double MiterLimit)
    {
        public Box Include(Box box, Point from, Point corner, Point to)
        {
            if (!Direction(from, corner, out var inX, out var inY) || !Direction(to, corner, out var outX, out var outY)) return box;
            // in and out point at the corner; their sum is the way the tip goes, and its half length cos of half the angle.
            double x = inX + outX, y = inY + outY;
            var cosine = Math.Sqrt(x * x + y * y) / 2;
            var sine = Math.Sqrt(Math.Max(0, 1 - cosine * cosine));
            if (cosine < 1e-6 || sine * MiterLimit < 1) return box;
            var reach = HalfWidth / sine / (2 * cosine);
            var tip = ToUser.ApplyDistance(x * reach, y * reach);
            return box.Union(Box.Of(corner.X + tip.X, corner.Y + tip.Y, corner.X + tip.X, corner.Y + tip.Y));
        }

        private bool Direction(Point from, Point to, out double x, out double y)
        {
            var way = ToPen.ApplyDistance(to.X - from.X, to.Y - from.Y);
            var length = Math.Sqrt(way.X * way.X + way.Y * way.Y);
            x = way.X / length;
            y = way.Y / length;
            return length > 1e-9;
        }
    }
}
