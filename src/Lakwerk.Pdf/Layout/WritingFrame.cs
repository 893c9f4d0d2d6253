using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Layout;

/// <summary>
/// A direction of writing with its own coordinates: x grows along the line, y upwards from line to line. Glyphs within a few
/// degrees share a frame, so that the text of a crooked scan stays together.
/// </summary>
internal sealed class WritingFrame
{
    private const double MostDeviation = 4;
    private const int MostFrames = 90;

    private readonly double _cos, _sin;

    private WritingFrame(double angle)
    {
        Angle = angle;
        (_sin, _cos) = angle % 90 == 0 ? Quarter((int)angle) : Math.SinCos(angle * Math.PI / 180);
    }

    /// <summary>Degrees counter-clockwise.</summary>
    public double Angle { get; }

    /// <summary>Position in the frame.</summary>
    public Point Place(Point user) => new(user.X * _cos + user.Y * _sin, user.Y * _cos - user.X * _sin);

    /// <summary>True when a glyph at this angle belongs to the frame.</summary>
    public bool Takes(double angle) => Distance(angle, Angle) <= MostDeviation;

    /// <summary>The frames that a page needs, the one with most glyphs first; on a tie the one that reads upright.</summary>
    public static List<WritingFrame> Find(ReadOnlySpan<PlacedGlyph> glyphs, int rotation)
    {
        var counts = Count(glyphs);
        var frames = new List<WritingFrame>();
        foreach (var (angle, _) in counts.OrderByDescending(pair => pair.Value).ThenBy(pair => (pair.Key + 720 - rotation) % 360))
        {
            if (frames.Count == MostFrames) break;
            if (!frames.Exists(frame => frame.Takes(angle))) frames.Add(new WritingFrame(angle));
        }

        return frames;
    }

    private static (double Sin, double Cos) Quarter(int angle) => angle switch
    {
        0 => (0, 1),
        90 => (1, 0),
        180 => (0, -1),
        _ => (-1, 0),
    };

    private static Dictionary<double, int> Count(ReadOnlySpan<PlacedGlyph> glyphs)
    {
        var counts = new Dictionary<double, int>();
        for (var i = 0; i < glyphs.Length;)
        {
            var from = i;
            var angle = glyphs[i].Angle;
            while (i < glyphs.Length && glyphs[i].Angle == angle) i++;
            // A tenth of a degree is finer than lines are straight.
            var key = Math.Round(angle, 1) % 360;
            counts[key] = counts.GetValueOrDefault(key) + i - from;
        }

        return counts;
    }

    private static double Distance(double a, double b)
    {
        var distance = Math.Abs(a - b) % 360;
        return Math.Min(distance, 360 - distance);
    }
}
