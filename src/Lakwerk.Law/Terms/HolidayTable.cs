namespace Lakwerk.Law.Terms;

/// <summary>
/// The years for which Lakwerk knows the holidays of the Algemene termijnenwet. A new royal decree is a new row here.
/// </summary>
internal static class HolidayTable
{
    private const bool Decree = true;

    /// <summary>
    /// Years marked <c>Decree</c>: Besluit gelijkstelling of 28-04-2023 … 30-05-2025 and of 02-01-2026 … 26-05-2028. The
    /// other years follow the pattern of earlier decrees: the Friday after Ascension Day, and the day between a holiday on
    /// a Tuesday or Thursday and the weekend. Since 2023 no Monday before a Tuesday has been made equal.
    /// </summary>
    public static readonly HolidayYear[] Years =
    [
        Year(2016, (3, 27), [(5, 6)]),
        Year(2017, (4, 16), [(4, 28), (5, 26)]),
        Year(2018, (4, 1), [(5, 11), (12, 24), (12, 31)]),
        Year(2019, (4, 21), [(5, 31), (12, 27)]),
        Year(2020, (4, 12), [(5, 4), (5, 22)]),
        Year(2021, (4, 4), [(4, 26), (5, 14)]),
        Year(2022, (4, 17), [(5, 6), (5, 27)]),
        Year(2023, (4, 9), [(4, 28), (5, 19)], Decree),
        Year(2024, (3, 31), [(5, 10), (12, 27)], Decree),
        Year(2025, (4, 20), [(5, 30)], Decree),
        Year(2026, (4, 5), [(1, 2), (5, 15)], Decree),
        Year(2027, (3, 28), [(5, 7)], Decree),
        Year(2028, (4, 16), [(4, 28), (5, 26)], Decree),
    ];

    private static HolidayYear Year(int year, (int Month, int Day) easter, (int Month, int Day)[] equated, bool decree = false) =>
        new(year, new DateOnly(year, easter.Month, easter.Day), [.. equated.Select(d => new DateOnly(year, d.Month, d.Day))], decree);
}
