using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Marks;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// Holds a path back until it is known what becomes of it, cut into its subpaths: a subpath wholly under a mark contributes
/// nothing outside the mark, under either fill rule, so it can go without a trace in the rest.
/// </summary>
internal sealed class PathEmitter(ContentWriter output) : IDisposable
{
    private readonly ContentWriter _segments = new();
    private readonly List<Subpath> _subpaths = [];
    private string? _clip;

    private readonly record struct Subpath(int Start, Box Bounds);

    public bool IsEmpty => _subpaths.Count == 0;

    /// <summary>Takes a path construction operator with its operands.</summary>
    public void Add(in ContentOperation operation, ReadOnlySpan<Operand> operands, in Matrix ctm)
    {
        var starts = operation.Operator is ContentOperator.MoveTo or ContentOperator.Rectangle;
        if (starts || _subpaths.Count == 0) _subpaths.Add(new Subpath(_segments.Length, Box.Empty));
        if (operation.Operator == ContentOperator.Rectangle)
        {
            double x = operands[0].Number, y = operands[1].Number, w = operands[2].Number, h = operands[3].Number;
            Touch(ctm, x, y);
            Touch(ctm, x + w, y);
            Touch(ctm, x, y + h);
            Touch(ctm, x + w, y + h);
        }
        else
        {
            for (var i = 0; i + 1 < operands.Length; i += 2) Touch(ctm, operands[i].Number, operands[i + 1].Number);
        }

        foreach (var operand in operands) _segments.Number(operand.Number);
        _segments.Operator(operation.Keyword);
    }

    /// <summary>W or W*.</summary>
    public void Clip(bool evenOdd) => _clip = evenOdd ? "W*" : "W";

    /// <summary>Writes the path as it is with its painting operator.</summary>
    public void Write(ReadOnlySpan<byte> paint)
    {
        output.Raw(_segments.Bytes.Written);
        Finish(paint);
    }

    /// <summary>Writes what is left of the path without the subpaths that a mark covers.</summary>
    /// <param name="paint">The painting operator.</param>
    /// <param name="marks">The marks.</param>
    /// <param name="margin">How far paint reaches beyond the outline, in points.</param>
    /// <returns>How many subpaths went, and whether one that stayed reaches under a mark.</returns>
    public (int Removed, bool Touching) WriteOutside(ReadOnlySpan<byte> paint, PageMarks marks, double margin)
    {
        var removed = 0;
        var touching = false;
        for (var i = 0; i < _subpaths.Count; i++)
        {
            var end = i + 1 < _subpaths.Count ? _subpaths[i + 1].Start : _segments.Length;
            var painted = _subpaths[i].Bounds.Inflate(margin);
            if (_clip is null && (marks.Covers(painted) || marks.OwnsRule(painted)))
            {
                removed++;
                continue;
            }

            touching |= marks.Overlaps(painted);
            output.Raw(_segments.Bytes.Written[_subpaths[i].Start..end]);
        }

        if (removed < _subpaths.Count) Finish(paint);
        else Reset();
        return (removed, touching);
    }

    /// <summary>Forgets the path, but lets it clip if it does.</summary>
    public void WriteClipOnly()
    {
        if (_clip is null) Reset();
        else Write("n"u8);
    }

    public void Dispose() => _segments.Dispose();

    private void Finish(ReadOnlySpan<byte> paint)
    {
        if (_clip is not null) output.Operator(_clip == "W" ? "W"u8 : "W*"u8);
        output.Operator(paint);
        Reset();
    }

    private void Reset()
    {
        _segments.Truncate();
        _subpaths.Clear();
        _clip = null;
    }

    private void Touch(in Matrix ctm, double x, double y)
    {
        var point = ctm.Apply(x, y);
        var here = new Box(point.X, point.Y, point.X, point.Y);
        var subpath = _subpaths[^1];
        _subpaths[^1] = subpath with { Bounds = subpath.Bounds == Box.Empty ? here : subpath.Bounds.Union(here) };
    }
}
