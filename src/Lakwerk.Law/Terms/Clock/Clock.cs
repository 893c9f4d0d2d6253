namespace Lakwerk.Law.Terms;

/// <summary>
/// Computes the terms of a request from what happened. A pure function: the same events give the same report, today
/// comes in as data. Acts that the law gives no effect (a premature notice of default, an extension that came too late) are
/// reported as warnings; an order of events that cannot have been is refused.
/// </summary>
public static class Clock
{
    /// <summary>More events than any request has; a file with more is refused rather than counted.</summary>
    public const int MostEvents = 10_000;

    /// <summary>Dates outside these years are slips of the pen; counting with them would mean nothing.</summary>
    public const int FirstYear = 1980;

    /// <summary>See <see cref="FirstYear"/>.</summary>
    public const int LastYear = 2200;

    public static ClockOutcome Run(ClockInput input) => Run(input, WorkCalendar.Netherlands);

    public static ClockOutcome Run(ClockInput input, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(input.Events.Count, MostEvents);
        return Outside(input) ?? new ClockRun(input, calendar).Complete();
    }

    private static ClockRefusal? Outside(ClockInput input)
    {
        var received = new ClockEvent(input.Received, ClockEventKind.Acknowledgement);
        var far = input.Events.Prepend(received).FirstOrDefault(e => IsFar(e.Date) || e.Until is { } until && IsFar(until));
        return far is null ? null : new ClockRefusal(far, "Awb 4:13", new(
            $"Een datum buiten de jaren {FirstYear} tot en met {LastYear} kan niet kloppen.", $"A date outside the years {FirstYear} to {LastYear} cannot be right."));
    }

    private static bool IsFar(DateOnly date) => date.Year is < FirstYear or > LastYear;
}
