namespace Lakwerk.Law.Terms;

/// <content>Being late: notice of default, appeal, court order, penalty.</content>
internal sealed partial class ClockRun
{
    private DateOnly? _validNotice;
    private bool _anyNotice;
    private ClockEvent? _courtOrder;

    private ClockRefusal? NoticeOfDefault(ClockEvent e)
    {
        _anyNotice = true;
        if (_stage is Stage.Decided or Stage.ObjectionDecided)
            Warn("notice-after-decision", $"De ingebrekestelling van {Day(e.Date)} kwam na het besluit en heeft geen gevolg.", $"The notice of default of {Day(e.Date)} came after the decision and has no effect.");
        else if (_term.IsRunningOn(e.Date))
            PrematureNotice(e);
        else
            ValidNotice(e);
        return null;
    }

    private void PrematureNotice(ClockEvent e)
    {
        AddDate("notice-of-default", e.Date, TermRules.NoticeOfDefault.Citation,
            $"Te vroeg: de termijn liep nog tot en met {Day(_term.Due)}. Zonder gevolg.", $"Premature: the term still ran until {Day(_term.Due)}. Without effect.");
        Warn("premature-notice",
            $"De ingebrekestelling van {Day(e.Date)} kwam te vroeg: de termijn liep nog tot en met {Day(_term.Due)} (Awb 6:12.2).",
            $"The notice of default of {Day(e.Date)} was premature: the term still ran until {Day(_term.Due)} (Awb 6:12.2).");
    }

    private void ValidNotice(ClockEvent e)
    {
        AddDate("notice-of-default", e.Date, TermRules.NoticeOfDefault.Citation, $"Geldig: de termijn eindigde op {Day(_term.Due)}.", $"Valid: the term ended on {Day(_term.Due)}.");
        if (_validNotice is not null)
            return;
        _validNotice = e.Date;
        var end = e.Date.AddDays(TermRules.NoticeOfDefault.Days);
        AddDate("default-term-end", end, TermRules.NoticeOfDefault.Citation,
            $"Laatste van de twee weken na de ingebrekestelling van {Day(e.Date)}.", $"Last of the two weeks after the notice of default of {Day(e.Date)}.");
        AddDate("appeal-late-from", end.AddDays(1), TermRules.NoticeOfDefault.Citation,
            "De twee weken zijn voorbij: beroep wegens niet tijdig beslissen staat open.", "The two weeks have passed: appeal for late decision is open.");
    }

    private ClockRefusal? AppealLate(ClockEvent e)
    {
        var rule = TermRules.NoticeOfDefault;
        if (_stage is Stage.Decided or Stage.ObjectionDecided)
            Warn("appeal-after-decision", $"Het beroep van {Day(e.Date)} wegens niet tijdig beslissen kwam na het besluit.", $"The appeal of {Day(e.Date)} for late decision came after the decision.");
        else if (!_anyNotice)
            Warn("appeal-without-notice", $"Aan het beroep van {Day(e.Date)} ging geen ingebrekestelling vooraf ({rule.Citation}).", $"No notice of default came before the appeal of {Day(e.Date)} ({rule.Citation}).");
        else if (_validNotice is not { } notice)
            Warn("appeal-premature", $"Het beroep van {Day(e.Date)} steunt op een ingebrekestelling die te vroeg kwam ({rule.Citation}).", $"The appeal of {Day(e.Date)} rests on a premature notice of default ({rule.Citation}).");
        else if (e.Date <= notice.AddDays(rule.Days))
            Warn("appeal-premature",
                $"Het beroep van {Day(e.Date)} kwam binnen twee weken na de ingebrekestelling van {Day(notice)} ({rule.Citation}).",
                $"The appeal of {Day(e.Date)} came within two weeks of the notice of default of {Day(notice)} ({rule.Citation}).");
        AddDate("appeal-late", e.Date, rule.Citation, "Beroep wegens niet tijdig beslissen.", "Appeal for late decision.");
        return null;
    }

    private ClockRefusal? CourtOrder(ClockEvent e)
    {
        _courtOrder = e;
        AddDate("court-term", CourtTerm(e), TermRules.CourtTerm.Citation, $"Termijn uit de uitspraak van {Day(e.Date)}.", $"Term set by the ruling of {Day(e.Date)}.");
        return null;
    }

    private static DateOnly CourtTerm(ClockEvent order) => order.Until ?? order.Date.AddDays(TermRules.CourtTerm.Days);

    /// <summary>A court's penalty goes before; else Awb 4:17, unless the act rules it out.</summary>
    private ClockPenalty? Penalty()
    {
        if (_courtOrder is { PerDay: { } perDay } order)
            return CourtPenalty(order, perDay);
        if (_validNotice is not { } notice)
            return null;
        var first = notice.AddDays(TermRules.NoticeOfDefault.Days + 1);
        if (PenaltyTable.Exclusion(_law, notice) is { } exclusion)
            return new ClockPenalty(0, exclusion, new($"Geen dwangsom: {exclusion} sluit Awb 4:17 uit.", $"No penalty: {exclusion} rules Awb 4:17 out."));
        var days = DaysFrom(first);
        return new ClockPenalty(PenaltyTable.Amount(notice, days), "Awb 4:17",
            new($"{Math.Min(days, 42)} dagen in gebreke vanaf {Day(first)}.", $"{Math.Min(days, 42)} days in default from {Day(first)}."));
    }

    private ClockPenalty CourtPenalty(ClockEvent order, decimal perDay)
    {
        var first = CourtTerm(order).AddDays(1);
        var days = DaysFrom(first);
        var amount = Math.Min(days * perDay, order.Maximum ?? decimal.MaxValue);
        return new ClockPenalty(amount, "Awb 8:55d",
            new($"Door de rechter opgelegd: {days} dagen vanaf {Day(first)}.", $"Set by the court: {days} days from {Day(first)}."));
    }

    /// <summary>Days in default: up to the day before the decision, or up to and including the day one looks from.</summary>
    private int DaysFrom(DateOnly first) => Math.Max(0, FinalDecision() is { } decision
        ? decision.Date.DayNumber - first.DayNumber
        : _asOf.DayNumber - first.DayNumber + 1);
}
