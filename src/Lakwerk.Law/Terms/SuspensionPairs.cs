namespace Lakwerk.Law.Terms;

/// <summary>
/// Ties each beginning of a suspension to its end. An end without a beginning is impossible and refused; a beginning
/// without an end runs until the term that was set, or else is open.
/// </summary>
internal sealed class SuspensionPairs
{
    private readonly Dictionary<ClockEvent, DateOnly> _ends = new(ReferenceEqualityComparer.Instance);
    private readonly List<ClockEvent> _open = [];
    private readonly List<ClockWarning> _warnings = [];

    public IReadOnlyList<ClockWarning> Warnings => _warnings;

    /// <summary>Reads the events in order of time; the result is the first event that does not fit, or null.</summary>
    public ClockRefusal? Read(IEnumerable<ClockEvent> events)
    {
        foreach (var e in events)
            if ((Begin(e) ?? End(e)) is { } refusal)
                return refusal;
        return null;
    }

    /// <summary>The suspension that begins with this event; <paramref name="latest"/> closes what never ended.</summary>
    public Suspension Of(ClockEvent begin, DateOnly latest)
    {
        var ended = _ends.TryGetValue(begin, out var end);
        var close = ended ? end : begin.Until ?? latest;
        return new Suspension(GroundOf(begin), begin.Date, close < begin.Date ? begin.Date : close, !ended && begin.Until is null);
    }

    public static bool IsBegin(ClockEventKind kind) =>
        kind is ClockEventKind.SuspensionStart or ClockEventKind.SpecificationAsked or ClockEventKind.ViewsAsked;

    private static SuspensionGround GroundOf(ClockEvent begin) => begin.Kind switch
    {
        ClockEventKind.SpecificationAsked => SuspensionGround.Specification,
        ClockEventKind.ViewsAsked => SuspensionGround.Views,
        _ => begin.Ground,
    };

    private ClockRefusal? Begin(ClockEvent e)
    {
        if (!IsBegin(e.Kind))
            return null;
        if (_open.Find(o => o.Kind == e.Kind && o.Party == e.Party && (o.Until is null || o.Until >= e.Date)) is { } running && e.Kind != ClockEventKind.ViewsAsked)
            return Refuse(e, $"loopt al sinds {DutchDates.Short(running.Date)} en is nog niet geëindigd", $"already runs since {DutchDates.Short(running.Date)} and has not ended");
        _open.Add(e);
        return null;
    }

    private ClockRefusal? End(ClockEvent e)
    {
        if (BeginOf(e.Kind) is not { } kind)
            return null;
        var begin = _open.Find(o => o.Kind == kind && o.Party == e.Party) ?? _open.Find(o => o.Kind == kind && (e.Party is null || o.Party is null));
        if (begin is null)
            return Refuse(e, "heeft geen begin: er loopt niets dat hiermee kan eindigen", "has no beginning: nothing runs that this can end");
        _open.Remove(begin);
        _ends[begin] = EndDate(begin, e);
        return null;
    }

    /// <summary>A term that was set and passed unused ended the suspension by itself, whatever came later.</summary>
    private DateOnly EndDate(ClockEvent begin, ClockEvent end)
    {
        var isConsent = begin is { Kind: ClockEventKind.SuspensionStart, Ground: not SuspensionGround.Incomplete };
        if (begin.Until is not { } until || until >= end.Date || isConsent)
            return end.Date;
        var name = ClockEventKinds.NameOf(end.Kind);
        _warnings.Add(new ClockWarning("answer-after-term", new(
            $"{Capital(name.Dutch)} op {DutchDates.Short(end.Date)} kwam na de gestelde termijn; de opschorting eindigde op {DutchDates.Short(until)}.",
            $"{Capital(name.English)} on {DutchDates.Short(end.Date)} came after the term that was set; the suspension ended on {DutchDates.Short(until)}.")));
        return until;
    }

    private static ClockEventKind? BeginOf(ClockEventKind end) => end switch
    {
        ClockEventKind.SuspensionEnd => ClockEventKind.SuspensionStart,
        ClockEventKind.SpecificationReceived => ClockEventKind.SpecificationAsked,
        ClockEventKind.ViewsReceived => ClockEventKind.ViewsAsked,
        _ => null,
    };

    private static ClockRefusal Refuse(ClockEvent e, string dutch, string english)
    {
        var rule = e.Kind switch
        {
            ClockEventKind.SpecificationAsked or ClockEventKind.SpecificationReceived => TermRules.Specification(Regimes.At(e.Date)).Citation,
            ClockEventKind.ViewsAsked or ClockEventKind.ViewsReceived => TermRules.Views(Regimes.At(e.Date)).Citation,
            _ => "Awb 4:15",
        };
        var name = ClockEventKinds.NameOf(e.Kind);
        return new ClockRefusal(e, rule, new(
            $"{Capital(name.Dutch)} op {DutchDates.Short(e.Date)} {dutch}.", $"{Capital(name.English)} on {DutchDates.Short(e.Date)} {english}."));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
