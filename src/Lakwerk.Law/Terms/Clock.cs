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

    public static ClockOutcome Run(ClockInput input) => Run(input, WorkCalendar.Netherlands);

    public static ClockOutcome Run(ClockInput input, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(input.Events.Count, MostEvents);
        return new ClockRun(input, calendar).Complete();
    }
}
