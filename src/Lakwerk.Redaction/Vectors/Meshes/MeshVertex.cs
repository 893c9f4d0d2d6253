using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>A point of a mesh with its colour: components, or the one parameter of a function.</summary>
/// <param name="At">In user space.</param>
/// <param name="Colour">As decoded; never changed in place.</param>
internal readonly record struct MeshVertex(Point At, double[] Colour)
{
    /// <summary>The point a share of the way from one to another.</summary>
    public static MeshVertex Between(in MeshVertex from, in MeshVertex to, double share) =>
        new(Between(from.At, to.At, share), Between(from.Colour, to.Colour, share));

    public static Point Between(Point from, Point to, double share) => new(from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share);

    public static double[] Between(double[] from, double[] to, double share)
    {
        var mixed = new double[from.Length];
        for (var i = 0; i < mixed.Length; i++) mixed[i] = from[i] + (to[i] - from[i]) * share;
        return mixed;
    }
}
