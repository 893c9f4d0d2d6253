namespace Lakwerk.Law.Terms;

/// <summary>One pass over the events of a request, in order of time.</summary>
internal sealed partial class ClockRun
{
    private readonly ClockInput _input;
    private readonly WorkCalendar _calendar;
    private readonly List<ClockEvent> _events;
    private readonly SuspensionPairs _pairs = new();
    private readonly List<ClockDate> _dates = [];
    private readonly List<ClockWarning> _warnings = [];
    private readonly DateOnly _asOf;
    private readonly Regime _law;
    private readonly RunningTerm _requestTerm;
    private RunningTerm _term;
    private Stage _stage = Stage.Request;

    public ClockRun(ClockInput input, WorkCalendar calendar)
    {
        _input = input;
        _calendar = calendar;
        _events = [.. input.Events.OrderBy(SortDate)];
        var last = _events.Count == 0 ? input.Received : _events.Max(e => e.Date);
        _asOf = input.AsOf ?? (last > input.Received ? last : input.Received);
        _law = Regimes.At(FinalDecision()?.Date ?? _asOf);
        _term = _requestTerm = new RunningTerm(calendar, input.Received, TermRules.Decision(_law));
    }

    private enum Stage
    {
        Request,
        Decided,
        Objection,
        ObjectionDecided,
    }

    public ClockOutcome Complete()
    {
        AddDate("received", _input.Received, TermRules.Decision(_law).Citation, "Ontvangen; deze dag telt niet mee.", "Received; this day does not count.");
        if ((BeforeReceipt() ?? _pairs.Read(_events)) is { } impossible)
            return impossible;
        foreach (var e in _events)
            if (Apply(e) is { } refusal)
                return refusal;
        return Report();
    }

    private ClockRefusal? Apply(ClockEvent e) => e.Kind switch
    {
        ClockEventKind.Acknowledgement => Acknowledge(e),
        ClockEventKind.Extension => Extend(e),
        ClockEventKind.SuspensionStart or ClockEventKind.SpecificationAsked or ClockEventKind.ViewsAsked => Suspend(e),
        ClockEventKind.SpecificationReceived => SpecificationReceived(e),
        ClockEventKind.ViewsReceived => ViewsReceived(e),
        ClockEventKind.SuspensionEnd => null,
        ClockEventKind.AgreedDate => Agree(e),
        ClockEventKind.NoticeOfDefault => NoticeOfDefault(e),
        ClockEventKind.AppealLate => AppealLate(e),
        ClockEventKind.CourtOrder => CourtOrder(e),
        ClockEventKind.Decision => Decide(e),
        ClockEventKind.Announcement => Announce(e),
        ClockEventKind.InterimReliefAsked or ClockEventKind.InterimReliefRuled => InterimRelief(e),
        ClockEventKind.Objection => Object(e),
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, "Unknown kind of event."),
    };

    private ClockReport Report()
    {
        ReportRequestTerm();
        ReportRemedies();
        CheckCalendar();
        _warnings.AddRange(_pairs.Warnings);
        foreach (var field in _input.Ignored)
            Warn("field-ignored", $"Onbekend veld, niet gebruikt: {field}.", $"Unknown field, not used: {field}.");
        return new ClockReport(_law, _requestTerm.Due, DaysLate(_requestTerm.Due, FinalDecision()?.Date))
        {
            SuspendedDays = _requestTerm.SuspendedDays,
            AsOf = _asOf,
            Dates = [.. _dates.OrderBy(d => d.Date)],
            Warnings = _warnings,
            Decisions = _decisions,
            Penalty = Penalty(),
        };
    }

    /// <summary>
    /// An agreed date without the day of the agreement was agreed before anything ran out: it takes its place at the start of
    /// the stage to which it belongs.
    /// </summary>
    private DateOnly SortDate(ClockEvent e)
    {
        if (e is not { Kind: ClockEventKind.AgreedDate, Until: null })
            return e.Date;
        var stageStart = _input.Received;
        foreach (var other in _input.Events)
            if (other.Kind == ClockEventKind.Objection && other.Date < e.Date && other.Date > stageStart)
                stageStart = other.Date;
        return stageStart;
    }

    /// <summary>The first decision that is not partial ends the term of the request.</summary>
    private ClockEvent? FinalDecision() => _events.Find(e => e is { Kind: ClockEventKind.Decision, Partial: false });

    private int DaysLate(DateOnly due, DateOnly? decided) => Math.Max(0, (decided ?? _asOf).DayNumber - due.DayNumber);

    private ClockRefusal? BeforeReceipt()
    {
        var early = _events.Find(e => e.Date < _input.Received);
        return early is null ? null : Refuse(early, TermRules.Decision(_law).Citation,
            $"ligt voor de ontvangst van het verzoek op {Day(_input.Received)}", $"lies before the request was received on {Day(_input.Received)}");
    }

    private void CheckCalendar()
    {
        foreach (var date in _dates.Select(d => d.Date).Append(_requestTerm.Nominal).Where(d => !_calendar.Covers(d)).Order().Take(1))
            Warn("calendar-outside",
                $"De feestdagen zijn bekend van {_calendar.From.Year} tot en met {_calendar.To.Year}; {Day(date)} valt daarbuiten. Controleer de data zelf.",
                $"Holidays are known from {_calendar.From.Year} to {_calendar.To.Year}; {Day(date)} lies outside. Check the dates yourself.");
        foreach (var holiday in Shifts().Where(h => !h.Verified).DistinctBy(h => h.Date))
            Warn("holiday-unverified",
                $"{Day(holiday.Date)} is als gelijkgestelde dag meegeteld volgens het gebruikelijke patroon; controleer het besluit in de Staatscourant (Atw 3.3).",
                $"{Day(holiday.Date)} was counted as made equal to a holiday by the usual pattern; check the royal decree (Atw 3.3).");
    }

    /// <summary>The holidays that moved the end of a term.</summary>
    private IEnumerable<Holiday> Shifts()
    {
        for (var day = _requestTerm.Nominal; day < _requestTerm.Due; day = day.AddDays(1))
            if (_calendar.HolidayOn(day) is { } holiday)
                yield return holiday;
    }

    private void AddDate(string name, DateOnly date, string rule, string dutch, string english) =>
        _dates.Add(new ClockDate(name, date, rule, new Bilingual(dutch, english)));

    private void Warn(string code, string dutch, string english) => _warnings.Add(new ClockWarning(code, new Bilingual(dutch, english)));

    private static ClockRefusal Refuse(ClockEvent e, string rule, string dutch, string english)
    {
        var name = ClockEventKinds.NameOf(e.Kind);
        return new ClockRefusal(e, rule, new Bilingual($"{Capital(name.Dutch)} op {Day(e.Date)} {dutch}.", $"{Capital(name.English)} on {Day(e.Date)} {english}."));
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Day(DateOnly date) => DutchDates.Short(date);
}
