namespace Lakwerk.Reading.Areas;

/// <summary>
/// Finds short writing in the margin beside a redacted area: the last of the row on the right or the first on the left, apart
/// from the text of the page. Readers of whole pages pass over such labels.
/// </summary>
public static class MarginWriting
{
    private const int Ink = 60;
    private const double LeastGap = 1.1;
    private const double Widest = 9;
    private const double Narrowest = 0.9;

    /// <summary>At most one place on each side.</summary>
    public static IEnumerable<PixelArea> Beside(PixelGrid picture, PixelArea area)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var band = area with { Top = Math.Max(0, area.Top - area.Height / 4), Bottom = Math.Min(picture.Height, area.Bottom + area.Height / 4) };
        if (Cluster(picture, band, picture.Width - 1, area.Right, -1) is { } right) yield return right;
        if (Cluster(picture, band, 0, area.Left - 1, 1) is { } left) yield return left;
    }

    /// <summary>The first writing from the edge of the page inwards, when it is short and a gap follows it.</summary>
    private static PixelArea? Cluster(PixelGrid picture, PixelArea band, int edge, int end, int step)
    {
        var gap = (int)(LeastGap * band.Height);
        var paper = picture.LuminanceAt(edge - step * (picture.Width / 60), (band.Top + band.Bottom) / 2);
        int first = -1, last = -1;
        for (var x = edge + step * (picture.Width / 60); (end - x) * step > 0; x += step)
        {
            if (HasInk(picture, band, x, paper))
            {
                if (first < 0) first = x;
                last = x;
            }
            else if (first >= 0 && Math.Abs(x - last) > gap) return Within(band, first, last);
        }

        return first >= 0 && Math.Abs(end - last) > gap ? Within(band, first, last) : null;
    }

    private static PixelArea? Within(PixelArea band, int first, int last)
    {
        var (left, right) = (Math.Min(first, last), Math.Max(first, last) + 1);
        var border = band.Height / 3;
        return right - left >= Narrowest * band.Height && right - left <= Widest * band.Height ? band with { Left = left - border, Right = right + border } : null;
    }

    private static bool HasInk(PixelGrid picture, PixelArea band, int x, int paper)
    {
        var dark = 0;
        for (var y = band.Top; y < band.Bottom; y++)
            if (Math.Abs(picture.LuminanceAt(x, y) - paper) > Ink && ++dark == 2) return true;
        return false;
    }
}
