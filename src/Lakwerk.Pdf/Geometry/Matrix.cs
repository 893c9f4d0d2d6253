using Lakwerk.Text;

namespace Lakwerk.Pdf.Geometry;

/// <summary>
/// A transformation matrix [a b c d e f] (ISO 32000-2, 8.3.3): x' = a·x + c·y + e, y' = b·x + d·y + f.
/// </summary>
/// <param name="A">Horizontal scale.</param>
/// <param name="B">Vertical shear.</param>
/// <param name="C">Horizontal shear.</param>
/// <param name="D">Vertical scale.</param>
/// <param name="E">Horizontal shift.</param>
/// <param name="F">Vertical shift.</param>
public readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    private const double Singular = 1e-14;

    /// <summary>Changes nothing.</summary>
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>Area of the image of a unit square; negative when the matrix mirrors.</summary>
    public double Determinant => A * D - B * C;

    /// <summary>True when the matrix flattens the plane and cannot be inverted, or holds a number that is none.</summary>
    public bool IsSingular => !(Math.Abs(Determinant) > Singular);

    /// <summary>A pure shift.</summary>
    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>A pure scale.</summary>
    public static Matrix Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>First this matrix, then the other: in PDF's row-vector terms <c>this × after</c>.</summary>
    public Matrix Then(in Matrix after) => new(
        A * after.A + B * after.C,
        A * after.B + B * after.D,
        C * after.A + D * after.C,
        C * after.B + D * after.D,
        E * after.A + F * after.C + after.E,
        E * after.B + F * after.D + after.F);

    /// <summary>Moves a point.</summary>
    public Point Apply(double x, double y) => new(A * x + C * y + E, B * x + D * y + F);

    /// <summary>Moves a distance: the shift plays no part.</summary>
    public Point ApplyDistance(double x, double y) => new(A * x + C * y, B * x + D * y);

    /// <summary>The image of a rectangle, which may be slanted.</summary>
    public Quad Apply(Box box) => new(
        Apply(box.Left, box.Bottom), Apply(box.Right, box.Bottom), Apply(box.Right, box.Top), Apply(box.Left, box.Top));

    /// <summary>The inverse.</summary>
    /// <returns>False for a singular matrix; the result is then the identity.</returns>
    public bool TryInvert(out Matrix inverse)
    {
        inverse = Identity;
        if (IsSingular) return false;
        var k = 1 / Determinant;
        inverse = new Matrix(D * k, -B * k, -C * k, A * k, (C * F - D * E) * k, (B * E - A * F) * k);
        return true;
    }
}
