using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Marks;
using Lakwerk.Redaction.Vectors;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Writes what is left of a path outside the marks: its area, its lines and its clip, each cut at the edge of the mark.
/// Subpaths that no mark touches are written as they were. An upright rectangle stays one: the smallest around what is left.
/// </summary>
internal sealed class PathCutter(PathEmitter path, ContentWriter output)
{
    private const double Tolerance = 0.002; // points that a line may leave the curve that it stands for
    private const double ThinLine = 0.5; // half the width, in points, up to which no viewer shows how a line ends

    private readonly List<List<Point>> _cut = [];
    private readonly KeptCurves _curves = new();
    private readonly List<int> _whole = [];
    private readonly List<Box> _boxes = [];
    private List<Box> _areas = [];
    private PageMarks _marks = PageMarks.None;
    private Matrix _toCurrent;
    private double _scale;

    /// <summary>Writes the path and forgets it.</summary>
    /// <param name="paint">What it does.</param>
    /// <param name="state">The state it is painted in.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="painted">Bounds of what it paints, in user space.</param>
    /// <param name="margin">How far lines reach beyond the outline, in points.</param>
    /// <returns>How many subpaths lost something.</returns>
    public int Write(PathPaint paint, GraphicsState state, PageMarks marks, Box painted, double margin)
    {
        _marks = marks;
        _areas = [.. marks.Areas.Select(area => area.Box).Where(area => area.Overlaps(painted.Inflate(margin + 1)))];
        _scale = Math.Sqrt(Math.Abs(state.Ctm.Determinant));
        var lost = 0;
        if (state.Ctm.TryInvert(out _toCurrent))
        {
            if (paint.Fill) lost = Fill(paint.EvenOdd);
            if (paint.Stroke) lost = Math.Max(lost, Stroke(state, painted, margin));
            if (path.ClipOperator is not null) Clip();
            path.Forget();
        }
        else if (path.ClipOperator is not null)
        {
            path.Write("n"u8); // flattened to a line: it lets nothing through
        }
        else
        {
            lost = path.Count;
            path.Forget();
        }

        return lost;
    }

    private int Fill(bool evenOdd)
    {
        var lost = DivideArea(dropRules: true);
        if (WriteArea()) output.Operator(evenOdd ? "f*"u8 : "f"u8);
        return lost;
    }

    private void Clip()
    {
        DivideArea(dropRules: false);
        if (!WriteArea() && _areas.Count > 0) ClipAround.Rectangle(output, _areas[0] with { Right = _areas[0].Left, Top = _areas[0].Bottom }, _toCurrent);
        output.Operator(path.ClipOperator == "W" ? "W"u8 : "W*"u8);
        output.Operator("n"u8);
    }

    /// <summary>Sorts the subpaths: those that stay whole, boxes that are left smaller, polygons that are cut.</summary>
    /// <returns>How many lose something.</returns>
    private int DivideArea(bool dropRules)
    {
        _whole.Clear();
        _boxes.Clear();
        _cut.Clear();
        _curves.Clear();
        var lost = 0;
        for (var i = 0; i < path.Count; i++)
        {
            var bounds = path.BoundsOf(i);
            if (dropRules && _marks.OwnsRule(bounds)) lost += Carry(i, 0) ? 0 : 1;
            else if (!IsNear(bounds, 0) || !CutArea(i, bounds)) _whole.Add(i);
            else lost++;
        }

        return lost;
    }

    private bool CutArea(int index, Box bounds)
    {
        if (_marks.Covers(bounds)) return true;
        var segments = path.SegmentsOf(index);
        if (Outline.IsBox(segments))
        {
            var rest = BoxRegion.BoundsOfRest(bounds, _areas);
            if (rest == bounds) return false;
            if (rest is { } box) _boxes.Add(box);
            return true;
        }

        var polygons = Outline.Polygons(segments, Tolerance, _curves);
        if (!polygons.Exists(polygon => _areas.Exists(area => AreaCut.Touches(polygon, area)))) return false;
        _cut.AddRange(polygons);
        return true;
    }

    private bool WriteArea()
    {
        foreach (var index in _whole) output.Raw(path.BytesOf(index));
        foreach (var box in _boxes) ClipAround.Rectangle(output, box, _toCurrent);
        var polygons = new List<List<Point>>(_cut);
        foreach (var area in _areas) polygons = AreaCut.Outside(polygons, area);
        foreach (var polygon in polygons) WritePolygon(polygon);
        return _whole.Count + _boxes.Count + polygons.Count > 0;
    }

    private void WritePolygon(List<Point> polygon)
    {
        Coordinates(polygon[0]).Operator("m"u8);
        for (var i = 0; i < polygon.Count - 1;)
        {
            if (_curves.TryFind(polygon, i, out var curve, out var points))
            {
                Coordinates(curve.Control1);
                Coordinates(curve.Control2);
                Coordinates(curve.End).Operator("c"u8);
                i += points;
            }
            else
            {
                Coordinates(polygon[++i]).Operator("l"u8);
            }
        }

        output.Operator("h"u8);
    }

    private ContentWriter Coordinates(Point point)
    {
        var current = _toCurrent.Apply(point.X, point.Y);
        return output.Number(current.X).Number(current.Y);
    }

