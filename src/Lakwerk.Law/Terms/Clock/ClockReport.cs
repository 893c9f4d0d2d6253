namespace Lakwerk.Law.Terms;

/// <summary>The terms of a request, each with its reasons.</summary>
/// <param name="Law">The act that governs the (first full) decision, or would if it fell on the day one looks from.</param>
/// <param name="Due">Last day to decide on the request.</param>
/// <param name="DaysLate">Days past <paramref name="Due"/> at the decision, or at the day one looks from.</param>
public sealed record ClockReport(Regime Law, DateOnly Due, int DaysLate) : ClockOutcome
{
    /// <summary>Days on which the decision term stood still.</summary>
    public required int SuspendedDays { get; init; }

    /// <summary>The day from which open matters were judged.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Every date, in order of time.</summary>
    public required IReadOnlyList<ClockDate> Dates { get; init; }

    public required IReadOnlyList<ClockWarning> Warnings { get; init; }

    public required IReadOnlyList<ClockDecision> Decisions { get; init; }

    /// <summary>Null until a notice of default or a court order brings it up.</summary>
    public required ClockPenalty? Penalty { get; init; }

    /// <summary>When the last decision may be put into effect (article 4.4, fifth paragraph, Woo and what went before); null before a decision.</summary>
    public ClockDate? Release => Dates.LastOrDefault(date => date.Name.EndsWith("release", StringComparison.Ordinal));

    public ClockDate? Find(string name) => Dates.FirstOrDefault(d => d.Name == name);

    public bool Warns(string code) => Warnings.Any(w => w.Code == code);

    public override string ToJson(Language language = Language.Dutch) => ClockWriter.Json(this, language);

    public override string ToText(Language language = Language.Dutch) => ClockWriter.Text(this, language);
}
