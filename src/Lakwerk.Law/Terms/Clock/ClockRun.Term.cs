namespace Lakwerk.Law.Terms;

/// <content>What makes the decision term longer.</content>
internal sealed partial class ClockRun
{
    private ClockRefusal? Acknowledge(ClockEvent e)
    {
        AddDate("acknowledgement", e.Date, "Awb 4:3a", "Ontvangst bevestigd.", "Receipt acknowledged.");
        return null;
    }

    private ClockRefusal? Extend(ClockEvent e)
    {
        var rule = _stage == Stage.Objection ? TermRules.ObjectionExtension : TermRules.Extension(Regimes.At(e.Date));
        if (Closed(e, rule) is { } closed)
            return closed;
        if (_term.IsExtended)
            return Refuse(e, rule.Citation, "is een tweede verdaging; verdagen kan één keer", "is a second extension; a term is extended once");
        if (!_term.IsRunningOn(e.Date))
        {
            Warn("extension-late",
                $"De verdaging van {Day(e.Date)} kwam na het einde van de termijn op {Day(_term.Due)} en heeft geen gevolg ({rule.Citation}).",
                $"The extension of {Day(e.Date)} came after the term ended on {Day(_term.Due)} and has no effect ({rule.Citation}).");
            return null;
        }
        Extend(e, rule);
        return null;
    }

    private void Extend(ClockEvent e, TermRule rule)
    {
        if (e.Days > rule.Days)
            Warn("extension-too-long",
                $"Verdaagd is met {e.Days} dagen, maar de wet staat er hoogstens {rule.Days} toe ({rule.Citation}).",
                $"The extension was {e.Days} days, but the law allows {rule.Days} at most ({rule.Citation}).");
        if (_stage == Stage.Request && Regimes.At(e.Date) != _law)
            Warn("extension-under-wob",
                $"De verdaging van {Day(e.Date)} is nog onder de Wob gedaan en telt met de lengte van {rule.Citation}.",
                $"The extension of {Day(e.Date)} was made under the Wob and counts with the length of {rule.Citation}.");
        var name = _stage == Stage.Objection ? "objection-first-term-end" : "first-term-end";
        AddDate(name, _term.Due, rule.Citation,
            $"Einde van de eerste termijn; verdaagd op {Day(e.Date)}, dus op tijd.", $"End of the first term; extended on {Day(e.Date)}, so in time.");
        _term.Extend(rule, Math.Min(e.Days ?? rule.Days, rule.Days));
    }

    private ClockRefusal? Suspend(ClockEvent e)
    {
        var suspension = _pairs.Of(e, Latest(e));
        if (Closed(e, suspension.Rule) is { } closed)
            return closed;
        WarnOfLateSpecification(e);
        if (!_term.IsRunningOn(e.Date))
        {
            Warn("suspension-late",
                $"De opschorting vanaf {Day(e.Date)} begon na het einde van de termijn op {Day(_term.Due)} en heeft geen gevolg ({suspension.Rule.Citation}).",
                $"The suspension from {Day(e.Date)} began after the term ended on {Day(_term.Due)} and has no effect ({suspension.Rule.Citation}).");
            return null;
        }
        var days = _term.Suspend(suspension.Rule, suspension.From, suspension.End);
        AddSuspension(e, suspension, days);
        return null;
    }

    private void AddSuspension(ClockEvent e, Suspension suspension, int days)
    {
        var cause = ClockEventKinds.NameOf(e.Kind);
        AddDate("suspended-until", suspension.End, suspension.Rule.Citation,
            $"Opgeschort van {Day(suspension.From)} tot en met {Day(suspension.End)} ({cause.Dutch} op {Day(e.Date)}): {days} dagen erbij.",
            $"Suspended from {Day(suspension.From)} to {Day(suspension.End)} ({cause.English} on {Day(e.Date)}): {days} days added.");
        if (suspension.IsOpen)
            Warn("suspension-open",
                $"De opschorting vanaf {Day(suspension.From)} is niet geëindigd; er is geteld tot en met {Day(suspension.End)}. Elke dag langer schuift de termijn een dag op.",
                $"The suspension from {Day(suspension.From)} has not ended; it was counted up to {Day(suspension.End)}. Each further day moves the term by a day.");
        if (e.Kind == ClockEventKind.ViewsAsked)
            AddDate("views-end", suspension.End, Regimes.At(e.Date) == Regime.Wob ? "Wob 6.4" : "Woo 4.4.4", "Deel de verzoeker de nieuwe einddatum mee.", "Tell the requester the new end date.");
    }

    /// <summary>What never ended is counted up to the decision, or else up to the day one looks from.</summary>
    private DateOnly Latest(ClockEvent begin) =>
        _events.Find(d => d is { Kind: ClockEventKind.Decision, Partial: false } && d.Date >= begin.Date)?.Date ?? _asOf;

