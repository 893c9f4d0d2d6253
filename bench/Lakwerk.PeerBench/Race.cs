namespace Lakwerk.PeerBench;

/// <summary>Lets contenders do the same work in turns, and prints medians.</summary>
internal static class Race
{
    /// <summary>Runs the rounds; the first contender is the one that the others are measured by.</summary>
    public static void Run(IReadOnlyList<Contender> contenders, int rounds, string unit, double units)
    {
        var runs = contenders.Select(_ => new List<MeasuredRun>()).ToList();
        Console.WriteLine($"load before: {Load()}");
        for (var round = 0; round < rounds; round++)
            for (var i = 0; i < contenders.Count; i++) runs[i].Add(MeasuredRun.Of(contenders[i].Commands));
        Console.WriteLine($"load after:  {Load()}; medians of {rounds} rounds, ratios are medians of ratios within a round, to {contenders[0].Name}");
        Console.WriteLine($"{"",-26}{"wall s",9}{"ratio",8}{"CPU s",9}{"ratio",8}{unit + "/CPU s",16}{"peak MB",9}{"failed",8}");
        for (var i = 0; i < contenders.Count; i++) Print(contenders[i], runs[i], runs[0], units);
    }

    private static void Print(Contender contender, List<MeasuredRun> own, List<MeasuredRun> first, double units)
    {
        var cpu = Median(own.Select(run => run.Cpu));
        Console.WriteLine(
            $"{contender.Name,-26}{Median(own.Select(run => run.Wall)),9:F2}{Ratio(own, first, run => run.Wall),8:F2}"
            + $"{cpu,9:F2}{Ratio(own, first, run => run.Cpu),8:F2}{units / cpu,16:F0}{own.Max(run => run.PeakBytes) / 1048576,9}{own[^1].Failures,8}");
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static double Ratio(List<MeasuredRun> own, List<MeasuredRun> first, Func<MeasuredRun, double> value) =>
        Median(own.Zip(first, (one, other) => value(one) / Math.Max(1e-3, value(other))));

    private static string Load() => File.ReadAllText("/proc/loadavg").Trim();
}
