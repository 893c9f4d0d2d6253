using Lakwerk.Text;

namespace Lakwerk.Redaction.Vectors;

/// <summary>What is left of upright boxes when others are taken out, as boxes that do not overlap.</summary>
internal static class BoxRegion
{
    private const double Hair = 1e-3;

    /// <summary>A box without others.</summary>
    public static List<Box> Subtract(Box box, IEnumerable<Box> others) => Subtract([box], others);

    /// <summary>Boxes without others.</summary>
    public static List<Box> Subtract(List<Box> boxes, IEnumerable<Box> others)
    {
        var left = boxes;
        foreach (var other in others)
        {
            if (!left.Exists(other.Overlaps)) continue;
            var next = new List<Box>(left.Count + 3);
            foreach (var box in left) Subtract(box, other, next);
            left = next;
        }

        return left;
    }

    /// <summary>
    /// The smallest box around what is left of a box; null when nothing is. A box without thickness is taken for a hair, as
    /// viewers show it.
    /// </summary>
    public static Box? BoundsOfRest(Box box, IEnumerable<Box> others)
    {
        var solid = new Box(
            box.Left - (box.Width > 0 ? 0 : Hair), box.Bottom - (box.Height > 0 ? 0 : Hair),
            box.Right + (box.Width > 0 ? 0 : Hair), box.Top + (box.Height > 0 ? 0 : Hair));
        var rest = Subtract(solid, others);
        if (rest.Count == 0) return null;
        var bounds = rest[0];
        foreach (var part in rest) bounds = bounds.Union(part);
        return new Box(
            Math.Max(bounds.Left, box.Left), Math.Max(bounds.Bottom, box.Bottom), Math.Min(bounds.Right, box.Right), Math.Min(bounds.Top, box.Top));
    }

    private static void Subtract(Box box, Box other, List<Box> rest)
    {
        if (!box.Overlaps(other))
        {
            rest.Add(box);
            return;
        }

        var (bottom, top) = (Math.Max(box.Bottom, other.Bottom), Math.Min(box.Top, other.Top));
        if (box.Bottom < bottom) rest.Add(box with { Top = bottom });
        if (top < box.Top) rest.Add(box with { Bottom = top });
        if (box.Left < other.Left) rest.Add(new Box(box.Left, bottom, other.Left, top));
        if (other.Right < box.Right) rest.Add(new Box(other.Right, bottom, box.Right, top));
    }
}
