using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>Takes an upright box out of a convex shape with colours: what is left is at most four convex shapes.</summary>
internal static class ConvexCut
{
    /// <summary>Adds what is left of a shape.</summary>
    public static void Subtract(MeshVertex[] shape, Box box, List<MeshVertex[]> left)
    {
        if (!Overlaps(shape, box))
        {
            left.Add(shape);
            return;
        }

        Add(left, Half(shape, p => box.Left - p.X));
        Add(left, Half(shape, p => p.X - box.Right));
        var middle = Half(Half(shape, p => p.X - box.Left), p => box.Right - p.X);
        Add(left, Half(middle, p => box.Bottom - p.Y));
        Add(left, Half(middle, p => p.Y - box.Top));
    }

    private static bool Overlaps(MeshVertex[] shape, Box box)
    {
        var bounds = Box.Of(shape[0].At.X, shape[0].At.Y, shape[0].At.X, shape[0].At.Y);
        foreach (var vertex in shape) bounds = bounds.Union(Box.Of(vertex.At.X, vertex.At.Y, vertex.At.X, vertex.At.Y));
        return bounds.Left < box.Right && bounds.Right > box.Left && bounds.Bottom < box.Top && bounds.Top > box.Bottom;
    }

    private static void Add(List<MeshVertex[]> left, MeshVertex[] part)
    {
        if (part.Length >= 3) left.Add(part);
    }

    /// <summary>The part on which a linear function of the place is not negative.</summary>
    private static MeshVertex[] Half(MeshVertex[] shape, Func<Point, double> side)
    {
        var kept = new List<MeshVertex>(shape.Length + 1);
        for (var i = 0; i < shape.Length; i++)
        {
            var (from, to) = (shape[i], shape[(i + 1) % shape.Length]);
            var (atFrom, atTo) = (side(from.At), side(to.At));
            if (atFrom >= 0) kept.Add(from);
            if ((atFrom < 0 && atTo > 0) || (atFrom > 0 && atTo < 0)) kept.Add(MeshVertex.Between(from, to, atFrom / (atFrom - atTo)));
        }

        return [.. kept];
    }
}
