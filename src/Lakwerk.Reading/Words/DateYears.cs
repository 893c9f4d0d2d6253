using System.Globalization;

namespace Lakwerk.Reading.Words;

/// <summary>
/// Years of a scanned letter. One that lies after the letter, and differs in one figure from a year that comes back, was that
/// year: <c>10 mei 2071</c> among dates of 2021.
/// </summary>
internal static class DateYears
{
    private const double Mended = 0.6;

    public static List<FoundDate> Mend(List<FoundDate> dates, int? letterYear)
    {
        var counts = dates.Where(date => date.Year is not null).GroupBy(date => date.Year!.Value).ToDictionary(years => years.Key, years => years.Count());
        var last = letterYear ?? counts.Where(pair => pair.Value > 1).Select(pair => pair.Key).DefaultIfEmpty(DutchDateReader.LastYear).Max();
        return dates.ConvertAll(date => date.Year is { } year && year > last + 1 && Meant(year, counts) is { } meant ? date with { Year = meant, Confidence = Math.Min(date.Confidence, Mended) } : date);
    }

    private static int? Meant(int year, Dictionary<int, int> counts) =>
        counts.Where(pair => pair.Value > 1 && DiffersInOne(pair.Key, year)).OrderByDescending(pair => pair.Value).Select(pair => (int?)pair.Key).FirstOrDefault();

    private static bool DiffersInOne(int a, int b)
    {
        var (one, other) = (a.ToString(CultureInfo.InvariantCulture), b.ToString(CultureInfo.InvariantCulture));
        return one.Length == other.Length && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
    }
}
