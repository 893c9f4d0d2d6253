namespace Lakwerk.Law.Terms;

/// <content>Decisions, their announcement and release, objection and appeal.</content>
internal sealed partial class ClockRun
{
    private readonly List<ClockDecision> _decisions = [];
    private bool _thirdPartyObjects;
    private DateOnly? _objectionBy;
    private RunningTerm? _objectionTerm;
    private DateOnly _objectionTermStart;
    private bool _objectionIsLate;
    private bool _interimReliefPending;
    private bool _announced = true;

    private ClockRefusal? Decide(ClockEvent e)
    {
        var stage = e.Partial ? "partial" : _stage switch
        {
            Stage.Request => "request",
            Stage.Objection => "objection",
            _ => "supplementary",
        };
        var due = stage is "supplementary" ? e.Date : _term.Due;
        _decisions.Add(new ClockDecision(e.Date, stage, Regimes.At(e.Date), due, DaysLate(due, e.Date)));
        AddDecision(e, stage, due);
        if (!e.Partial)
            _stage = _stage is Stage.Request ? Stage.Decided : _stage is Stage.Objection ? Stage.ObjectionDecided : _stage;
        _announced = false;
        return null;
    }

    private void AddDecision(ClockEvent e, string stage, DateOnly due)
    {
        var late = DaysLate(due, e.Date);
        var prefix = stage == "request" ? "" : stage + "-";
        var announcement = AnnouncementOf(e);
        var announced = announcement?.Date ?? e.Date;
        AddDate(prefix + "decision", e.Date, due == e.Date && stage == "supplementary" ? "Awb 6:19" : _term.Rule.Citation,
            late > 0 ? $"Besloten, {late} dagen na het einde van de termijn op {Day(due)}." : "Besloten binnen de termijn.",
            late > 0 ? $"Decided, {late} days after the term ended on {Day(due)}." : "Decided within the term.");
        if (late > 0)
            Warn(prefix + "decision-late", $"Het besluit van {Day(e.Date)} kwam {late} dagen te laat (uiterlijk {Day(due)}).", $"The decision of {Day(e.Date)} came {late} days late (due {Day(due)}).");
        AddDate(prefix + "announcement", announced, TermRules.Announcement.Citation,
            announcement is null ? "Geen bekendmaking vermeld; gerekend is met de datum van het besluit." : "Bekendgemaakt.",
            announcement is null ? "No announcement given; the date of the decision was used." : "Announced.");
        AddRelease(e, prefix, announced, _thirdPartyObjects || e.Objects || announcement is { Objects: true });
        AddRemedy(stage, prefix, announced);
    }

    private void AddRelease(ClockEvent decision, string prefix, DateOnly announced, bool objects)
    {
        var rule = TermRules.Release(Regimes.At(decision.Date));
        var date = objects ? _calendar.EndOfTerm(announced.AddDays(1), announced.AddDays(rule.Days)) : announced;
        var ruled = _events.Find(e => e.Kind == ClockEventKind.InterimReliefRuled && e.Date > date && e.Date >= decision.Date)?.Date;
        AddDate(prefix + "release", ruled ?? date, ruled is null ? rule.Citation : $"{rule.Citation}; {TermRules.InterimRelief.Citation}",
            ReleaseReason(objects, announced, ruled, Language.Dutch), ReleaseReason(objects, announced, ruled, Language.English));
    }

    private static string ReleaseReason(bool objects, DateOnly announced, DateOnly? ruled, Language language)
    {
        var dutch = language == Language.Dutch;
        if (ruled is { } day)
            return dutch ? $"Gewacht op de uitspraak over de voorlopige voorziening van {Day(day)}." : $"Waited for the ruling on interim relief of {Day(day)}.";
        if (objects)
            return dutch ? $"Een belanghebbende heeft naar verwachting bezwaar: twee weken na de bekendmaking op {Day(announced)}." : $"An interested party is expected to object: two weeks after the announcement on {Day(announced)}.";
        return dutch ? "Niemand heeft naar verwachting bezwaar: tegelijk met de bekendmaking." : "Nobody is expected to object: together with the announcement.";
    }

    private void AddRemedy(string stage, string prefix, DateOnly announced)
    {
        var isAppeal = stage == "objection" || stage == "supplementary" && _stage == Stage.ObjectionDecided;
        var rule = isAppeal ? TermRules.Appeal : TermRules.Objection;
        var end = _calendar.EndOfTerm(announced.AddDays(1), announced.AddDays(rule.Days));
        if (!isAppeal && !stage.StartsWith("partial", StringComparison.Ordinal))
            _objectionBy = end;
        AddDate(isAppeal ? (stage == "objection" ? "appeal-by" : prefix + "appeal-by") : prefix + "objection-by", end, rule.Citation,
            $"Bekendgemaakt op {Day(announced)} (telt niet mee) + {rule.Days} dagen.", $"Announced on {Day(announced)} (not counted) + {rule.Days} days.");
    }

