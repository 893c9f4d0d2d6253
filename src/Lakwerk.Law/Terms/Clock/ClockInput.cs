namespace Lakwerk.Law.Terms;

/// <summary>A request's life as far as terms are concerned.</summary>
/// <param name="Received">Day on which the request was received; it does not count itself.</param>
/// <param name="Events">What happened since, in any order; events of one day in the order given.</param>
/// <param name="AsOf">The day from which one looks, for what is still open; null means the day of the last event.</param>
public sealed record ClockInput(DateOnly Received, IReadOnlyList<ClockEvent> Events, DateOnly? AsOf = null)
{
    /// <summary>Fields of a file that the clock does not know; reported, so that a slip of the pen is seen.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];
}
