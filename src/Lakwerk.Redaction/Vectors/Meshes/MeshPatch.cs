using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>A tensor-product patch (ISO 32000-2, 8.7.4.5.8): sixteen control points, row by row, and the colours of its corners.</summary>
internal sealed class MeshPatch
{
    public const int Side = 4;

    /// <summary>Where the points stand in a stream: around the edge, then inside.</summary>
    public static readonly int[] StreamOrder = [0, 1, 2, 3, 7, 11, 15, 14, 13, 12, 8, 4, 5, 6, 10, 9];

    /// <summary>Points p00 p01 … p33, in user space.</summary>
    public Point[] Points { get; } = new Point[Side * Side];

    /// <summary>Colours at p00, p03, p33 and p30.</summary>
    public double[][] Corners { get; } = new double[Side][];

    /// <summary>A box around the control points, and so around all that the patch paints.</summary>
    public Box Bounds
    {
        get
        {
            var bounds = Box.Of(Points[0].X, Points[0].Y, Points[0].X, Points[0].Y);
            foreach (var p in Points) bounds = bounds.Union(Box.Of(p.X, p.Y, p.X, p.Y));
            return bounds;
        }
    }

    /// <summary>A Coons patch (8.7.4.5.7) has no inner points: they follow from its edge.</summary>
    public void FillInside()
    {
        Points[5] = Inner(0, 1, 4, 3, 12, 13, 7, 15);
        Points[6] = Inner(3, 2, 7, 0, 15, 14, 4, 12);
        Points[9] = Inner(12, 13, 8, 15, 0, 1, 11, 3);
        Points[10] = Inner(15, 14, 11, 12, 3, 2, 8, 0);
    }

    /// <summary>The two halves of the patch, cut across its rows or its columns.</summary>
    public (MeshPatch First, MeshPatch Second) Halves(bool acrossRows)
    {
        var (first, second) = (new MeshPatch(), new MeshPatch());
        var (step, next) = acrossRows ? (1, Side) : (Side, 1);
        for (var line = 0; line < Side; line++) Halve(line * next, step, first, second);
        // Corners in the order p00, p03, p33, p30.
        var (a, b) = acrossRows ? (Middle(0, 1), Middle(3, 2)) : (Middle(0, 3), Middle(1, 2));
        (double[], double[], double[], double[]) one = acrossRows ? (Corners[0], a, b, Corners[3]) : (Corners[0], Corners[1], b, a);
        (double[], double[], double[], double[]) two = acrossRows ? (a, Corners[1], Corners[2], b) : (a, b, Corners[2], Corners[3]);
        (first.Corners[0], first.Corners[1], first.Corners[2], first.Corners[3]) = one;
        (second.Corners[0], second.Corners[1], second.Corners[2], second.Corners[3]) = two;
        return (first, second);
    }

    /// <summary>True when the rows are longer than the columns.</summary>
    public bool IsWide => Length(0, 1) + Length(Side * 3, 1) >= Length(0, Side) + Length(3, Side);

    private double[] Middle(int from, int to) => MeshVertex.Between(Corners[from], Corners[to], 0.5);

    private double Length(int start, int step)
    {
        var length = 0.0;
        for (var i = 0; i < Side - 1; i++)
        {
            var (from, to) = (Points[start + i * step], Points[start + (i + 1) * step]);
            length += Math.Abs(to.X - from.X) + Math.Abs(to.Y - from.Y);
        }

        return length;
    }

    // De Casteljau's construction at the middle: the halves together are exactly the whole.
    private void Halve(int start, int step, MeshPatch first, MeshPatch second)
    {
        Span<Point> line = stackalloc Point[Side];
        for (var i = 0; i < Side; i++) line[i] = Points[start + i * step];
        for (var round = 0; round < Side; round++)
        {
            first.Points[start + round * step] = line[0];
            second.Points[start + (Side - 1 - round) * step] = line[Side - 1 - round];
            for (var i = 0; i < Side - 1 - round; i++) line[i] = MeshVertex.Between(line[i], line[i + 1], 0.5);
        }
    }

    private Point Inner(int corner, int along, int down, int farAlong, int farDown, int besideDown, int besideAlong, int opposite) => new(
        (-4 * Points[corner].X + 6 * (Points[along].X + Points[down].X) - 2 * (Points[farAlong].X + Points[farDown].X) + 3 * (Points[besideDown].X + Points[besideAlong].X) - Points[opposite].X) / 9,
        (-4 * Points[corner].Y + 6 * (Points[along].Y + Points[down].Y) - 2 * (Points[farAlong].Y + Points[farDown].Y) + 3 * (Points[besideDown].Y + Points[besideAlong].Y) - Points[opposite].Y) / 9);
}