    private void WarnOfLateSpecification(ClockEvent e)
    {
        if (e.Kind != ClockEventKind.SpecificationAsked || SpecifyBy() is not { } by || e.Date <= by)
            return;
        Warn("specification-late",
            $"Om precisering is gevraagd op {Day(e.Date)}, na de twee weken die op {Day(by)} eindigden ({TermRules.WooSpecification.Citation}).",
            $"Specification was asked on {Day(e.Date)}, after the two weeks that ended on {Day(by)} ({TermRules.WooSpecification.Citation}).");
    }

    /// <summary>Only the Woo sets a term for asking.</summary>
    private DateOnly? SpecifyBy() => Regimes.At(_input.Received) == Regime.Wob ? null
        : _calendar.EndOfTerm(_input.Received.AddDays(1), _input.Received.AddDays(TermRules.WooSpecification.Days));

    private ClockRefusal? SpecificationReceived(ClockEvent e)
    {
        if (Regimes.At(e.Date) == Regime.Woo)
            AddDate("not-treating-by", _calendar.EndOfTerm(e.Date.AddDays(1), e.Date.AddDays(TermRules.WooNotTreating.Days)), TermRules.WooNotTreating.Citation,
                "Laatste dag om te besluiten het verzoek niet te behandelen, als de precisering tekortschiet.",
                "Last day to decide not to treat the request, if the specification falls short.");
        return null;
    }

    private ClockRefusal? ViewsReceived(ClockEvent e)
    {
        _thirdPartyObjects |= e.Objects;
        return null;
    }

    private ClockRefusal? Agree(ClockEvent e)
    {
        var agreed = e.Until ?? e.Date;
        if (Closed(e, TermRules.Consent) is { } closed)
            return closed;
        if (e.Until is not null && !_term.IsRunningOn(e.Date))
            Warn("agreed-date-late",
                $"De afspraak van {Day(e.Date)} kwam na het einde van de termijn op {Day(_term.Due)}; een verstreken termijn wordt niet verlengd ({TermRules.Consent.Citation}).",
                $"The agreement of {Day(e.Date)} came after the term ended on {Day(_term.Due)}; a lapsed term is not prolonged ({TermRules.Consent.Citation}).");
        else if (agreed <= _term.Due)
            Warn("agreed-date-earlier",
                $"De afgesproken datum {Day(agreed)} ligt niet na de wettelijke termijn, die op {Day(_term.Due)} eindigt.",
                $"The agreed date {Day(agreed)} is not after the statutory term, which ends on {Day(_term.Due)}.");
        else
            _term.AgreeOn(TermRules.Consent, agreed);
        return null;
    }

    /// <summary>After the decision no term is left to extend or suspend.</summary>
    private ClockRefusal? Closed(ClockEvent e, TermRule rule) => _stage is Stage.Request or Stage.Objection ? null : Refuse(e, rule.Citation,
        "komt na het besluit; er loopt geen beslistermijn meer", "comes after the decision; no decision term runs any more");

    private void ReportRequestTerm()
    {
        var started = new Bilingual($"Ontvangen op {Day(_input.Received)} (telt niet mee)", $"Received on {Day(_input.Received)} (not counted)");
        if (SpecifyBy() is { } by)
            AddDate("specify-by", by, TermRules.WooSpecification.Citation, "Laatste dag om precisering van een te algemeen verzoek te vragen.", "Last day to ask for specification of a request that is too general.");
        if (!_requestTerm.IsExtended)
            AddDate("first-term-end", _requestTerm.Due, TermRules.Extension(_law).Citation, "Einde van de eerste termijn; laatste dag om een verdaging mee te delen.", "End of the first term; last day to tell of an extension.");
        _dates.Add(new ClockDate("due", _requestTerm.Due, _requestTerm.Citations, _requestTerm.Reason(started)));
        AddDate("notice-possible-from", _requestTerm.Due.AddDays(1), "Awb 6:12.2", "Eerste dag waarop een ingebrekestelling geldig is.", "First day on which a notice of default is valid.");
        if (FinalDecision() is null)
            WarnWhileOpen();
    }

    private void WarnWhileOpen()
    {
        if (_asOf > _requestTerm.Due)
            Warn("overdue",
                $"Op {Day(_asOf)} is nog niet beslist; de termijn eindigde op {Day(_requestTerm.Due)}.", $"On {Day(_asOf)} there is no decision; the term ended on {Day(_requestTerm.Due)}.");
        if (_law == Regime.Wob && _requestTerm.Due >= Regimes.WooInForce)
            Warn("law-changes-before-due",
                "Een besluit vanaf 1 mei 2022 valt onder de Woo, ook als het verzoek ouder is.", "A decision from 1 May 2022 falls under the Woo, even when the request is older.");
    }
}
