using Lakwerk.Reading.Sources;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// In a scan a figure may be read as another one. A day of the request or its receipt that contradicts the order of things, or is
/// also the day of what followed, is left out rather than told.
/// </summary>
internal static class DoubtfulDates
{
    private const double Doubtful = 0.5;

    /// <summary>Days between a request and its receipt beyond which one of both is likely misread.</summary>
    private const int LongestPost = 21;

    private static readonly string[] Later = ["acknowledgement", "extension", "notice-of-default", "appeal-late", "ruling"];

    public static (Fact<DateOnly>? Written, Fact<DateOnly>? Received) Leave(LetterContext letter, (Fact<DateOnly>? Written, Fact<DateOnly>? Received) dates, IReadOnlyList<ProcedureEvent> events)
    {
        var (written, received) = dates;
        if (!letter.Flow.IsDamaged) return dates;
        var first = events.Where(e => e.Date is not null && Later.Contains(e.Kind)).Select(e => e.Date).Min();
        if (written is not null && (written.Value > letter.Head.Date?.Value || written.Value > first || written.Value == first && written.Value != received?.Value)) written = null;
        if (received is not null && (received.Value > letter.Head.Date?.Value || received.Value > first)) received = null;
        if (written is null || received is null) return (written, received);
        if (written.Value <= received.Value) return received.Value.DayNumber - written.Value.DayNumber <= LongestPost ? (written, received) : (Doubted(letter, written), Doubted(letter, received));
        // Which of both is wrong nobody can tell, but one that the letter repeats is likely right.
        return (Repeated(letter, written.Value) ? written : null, Repeated(letter, received.Value) ? received : null);
    }

    private static Fact<DateOnly> Doubted(LetterContext letter, Fact<DateOnly> date) =>
        Repeated(letter, date.Value) ? date : date with { Confidence = Math.Min(date.Confidence, Doubtful) };

    private static bool Repeated(LetterContext letter, DateOnly day) => letter.Dates.Count(date => date.Date == day) > 1;
}
