using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Content;

/// <summary>
/// The line on which a string stands, and the grid along it. Positions along the line are text space lengths from where the
/// string starts; the grid is in points of the page, counted from the page's origin, so that it is the same for every string.
/// </summary>
internal readonly struct SnappedLine
{
    /// <summary>Step of the grid in points.</summary>
    public const double Step = 0.5;

    // A target just behind the end of each cell: no position may stay where it was, for a neighbour that did not move gives
    // the old width away.
    private const double Offset = 0.06;

    private readonly Matrix _start;
    private readonly bool _vertical;
    private readonly double _origin;
    private readonly double _scale;

    public SnappedLine(in Matrix textMatrix, GraphicsState state)
    {
        _start = textMatrix;
        _vertical = state.Font is { IsVertical: true };
        Unit = state.FontSize * (_vertical ? 1 : state.HorizontalScale);
        var toUser = textMatrix.Then(state.Ctm);
        var direction = _vertical ? toUser.ApplyDistance(0, 1) : toUser.ApplyDistance(1, 0);
        _scale = Math.Sqrt(direction.X * direction.X + direction.Y * direction.Y);
        _origin = _scale > 0 ? (toUser.E * direction.X + toUser.F * direction.Y) / _scale : 0;
    }

    /// <summary>Text space length of one em along the line.</summary>
    public double Unit { get; }

    /// <summary>A text space length in points.</summary>
    public double Distance(double length) => Math.Abs(length) * _scale;

    /// <summary>The place on the grid for a position along the line.</summary>
    public double Snap(double along)
    {
        if (_scale <= 0) return along;
        var place = _origin + along * _scale;
        var target = (Math.Floor(place / Step) + 1) * Step + Offset;
        return (target - _origin) / _scale;
    }

    /// <summary>A text space length in whole steps of the grid.</summary>
    public double Coarse(double length) => _scale <= 0 ? length : Math.Round(length * _scale / Step) * Step / _scale;

    /// <summary>The text matrix at a position along the line.</summary>
    public Matrix MatrixAt(double along)
    {
        var matrix = (_vertical ? Matrix.Translation(0, along) : Matrix.Translation(along, 0)).Then(_start);
        return matrix with { E = Math.Round(matrix.E, 4), F = Math.Round(matrix.F, 4) };
    }
}
