using Lakwerk.Law.Terms;

namespace Lakwerk.Law.Tests.Terms;

/// <summary>Writes the life of a request down as short lines: "2021-08-23 extension".</summary>
internal static class Life
{
    public static ClockInput Of(string received, params string[] events) =>
        new(DateOnly.Parse(received), [.. events.Select(Event)]);

    public static ClockReport Report(string received, params string[] events) => Assert.IsType<ClockReport>(Clock.Run(Of(received, events)));

    public static ClockRefusal Refusal(string received, params string[] events) => Assert.IsType<ClockRefusal>(Clock.Run(Of(received, events)));

    public static DateOnly Day(string text) => DateOnly.Parse(text);

    private static ClockEvent Event(string line)
    {
        var words = line.Split(' ');
        var e = new ClockEvent(Day(words[0]), ClockEventKinds.Find(words[1]) ?? throw new ArgumentException(line));
        foreach (var word in words[2..])
            e = With(e, word.Split('='));
        return e;
    }

    private static ClockEvent With(ClockEvent e, string[] pair) => pair[0] switch
    {
        "until" => e with { Until = Day(pair[1]) },
        "days" => e with { Days = int.Parse(pair[1]) },
        "party" => e with { Party = pair[1] },
        "ground" => e with { Ground = Enum.Parse<SuspensionGround>(pair[1]) },
        "objects" => e with { Objects = true },
        "partial" => e with { Partial = true },
        "committee" => e with { Committee = true },
        "perDay" => e with { PerDay = decimal.Parse(pair[1]) },
        "maximum" => e with { Maximum = decimal.Parse(pair[1]) },
        _ => throw new ArgumentException(pair[0]),
    };
}
