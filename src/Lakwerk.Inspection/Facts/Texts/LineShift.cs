using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Letters that stayed on a line with a mark but stand a little elsewhere: that is how a redactor hides the width of what
/// it removed, and no loss.
/// </summary>
/// <param name="Farthest">The largest distance that a letter moved, in points.</param>
/// <param name="Places">Where the moved letters stood and stand, one box for each mark's line.</param>
internal sealed record LineShift(double Farthest, IReadOnlyList<Box> Places)
{
    private const double Still = 0.05;

    /// <summary>Null when nothing moved, when letters are missing, or when letters moved that share no line with a mark.</summary>
    public static LineShift? Find(PageFacts original, PageFacts now, MarkedPage marks)
    {
        var places = new Dictionary<int, Box>();
        var farthest = 0.0;
        var next = 0;
        foreach (var before in original.Glyphs)
        {
            if (before.IsBlank || !before.Run.IsVisible || marks.Touches(before.Bounds) || !original.CropBox.Contains(before.Centre.X, before.Centre.Y)) continue;
            while (next < now.Glyphs.Count && now.Glyphs[next].Unicode != before.Unicode) next++;
            if (next == now.Glyphs.Count) return null;
            var after = now.Glyphs[next++];
            double x = after.Centre.X - before.Centre.X, y = after.Centre.Y - before.Centre.Y;
            var distance = Math.Sqrt(x * x + y * y);
            if (distance <= Still) continue;
            if (LineOf(before.Bounds, after.Bounds, marks) is not { } line) return null;
            farthest = Math.Max(farthest, distance);
            var moved = before.Bounds.Union(after.Bounds);
            places[line] = places.TryGetValue(line, out var place) ? place.Union(moved) : moved;
        }

        return places.Count == 0 ? null : new LineShift(farthest, [.. places.Values]);
    }

    /// <summary>The mark on whose line, or in whose column, a letter stood and stands.</summary>
    private static int? LineOf(Box before, Box after, MarkedPage marks)
    {
        for (var i = 0; i < marks.Boxes.Count; i++)
        {
            var box = marks.Boxes[i];
            if ((IsBeside(before, box) && IsBeside(after, box)) || (IsAbove(before, box) && IsAbove(after, box))) return i;
        }

        return null;
    }

    private static bool IsBeside(Box letter, Box mark) =>
        letter.CentreY > mark.Bottom - letter.Height / 2 && letter.CentreY < mark.Top + letter.Height / 2;

    private static bool IsAbove(Box letter, Box mark) =>
        letter.CentreX > mark.Left - letter.Width / 2 && letter.CentreX < mark.Right + letter.Width / 2;
}
