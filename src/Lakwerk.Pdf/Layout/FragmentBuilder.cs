namespace Lakwerk.Pdf.Layout;

/// <summary>Joins glyphs in drawing order as long as each follows the one before.</summary>
internal static class FragmentBuilder
{
    // Parts of the font size.
    private const double WordGap = 0.1;
    private const double MostOverlap = 0.3;
    private const double MostBaselineShift = 0.1;
    private const double MostSizeChange = 0.1;

    /// <summary>The fragments of all glyphs that belong to a frame.</summary>
    public static List<Fragment> Build(ReadOnlySpan<PlacedGlyph> glyphs, WritingFrame frame)
    {
        var fragments = new List<Fragment>();
        Fragment? current = null;
        var spaceBefore = false;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (!frame.Takes(glyph.Angle))
            {
                current = null;
                continue;
            }

            if (glyph.IsSpace)
            {
                if (current is not null) current.SpaceAfter = true;
                current = null;
                spaceBefore = true;
                continue;
            }

            var origin = frame.Place(glyph.Origin);
            var end = origin.X + frame.Place(glyph.Along).X;
            double left = Math.Min(origin.X, end), right = Math.Max(origin.X, end);
            if (current is not null && Follows(current, left, origin.Y, glyph.Size))
            {
                current.End = i + 1;
                current.Right = Math.Max(current.Right, right);
            }
            else
            {
                current = new Fragment { First = i, End = i + 1, Left = left, Right = right, Baseline = origin.Y, Size = glyph.Size, SpaceBefore = spaceBefore };
                fragments.Add(current);
            }

            spaceBefore = false;
        }

        return fragments;
    }

    private static bool Follows(Fragment fragment, double left, double baseline, double size)
    {
        var gap = left - fragment.Right;
        return gap <= WordGap * fragment.Size
            && gap >= -MostOverlap * fragment.Size
            && left >= fragment.Left
            && Math.Abs(baseline - fragment.Baseline) <= MostBaselineShift * fragment.Size
            && Math.Abs(size - fragment.Size) <= MostSizeChange * fragment.Size;
    }
}
