using Lakwerk.Pdf.Geometry;
using Lakwerk.Redaction.Content;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors;

/// <summary>A clip that leaves out marked areas, for what cannot be cut by itself: shadings and thick lines.</summary>
internal static class ClipAround
{
    /// <summary>Writes the clip: for each area, all that may be painted without the area, one inside the other.</summary>
    /// <param name="output">Where it is written.</param>
    /// <param name="areas">Areas in user space.</param>
    /// <param name="painted">Bounds, in user space, of what is painted under the clip.</param>
    /// <param name="toCurrent">User space to the current space.</param>
    public static void Write(ContentWriter output, IEnumerable<Box> areas, Box painted, in Matrix toCurrent)
    {
        foreach (var area in areas)
        {
            Rectangle(output, painted.Union(area).Inflate(1), toCurrent);
            Rectangle(output, area, toCurrent);
            output.Operator("W*"u8);
            output.Operator("n"u8);
        }
    }

    /// <summary>Writes a box of user space as a subpath: a rectangle where the matrix keeps it one.</summary>
    public static void Rectangle(ContentWriter output, Box box, in Matrix toCurrent)
    {
        var quad = toCurrent.Apply(box);
        if ((toCurrent.B == 0 && toCurrent.C == 0) || (toCurrent.A == 0 && toCurrent.D == 0))
        {
            var bounds = quad.Bounds;
            output.Number(bounds.Left).Number(bounds.Bottom).Number(bounds.Width).Number(bounds.Height).Operator("re"u8);
            return;
        }

        output.Number(quad.LowerLeft.X).Number(quad.LowerLeft.Y).Operator("m"u8);
        foreach (var corner in (Point[])[quad.LowerRight, quad.UpperRight, quad.UpperLeft]) output.Number(corner.X).Number(corner.Y).Operator("l"u8);
        output.Operator("h"u8);
    }
}
