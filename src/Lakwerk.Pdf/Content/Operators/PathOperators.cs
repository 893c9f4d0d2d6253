using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Content;

/// <summary>Path construction, painting and clipping (ISO 32000-2, 8.5).</summary>
internal sealed class PathOperators(ContentRun run, ContentVisitor visitor)
{
    private readonly Stack<PathGeometry> _spare = [];
    private PathGeometry _path = new();
    private ContentOperator _clip;

    /// <summary>A nested scope starts with no path of its own.</summary>
    /// <returns>What <see cref="End"/> wants back.</returns>
    public (PathGeometry Path, ContentOperator Clip) Begin()
    {
        var outer = (_path, _clip);
        (_path, _clip) = (_spare.TryPop(out var spare) ? spare : new PathGeometry(), ContentOperator.Unknown);
        _path.Clear();
        return outer;
    }

    /// <summary>The nested scope is over.</summary>
    public void End((PathGeometry Path, ContentOperator Clip) outer)
    {
        _spare.Push(_path);
        (_path, _clip) = outer;
    }

    /// <summary>Runs one of the path operators.</summary>
    public void Execute(ContentOperator op, ReadOnlySpan<Operand> args)
    {
        switch (op)
        {
            case ContentOperator.Clip or ContentOperator.ClipEvenOdd:
                _clip = op;
                break;
            case >= ContentOperator.Stroke and <= ContentOperator.EndPath:
                Paint(op);
                break;
            default:
                Construct(op, args);
                break;
        }
    }

    private void Construct(ContentOperator op, ReadOnlySpan<Operand> args)
    {
        switch (op)
        {
            case ContentOperator.MoveTo:
                _path.Move(At(args, 0));
                break;
            case ContentOperator.Rectangle:
                Rectangle(args);
                break;
            case ContentOperator.ClosePath:
                Close();
                break;
            // A segment without a current point starts one, so that nothing drawn by a lenient viewer goes unseen.
            case ContentOperator.LineTo:
                if (_path.IsEmpty) _path.Move(At(args, 0));
                else _path.Line(At(args, 0));
                break;
            case ContentOperator.CurveTo:
                if (_path.IsEmpty) _path.Move(At(args, 0));
                _path.Curve(At(args, 0), At(args, 2), At(args, 4));
                break;
            case ContentOperator.CurveToV:
                if (_path.IsEmpty) _path.Move(At(args, 0));
                _path.Curve(_path.Current!.Value, At(args, 0), At(args, 2));
                break;
            case ContentOperator.CurveToY:
                if (_path.IsEmpty) _path.Move(At(args, 0));
                _path.Curve(At(args, 0), At(args, 2), At(args, 2));
                break;
        }
    }

    private Point At(ReadOnlySpan<Operand> args, int index) => run.State.Ctm.Apply(args[index].Number, args[index + 1].Number);

    private void Rectangle(ReadOnlySpan<Operand> args)
    {
        double x = args[0].Number, y = args[1].Number, width = args[2].Number, height = args[3].Number;
        var ctm = run.State.Ctm;
        _path.Move(ctm.Apply(x, y));
        _path.Line(ctm.Apply(x + width, y));
        _path.Line(ctm.Apply(x + width, y + height));
        _path.Line(ctm.Apply(x, y + height));
        _path.Close();
    }

    private void Close()
    {
        if (!_path.IsEmpty) _path.Close();
    }

    private void Paint(ContentOperator op)
    {
        if (op is ContentOperator.CloseStroke or ContentOperator.CloseFillStroke or ContentOperator.CloseFillStrokeEvenOdd) Close();
        var paint = new PathPaint(
            op is not (ContentOperator.Stroke or ContentOperator.CloseStroke or ContentOperator.EndPath),
            op is ContentOperator.FillEvenOdd or ContentOperator.FillStrokeEvenOdd or ContentOperator.CloseFillStrokeEvenOdd,
            op is ContentOperator.Stroke or ContentOperator.CloseStroke or ContentOperator.FillStroke or ContentOperator.FillStrokeEvenOdd
                or ContentOperator.CloseFillStroke or ContentOperator.CloseFillStrokeEvenOdd,
            _clip != ContentOperator.Unknown,
            _clip == ContentOperator.ClipEvenOdd);
        _clip = ContentOperator.Unknown;
        if (!_path.IsEmpty && (paint.Fill || paint.Stroke || paint.Clip)) Deliver(paint);
        _path.Clear();
    }

    private void Deliver(PathPaint paint)
    {
        _path.PaintedBounds = paint.Stroke ? StrokeBounds.Of(_path, run.State) : _path.Bounds;
        visitor.PaintPath(run.Context, _path, paint);
        if (paint.Fill) run.OfferPattern(stroke: false);
        if (paint.Stroke) run.OfferPattern(stroke: true);
        if (paint.Clip) run.State.IntersectClip(_path.Bounds, _path.IsBox);
    }
}