    private int Stroke(GraphicsState state, Box painted, double margin)
    {
        var half = Math.Abs(state.LineWidth) / 2;
        var isThick = half * _scale > ThinLine;
        var dashes = DashLength(state.Dash.Span);
        var shapes = _areas.ConvertAll(area => new ConvexShape(area, _toCurrent));
        // Of a thick line all is kept that shows beside the mark, under a clip; a thin one ends at the mark, cap and all.
        var cutter = new StrokeCut(shapes, isThick ? half : 0, isThick || state.LineCap == 0 ? 0 : half, Tolerance / _scale);
        var runs = new List<StrokeRun>();
        _whole.Clear();
        _boxes.Clear();
        var lost = 0;
        for (var i = 0; i < path.Count; i++)
        {
            var bounds = path.BoundsOf(i).Inflate(margin);
            if (_marks.Covers(bounds)) lost++;
            else if (_marks.OwnsRule(bounds)) lost += Carry(i, margin) ? 0 : 1;
            else if (IsNear(bounds, margin) && CutLines(i, cutter, dashes == 0, runs)) lost++;
            else _whole.Add(i);
        }

        if (lost > 0 && isThick)
        {
            output.Operator("q"u8);
            ClipAround.Write(output, _areas, painted, _toCurrent);
        }

        WriteLines(runs, state, dashes);
        if (lost > 0 && isThick) output.Operator("Q"u8);
        return lost;
    }

    /// <summary>
    /// Keeps a line or a box that was drawn for words that have moved, from the first of them to the last: where it stood
    /// would tell where they stood.
    /// </summary>
    /// <param name="index">The subpath.</param>
    /// <param name="margin">How far its pen reaches beyond it.</param>
    /// <returns>False when it is of another shape, or belongs to a mark.</returns>
    private bool Carry(int index, double margin)
    {
        if (!Outline.IsUpright(path.SegmentsOf(index)) || _marks.Carried(path.BoundsOf(index).Inflate(margin)) is not { } moved) return false;
        const double hair = 1e-6;
        if (moved.Width + hair < 2 * margin || moved.Height + hair < 2 * margin) return false;
        _boxes.Add(moved.Inflate(-margin));
        return true;
    }

    private bool CutLines(int index, StrokeCut cutter, bool joinEnds, List<StrokeRun> runs)
    {
        var parts = Outline.Parts(path.SegmentsOf(index), _toCurrent);
        var cut = parts.ConvertAll(part => cutter.Cut(part, joinEnds));
        if (!cut.Exists(left => left is not null)) return false;
        for (var i = 0; i < parts.Count; i++)
        {
            if (cut[i] is { } left) runs.AddRange(left);
            else runs.Add(Whole(parts[i]));
        }

        return true;
    }

    private static StrokeRun Whole(PathSegment[] part)
    {
        var run = new StrokeRun(0) { IsClosed = part[^1].Verb == PathVerb.Close };
        run.Segments.AddRange(run.IsClosed ? part[..^1] : part);
        return run;
    }

    /// <summary>All in one stroke; with dashes every run in one of its own, which goes on with the dashes where it starts.</summary>
    private void WriteLines(List<StrokeRun> runs, GraphicsState state, double dashes)
    {
        foreach (var index in _whole) output.Raw(path.BytesOf(index));
        foreach (var box in _boxes) WriteCarried(box);
        if (dashes > 0 && _whole.Count + _boxes.Count > 0) output.Operator("S"u8);
        foreach (var run in runs)
        {
            if (dashes > 0) Dash(state.Dash.Span, (state.DashPhase + run.Offset) % dashes);
            WriteRun(run);
            if (dashes > 0) output.Operator("S"u8);
        }

        if (dashes > 0 && runs.Count > 0) Dash(state.Dash.Span, state.DashPhase);
        if (dashes == 0 && runs.Count + _whole.Count + _boxes.Count > 0) output.Operator("S"u8);
    }

    private void WriteCarried(Box box)
    {
        const double hair = 1e-6;
        if (box.Width > hair && box.Height > hair)
        {
            ClipAround.Rectangle(output, box, _toCurrent);
            return;
        }

        Coordinates(new Point(box.Left, box.Bottom)).Operator("m"u8);
        Coordinates(new Point(box.Right, box.Top)).Operator("l"u8);
    }

    private void WriteRun(StrokeRun run)
    {
        foreach (var segment in run.Segments)
        {
            if (segment.Verb == PathVerb.Curve)
                output.Number(segment.Control1.X).Number(segment.Control1.Y).Number(segment.Control2.X).Number(segment.Control2.Y);
            output.Number(segment.End.X).Number(segment.End.Y);
            output.Operator(segment.Verb switch { PathVerb.Move => "m"u8, PathVerb.Curve => "c"u8, _ => "l"u8 });
        }

        if (run.IsClosed) output.Operator("h"u8);
    }

    private void Dash(ReadOnlySpan<double> lengths, double phase)
    {
        output.Raw("["u8);
        foreach (var length in lengths) output.Number(length);
        output.Bytes.Add((byte)']');
        output.Number(phase).Operator("d"u8);
    }

    /// <summary>After how much line the dashes come again; 0 for a solid line.</summary>
    private static double DashLength(ReadOnlySpan<double> lengths)
    {
        double sum = 0;
        foreach (var length in lengths) sum += Math.Max(0, length);
        return lengths.Length % 2 == 0 ? sum : sum * 2;
    }

    private bool IsNear(Box bounds, double margin)
    {
        var near = bounds.Inflate(margin + 1e-3);
        return _areas.Exists(area => area.Overlaps(near));
    }
}
