using System.Globalization;

namespace Lakwerk.PublicationBench;

/// <summary>Times, as a line of a table.</summary>
internal static class Percentiles
{
    public static string Of(List<double> milliseconds)
    {
        milliseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {At(milliseconds, 0.5):0.0} ms, p95 {At(milliseconds, 0.95):0.0} ms, p99 {At(milliseconds, 0.99):0.0} ms, most {milliseconds[^1]:0.0} ms ({milliseconds.Count} asked)");
    }

    private static double At(List<double> sorted, double part) => sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];
}
