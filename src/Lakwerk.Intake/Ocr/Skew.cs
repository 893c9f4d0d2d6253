namespace Lakwerk.Intake.Ocr;

/// <summary>
/// By what angle the lines of a scan fall. Under the right angle the lower edges of letters fall together on few lines, so the
/// counts of edges per line, squared and added, are highest.
/// </summary>
internal static class Skew
{
    private const double Furthest = 10;
    private const double Coarse = 0.5;
    private const double Fine = 0.05;
    private const double Negligible = 0.2;
    private const double LeastGain = 1.05;
    private const int FewestEdges = 400;
    private const int MostEdges = 60_000;
    private const byte Dark = 140;

    /// <summary>In radians, positive when lines fall to the right; 0 for a level page and for one without lines.</summary>
    public static double Of(GrayImage image)
    {
        var edges = LowerEdges(image);
        if (edges.Count < FewestEdges) return 0;
        var counts = new int[image.Height + image.Width];
        var coarse = Best(edges, image, counts, 0, Furthest, Coarse);
        var best = Best(edges, image, counts, coarse, Coarse, Fine);
        if (Math.Abs(best) < Negligible || Score(edges, image, counts, best) < Score(edges, image, counts, 0) * LeastGain) return 0;
        return best * Math.PI / 180;
    }

    private static double Best(List<(int X, int Y)> edges, GrayImage image, int[] counts, double around, double reach, double step)
    {
        var (best, highest) = (around, double.MinValue);
        for (var degrees = around - reach; degrees <= around + reach + 1e-9; degrees += step)
        {
            var score = Score(edges, image, counts, degrees);
            if (score > highest) (best, highest) = (degrees, score);
        }

        return best;
    }

    private static double Score(List<(int X, int Y)> edges, GrayImage image, int[] counts, double degrees)
    {
        Array.Clear(counts);
        var slope = Math.Tan(degrees * Math.PI / 180);
        var shift = image.Width / 2;
        foreach (var (x, y) in edges)
        {
            var line = (int)(y - ((x - shift) * slope)) + shift;
            if ((uint)line < (uint)counts.Length) counts[line]++;
        }

        var sum = 0.0;
        foreach (var count in counts) sum += (double)count * count;
        return sum;
    }

    /// <summary>Dark pixels over light ones, thinned out evenly when there are very many.</summary>
    private static List<(int X, int Y)> LowerEdges(GrayImage image)
    {
        var edges = new List<(int, int)>();
        for (var y = 0; y + 2 < image.Height; y++)
        {
            var row = image.Pixels.AsSpan(y * image.Width, image.Width);
            var below = image.Pixels.AsSpan((y + 2) * image.Width, image.Width);
            for (var x = 0; x < row.Length; x++)
                if (row[x] < Dark && below[x] >= Dark) edges.Add((x, y));
        }

        if (edges.Count <= MostEdges) return edges;
        var every = (edges.Count / MostEdges) + 1;
        return [.. edges.Where((_, i) => i % every == 0)];
    }
}
