namespace Lakwerk.Law.Terms;

/// <summary>
/// The statutory penalty for deciding late. It is zero for the Wob when the notice came on or after 1 October 2016 (Wob 15)
/// and always zero for the Woo, decisions on objection included (Woo 8.2): then only a court can set one.
/// </summary>
public static class PenaltyTable
{
    private const int Period = 14;
    private const int MostDays = 42;

    public static IReadOnlyList<PenaltyRate> Rates { get; } =
    [
        new(new DateOnly(2009, 10, 1), 20, 30, 40),
        new(new DateOnly(2019, 1, 1), 23, 35, 45),
    ];

    public static DateOnly WobExcludedFrom { get; } = new(2016, 10, 1);

    /// <summary>The provision that rules the penalty out, or null when Awb 4:17 applies.</summary>
    public static string? Exclusion(Regime regime, DateOnly notice) => regime switch
    {
        Regime.Woo => "Woo 8.2",
        _ when notice >= WobExcludedFrom => "Wob 15",
        _ => null,
    };

    /// <summary>Euros due under Awb 4:17 after so many days in default, whatever act is at stake.</summary>
    public static int Amount(DateOnly notice, int days)
    {
        var rate = Rates.LastOrDefault(r => r.From <= notice);
        if (rate is null || days <= 0)
            return 0;
        days = Math.Min(days, MostDays);
        return Part(days, 0) * rate.First + Part(days, 1) * rate.Second + Part(days, 2) * rate.Third;
    }

    private static int Part(int days, int period) => Math.Clamp(days - period * Period, 0, Period);
}
