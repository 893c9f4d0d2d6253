namespace Lakwerk.Law.Terms;

/// <summary>
/// A term while it runs. It starts the day after <paramref name="start"/>, grows by extension and suspension, and ends where
/// the Atw lets it end. Nothing ever makes it shorter.
/// </summary>
internal sealed class RunningTerm(WorkCalendar calendar, DateOnly start, TermRule rule)
{
    private readonly List<TermStep> _steps = [];
    private DateOnly _lastSuspended = DateOnly.MinValue;

    public TermRule Rule { get; } = rule;

    public DateOnly First { get; } = start.AddDays(1);

    /// <summary>Last day before Saturdays, Sundays and holidays are looked at.</summary>
    public DateOnly Nominal { get; private set; } = start.AddDays(rule.Days);

    /// <summary>Last day to decide. A term does not end while it stands still.</summary>
    public DateOnly Due => calendar.EndOfTerm(First, Latest);

    public int SuspendedDays { get; private set; }

    public bool IsExtended { get; private set; }

    public IReadOnlyList<TermStep> Steps => _steps;

    private DateOnly Latest => Nominal > _lastSuspended ? Nominal : _lastSuspended;

    public bool IsRunningOn(DateOnly date) => date <= Due;

    public void Extend(TermRule by, int days)
    {
        IsExtended = true;
        Nominal = Nominal.AddDays(days);
        _steps.Add(new TermStep(by.Citation, new($"{days} dagen verdaging", $"{days} days of extension")));
    }

    /// <summary>Adds the days from <paramref name="from"/> to <paramref name="to"/> that no earlier suspension covered.</summary>
    public int Suspend(TermRule by, DateOnly from, DateOnly to)
    {
        var first = from > _lastSuspended ? from : _lastSuspended.AddDays(1);
        var days = Math.Max(0, to.DayNumber - first.DayNumber + 1);
        if (days == 0)
            return 0;
        SuspendedDays += days;
        Nominal = Nominal.AddDays(days);
        _lastSuspended = to;
        _steps.Add(new TermStep(by.Citation, new($"{days} opgeschorte dagen", $"{days} suspended days")));
        return days;
    }

    public void AgreeOn(TermRule by, DateOnly date)
    {
        Nominal = date > Nominal ? date : Nominal;
        _steps.Add(new TermStep(by.Citation, new($"afgesproken datum {DutchDates.Short(date)}", $"agreed date {DutchDates.Short(date)}")));
    }

    public string Citations => string.Join("; ", _steps.Select(s => s.Citation).Prepend(Rule.Citation).Distinct().Concat(Due == Latest ? [] : ["Atw 1"]));

    /// <summary>The sum as one sentence: what started it, what was added, where it ended and why not on that day.</summary>
    public Bilingual Reason(Bilingual started) => new(Sum(started, Language.Dutch), Sum(started, Language.English));

    private string Sum(Bilingual started, Language language)
    {
        var dutch = language == Language.Dutch;
        var parts = _steps.Select(s => $" + {s.Text.In(language)} ({s.Citation})");
        var sum = $"{started.In(language)} + {Rule.Days} {(dutch ? "dagen" : "days")} ({Rule.Citation}){string.Concat(parts)} = {DutchDates.Short(Nominal)}";
        if (_lastSuspended > Nominal)
            sum += dutch ? $"; de opschorting duurt tot en met {DutchDates.Short(_lastSuspended)}" : $"; the suspension lasts until {DutchDates.Short(_lastSuspended)}";
        return sum + (Due == Latest ? "" : Shift(language)) + ".";
    }

    private string Shift(Language language)
    {
        var name = (calendar.HolidayOn(Latest)?.Name ?? DutchDates.DayOfWeek(Latest)).In(language);
        return language == Language.Dutch
            ? $"; dat is {name}, dus de eerstvolgende werkdag {DutchDates.Short(Due)} (Atw 1)"
            : $"; that is {name}, so the next working day {DutchDates.Short(Due)} (Atw 1)";
    }
}
