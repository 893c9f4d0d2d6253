using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Holds a path back until it is known what becomes of it: subpath by subpath, as it will be written and as it lies in the
/// page's user space.
/// </summary>
internal sealed class PathEmitter(ContentWriter output) : IDisposable
{
    private readonly ContentWriter _bytes = new();
    private readonly List<PathSegment> _segments = [];
    private readonly List<Subpath> _subpaths = [];
    private Point _start;

    private readonly record struct Subpath(int FirstByte, int FirstSegment, Box Bounds);

    public bool IsEmpty => _subpaths.Count == 0;

    /// <summary>Number of subpaths.</summary>
    public int Count => _subpaths.Count;

    /// <summary>The operator that makes the path a clip: "W", "W*" or null.</summary>
    public string? ClipOperator { get; private set; }

    /// <summary>Bounds of a subpath's points and control points in user space.</summary>
    public Box BoundsOf(int index) => _subpaths[index].Bounds;

    /// <summary>A subpath's segments in user space. What follows a close without a move belongs to it.</summary>
    public ReadOnlySpan<PathSegment> SegmentsOf(int index)
    {
        var first = _subpaths[index].FirstSegment;
        var end = index + 1 < _subpaths.Count ? _subpaths[index + 1].FirstSegment : _segments.Count;
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_segments)[first..end];
    }

    /// <summary>A subpath's operators.</summary>
    public ReadOnlySpan<byte> BytesOf(int index)
    {
        var end = index + 1 < _subpaths.Count ? _subpaths[index + 1].FirstByte : _bytes.Length;
        return _bytes.Bytes.Written[_subpaths[index].FirstByte..end];
    }

    /// <summary>Takes a path construction operator with its operands.</summary>
    public void Add(in ContentOperation operation, ReadOnlySpan<Operand> operands, in Matrix ctm)
    {
        if (operation.Operator is ContentOperator.MoveTo or ContentOperator.Rectangle || _subpaths.Count == 0)
            _subpaths.Add(new Subpath(_bytes.Length, _segments.Count, Box.Empty));
        Construct(operation.Operator, operands, ctm);
        foreach (var operand in operands) _bytes.Number(operand.Number);
        _bytes.Operator(operation.Keyword);
    }

    /// <summary>Closes the last subpath, as s, b and b* do before they paint.</summary>
    public void Close()
    {
        if (IsEmpty) return;
        Add(PathVerb.Close, _start, _start, _start);
        _bytes.Operator("h"u8);
    }

    /// <summary>W or W*.</summary>
    public void Clip(bool evenOdd) => ClipOperator = evenOdd ? "W*" : "W";

    /// <summary>Writes the path as it is with its painting operator.</summary>
    public void Write(ReadOnlySpan<byte> paint)
    {
        output.Raw(_bytes.Bytes.Written);
        if (ClipOperator is not null) output.Operator(ClipOperator == "W" ? "W"u8 : "W*"u8);
        output.Operator(paint);
        Forget();
    }

    /// <summary>Drops the path without a trace, clip and all.</summary>
    public void Forget()
    {
        _bytes.Truncate();
        _segments.Clear();
        _subpaths.Clear();
        ClipOperator = null;
    }

    public void Dispose() => _bytes.Dispose();

    private void Construct(ContentOperator op, ReadOnlySpan<Operand> args, in Matrix ctm)
    {
        switch (op)
        {
            case ContentOperator.Rectangle:
                double x = args[0].Number, y = args[1].Number, width = args[2].Number, height = args[3].Number;
                Move(ctm.Apply(x, y));
                Line(ctm.Apply(x + width, y));
                Line(ctm.Apply(x + width, y + height));
                Line(ctm.Apply(x, y + height));
                Add(PathVerb.Close, _start, _start, _start);
                break;
            case ContentOperator.ClosePath:
                Add(PathVerb.Close, _start, _start, _start);
                break;
            case ContentOperator.MoveTo:
                Move(At(args, 0, ctm));
                break;
            case ContentOperator.LineTo:
                Begin(At(args, 0, ctm));
                Line(At(args, 0, ctm));
                break;
            default:
                Begin(At(args, 0, ctm));
                Curve(op, args, ctm);
                break;
        }
    }

    private void Curve(ContentOperator op, ReadOnlySpan<Operand> args, in Matrix ctm)
    {
        var from = _segments[^1].End;
        if (op == ContentOperator.CurveTo) Add(PathVerb.Curve, At(args, 0, ctm), At(args, 2, ctm), At(args, 4, ctm));
        else if (op == ContentOperator.CurveToV) Add(PathVerb.Curve, from, At(args, 0, ctm), At(args, 2, ctm));
        else Add(PathVerb.Curve, At(args, 0, ctm), At(args, 2, ctm), At(args, 2, ctm));
    }

    /// <summary>A segment without a current point starts one, so that nothing drawn by a lenient viewer goes unseen.</summary>
    private void Begin(Point at)
    {
        if (_segments.Count == 0) Move(at);
    }

    private void Move(Point to)
    {
        _start = to;
        Add(PathVerb.Move, to, to, to);
    }

    private void Line(Point to) => Add(PathVerb.Line, to, to, to);

    private void Add(PathVerb verb, Point control1, Point control2, Point end)
    {
        _segments.Add(new PathSegment(verb, control1, control2, end));
        var box = Box.Of(control1.X, control1.Y, control2.X, control2.Y).Union(Box.Of(end.X, end.Y, end.X, end.Y));
        var subpath = _subpaths[^1];
        var isFirst = subpath.FirstSegment == _segments.Count - 1;
        _subpaths[^1] = subpath with { Bounds = isFirst ? box : subpath.Bounds.Union(box) };
    }

    private static Point At(ReadOnlySpan<Operand> args, int index, in Matrix ctm) => ctm.Apply(args[index].Number, args[index + 1].Number);
}
