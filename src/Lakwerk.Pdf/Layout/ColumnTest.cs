namespace Lakwerk.Pdf.Layout;

/// <summary>Tells two columns of running text from two columns of a table.</summary>
internal static class ColumnTest
{
    /// <summary>A column has at least this many lines.</summary>
    public const int LeastLines = 3;

    private const double LeastWidthInEms = 10;
    private const double LeastGlyphsPerLine = 14;
    private const double LeastFill = 0.5;
    private const double LeastSharedHeight = 0.3;

    /// <summary>True when both sides read like running text and stand beside each other.</summary>
    public static bool Passes(List<Fragment> left, List<Fragment> right) =>
        left.Count > 0 && right.Count > 0 && IsRunningText(left) && IsRunningText(right) && StandSideBySide(left, right);

    private static bool IsRunningText(List<Fragment> side)
    {
        double from = double.MaxValue, to = double.MinValue, inked = 0, size = 0;
        var glyphs = 0;
        foreach (var fragment in side)
        {
            from = Math.Min(from, fragment.Left);
            to = Math.Max(to, fragment.Right);
            inked += fragment.Right - fragment.Left;
            size += fragment.Size;
            glyphs += fragment.End - fragment.First;
        }

        var width = to - from;
        // Lines are counted only where the fewest that count would do.
        return width >= LeastWidthInEms * size / side.Count
            && HasFilled(LeastLines)
            && CountLines(side) is var lines and >= LeastLines
            && HasFilled(lines);

        bool HasFilled(int count) => glyphs >= LeastGlyphsPerLine * count && inked >= LeastFill * width * count;
    }

    /// <summary>Distinct baselines; those of a column that was itself cut wrong would count double, which only makes the test stricter.</summary>
    private static int CountLines(List<Fragment> side)
    {
        var baselines = new double[side.Count];
        for (var i = 0; i < baselines.Length; i++) baselines[i] = side[i].Baseline;
        Array.Sort(baselines);
        var lines = 1;
        var last = baselines[0];
        foreach (var baseline in baselines)
        {
            if (baseline - last <= side[0].Size * 0.4) continue;
            lines++;
            last = baseline;
        }

        return lines;
    }

    private static bool StandSideBySide(List<Fragment> left, List<Fragment> right)
    {
        var (leftBottom, leftTop) = Height(left);
        var (rightBottom, rightTop) = Height(right);
        var shared = Math.Min(leftTop, rightTop) - Math.Max(leftBottom, rightBottom);
        return shared >= LeastSharedHeight * Math.Min(leftTop - leftBottom, rightTop - rightBottom);
    }

    private static (double Bottom, double Top) Height(List<Fragment> side)
    {
        double bottom = double.MaxValue, top = double.MinValue;
        foreach (var fragment in side)
        {
            bottom = Math.Min(bottom, fragment.Bottom);
            top = Math.Max(top, fragment.Top);
        }

        return (bottom, top);
    }
}