    private ClockEvent? AnnouncementOf(ClockEvent decision)
    {
        var next = _events.FindIndex(_events.IndexOf(decision) + 1, e => e.Kind is ClockEventKind.Announcement or ClockEventKind.Decision);
        return next >= 0 && _events[next].Kind == ClockEventKind.Announcement ? _events[next] : null;
    }

    private ClockRefusal? Announce(ClockEvent e)
    {
        if (_decisions.Count == 0)
            return Refuse(e, TermRules.Announcement.Citation, "komt voor het besluit", "comes before the decision");
        if (_announced)
            return Refuse(e, TermRules.Announcement.Citation, "is een tweede bekendmaking van hetzelfde besluit", "announces the same decision twice");
        _announced = true;
        return null;
    }

    private ClockRefusal? Object(ClockEvent e)
    {
        if (_decisions.Count == 0)
            return Refuse(e, "Awb 6:8", "komt voor het besluit; er is nog niets om bezwaar tegen te maken", "comes before the decision; there is nothing yet to object to");
        if (_stage == Stage.ObjectionDecided)
            return Refuse(e, "Awb 7:1", "komt na de beslissing op bezwaar; daartegen staat beroep open", "comes after the decision on the objection; the way is appeal to the court");
        var by = _objectionBy ?? e.Date;
        AddDate("objection", e.Date, TermRules.Objection.Citation, $"Bezwaar ontvangen; de termijn loopt tot en met {Day(by)}.", $"Objection received; the term runs until {Day(by)}.");
        if (e.Date > by)
            Warn("objection-late",
                $"Het bezwaar van {Day(e.Date)} kwam na {Day(by)}; niet-ontvankelijk, tenzij op tijd verzonden (Awb 6:9) of verschoonbaar te laat (Awb 6:11).",
                $"The objection of {Day(e.Date)} came after {Day(by)}; inadmissible unless sent in time (Awb 6:9) or excusably late (Awb 6:11).");
        if (_stage is Stage.Decided or Stage.ObjectionDecided)
            StartObjection(e, by);
        return null;
    }

    /// <summary>The term to decide begins when the term to object has ended; for an objection that came later still, on its receipt.</summary>
    private void StartObjection(ClockEvent e, DateOnly by)
    {
        _stage = Stage.Objection;
        _objectionTermStart = e.Date > by ? e.Date : by;
        _objectionIsLate = e.Date > by;
        _term = new RunningTerm(_calendar, _objectionTermStart, e.Committee ? TermRules.ObjectionDecisionCommittee : TermRules.ObjectionDecision);
        _objectionTerm = _term;
    }

    private ClockRefusal? InterimRelief(ClockEvent e)
    {
        if (_decisions.Count == 0)
            return Refuse(e, TermRules.InterimRelief.Citation, "komt voor het besluit", "comes before the decision");
        if (e.Kind == ClockEventKind.InterimReliefRuled && !_interimReliefPending)
            return Refuse(e, TermRules.InterimRelief.Citation, "heeft geen verzoek dat eraan voorafging", "has no request before it");
        _interimReliefPending = e.Kind == ClockEventKind.InterimReliefAsked;
        return null;
    }

    private void ReportRemedies()
    {
        if (_interimReliefPending)
            Warn("release-frozen", "Over de voorlopige voorziening is nog niet beslist; tot die tijd wordt niet verstrekt (Awb 8:81).", "Interim relief has not been ruled on; until then nothing is disclosed (Awb 8:81).");
        if (_objectionTerm is not { } term)
            return;
        var started = _objectionIsLate
            ? new Bilingual($"Bezwaar na de bezwaartermijn ontvangen op {Day(_objectionTermStart)}", $"Objection received after the objection term, on {Day(_objectionTermStart)}")
            : new Bilingual($"Einde van de bezwaartermijn {Day(_objectionTermStart)}", $"End of the objection term {Day(_objectionTermStart)}");
        _dates.Add(new ClockDate("objection-decision-due", term.Due, term.Citations, term.Reason(started)));
        if (_stage == Stage.Objection && _asOf > term.Due)
            Warn("objection-overdue", $"Op {Day(_asOf)} is nog niet op bezwaar beslist; de termijn eindigde op {Day(term.Due)}.", $"On {Day(_asOf)} the objection is undecided; the term ended on {Day(term.Due)}.");
    }
}
