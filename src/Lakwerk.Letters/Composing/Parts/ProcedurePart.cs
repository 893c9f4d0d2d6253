using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Letters.Facts;
using Lakwerk.Letters.Model;
using Lakwerk.Letters.Texts;

namespace Lakwerk.Letters.Composing;

/// <summary>What happened between receipt and decision, each step with its date; the clock says what it meant for the term.</summary>
internal static class ProcedurePart
{
    public static Section Of(LetterContext c)
    {
        var steps = c.Dossier.Steps.Where(s => s.Date <= c.Date && !IsAfterDecision(c, s) || s.Kind == ClockEventKind.AgreedDate).OrderBy(s => s.Date).ToList();
        IEnumerable<IEnumerable<Phrase>> paragraphs =
        [
            steps.Where(IsAboutTerm).Select(s => Sentence(c, steps, s)),
            Views(c, steps),
            .. new[] { Disputes(c, steps) },
            [Conclusion(c)],
        ];
        var blocks = paragraphs.Where(p => p.Any()).Select(p => (Block)LetterContext.Joined(p));
        return Sections.Of(LetterPart.Procedure, [.. c.Blocks("procedure/kop"), .. blocks]);
    }

    public static Section? Transfers(LetterContext c)
    {
        var transfers = c.Dossier.Transfers.Where(t => t.Date is null || t.Date <= c.Date).ToList();
        return transfers.Count == 0 ? null : Sections.Of(LetterPart.Transfer, [.. c.Blocks("procedure/doorzending kop", c.Facts.About(transfers.Count)), .. transfers.SelectMany(t => c.Blocks("procedure/doorzending", TransferFacts(c, t)))]);
    }

    public static SlotValues TransferFacts(LetterContext c, Transfer transfer) => c.Facts
        .With("datum", Day(transfer.Date)).With("orgaan", OrganisationNames.WithArticle(transfer.Body)).With("kenmerk brief", transfer.Reference)
        .With("deel", FreeText.AsPhrase(transfer.Part));

    /// <summary>What comes after an earlier decision belongs to another letter.</summary>
    private static bool IsAfterDecision(LetterContext c, ClockEvent step) =>
        c.Decision?.TakenOn is { } taken && step.Date > taken;

    private static bool IsAboutTerm(ClockEvent step) => step.Kind is ClockEventKind.Acknowledgement or ClockEventKind.Extension or ClockEventKind.SuspensionStart
        or ClockEventKind.AgreedDate or ClockEventKind.SpecificationAsked or ClockEventKind.SpecificationReceived;

    private static Phrase Sentence(LetterContext c, List<ClockEvent> steps, ClockEvent step) => c.Inline("procedure/" + TextOf(c, step), c.Facts
        .With("datum", DutchDates.Long(step.Kind == ClockEventKind.AgreedDate ? step.Until ?? step.Date : step.Date))
        .With("tot", Day(step.Kind == ClockEventKind.CourtOrder ? step.Until ?? step.Date.AddDays(TermRules.CourtTerm.Days) : EndOf(steps, step)))
        .With("duur", DutchNumbers.Duration(Math.Min(step.Days ?? int.MaxValue, TermRules.Extension(Regimes.At(step.Date)).Days)))
        .With("einde termijn", DutchDates.Long(c.Clock.Due)).With("kenmerk brief", step.Reference)
        .With("opnieuw", steps.Exists(s => s.Kind == step.Kind && s.Date < step.Date) ? "opnieuw" : null)
        .With("bedrag", Euros(step.PerDay)).With("maximum", Euros(step.Maximum)));

    private static string TextOf(LetterContext c, ClockEvent step) => step.Kind switch
    {
        ClockEventKind.Acknowledgement => "ontvangstbevestiging",
        ClockEventKind.Extension => WarnsOf(c, "extension-late", step.Date) ? "verdaging zonder gevolg" : "verdaging",
        ClockEventKind.AgreedDate => "afspraak",
        ClockEventKind.SpecificationAsked => "precisering gevraagd",
        ClockEventKind.SpecificationReceived => "precisering ontvangen",
        ClockEventKind.NoticeOfDefault => WarnsOf(c, "premature-notice", step.Date) ? "ingebrekestelling te vroeg" : "ingebrekestelling",
        ClockEventKind.AppealLate => "beroep",
        ClockEventKind.CourtOrder => "opdracht",
        _ => step.Ground switch
        {
            SuspensionGround.Incomplete => "opschorting onvolledig",
            SuspensionGround.RequesterDelay => "opschorting vertraging verzoeker",
            SuspensionGround.ForceMajeure => "opschorting overmacht",
            _ => "opschorting met instemming",
        },
    };

    /// <summary>Every third party that was asked or answered on one day shares a sentence; that the term stood still is said once.</summary>
    private static IEnumerable<Phrase> Views(LetterContext c, List<ClockEvent> steps)
    {
        var asked = steps.Where(s => s.Kind == ClockEventKind.ViewsAsked).ToList();
        foreach (var phrase in ByDay(c, asked, i => i == 0 ? "procedure/zienswijze gevraagd" : "procedure/zienswijze ook gevraagd"))
            yield return phrase;
        if (asked.Exists(s => !WarnsOf(c, "suspension-late", s.Date.AddDays(1))))
            yield return c.Inline("procedure/zienswijze opschorting");
        foreach (var phrase in ByDay(c, steps.Where(s => s.Kind == ClockEventKind.ViewsReceived), _ => "procedure/zienswijze ontvangen"))
            yield return phrase;
    }

    private static IEnumerable<Phrase> ByDay(LetterContext c, IEnumerable<ClockEvent> steps, Func<int, string> text) => steps.GroupBy(s => s.Date).Select((day, i) =>
    {
        var more = i == 0 ? "" : "nog ";
        return c.Inline(text(i), c.Facts.With("datum", DutchDates.Long(day.Key))
            .With("aantal derden", more + ThirdPartyWords.Counted(c.Texts.Style, day.Count()))
            .With("aantal zienswijzen", more + ThirdPartyWords.Views(c.Texts.Style, day.Count())));
    });

    private static List<Phrase> Disputes(LetterContext c, List<ClockEvent> steps)
    {
        var sentences = steps.Where(s => s.Kind is ClockEventKind.NoticeOfDefault or ClockEventKind.AppealLate or ClockEventKind.CourtOrder).Select(s => (s.Date, Text: Sentence(c, steps, s)));
        var rulings = c.Dossier.Rulings.Where(r => r.Date <= c.Date).Select(r => (Date: AfterAppeal(r), Text: c.Inline("procedure/uitspraak", RulingFacts(c, r))));
        return [.. sentences.Concat(rulings).OrderBy(s => s.Date).Select(s => s.Text)];
    }

    /// <summary>A ruling is told after the appeal that it is about, also when one of the dates is wrong.</summary>
    private static DateOnly AfterAppeal(Ruling ruling) => ruling.AppealLodged is { } appeal && appeal > ruling.Date ? appeal : ruling.Date;

    public static SlotValues RulingFacts(LetterContext c, Ruling ruling) => c.Facts
        .With("rechter", Phrase.OrOpen(OrganisationNames.WithArticle(ruling.Court), "rechter")).With("datum", DutchDates.Long(ruling.Date)).With("datum beroep", Day(ruling.AppealLodged))
        .With("uw beroep", OrganisationNames.IsHigherCourt(ruling.Court) ? "het hoger beroep" : "uw beroep")
        .With("kenmerk uitspraak", ruling.Reference).With("uitkomst", FreeText.WithoutStop(ruling.Outcome));

    private static Phrase Conclusion(LetterContext c) => c.Inline(c.Clock.DaysLate > 0 ? "procedure/te laat" : "procedure/op tijd", c.Facts
        .With("einde termijn", DutchDates.Long(c.Clock.Due)).With("duur", DutchNumbers.Duration(c.Clock.DaysLate)));

    private static DateOnly? EndOf(List<ClockEvent> steps, ClockEvent start) => start.Kind != ClockEventKind.SuspensionStart ? null
        : steps.Find(s => s.Kind == ClockEventKind.SuspensionEnd && s.Date >= start.Date)?.Date ?? start.Until;

    /// <summary>The clock's warning about this step: it names the day.</summary>
    public static bool WarnsOf(LetterContext c, string code, DateOnly day) =>
        c.Clock.Warnings.Any(w => w.Code == code && w.Text.Dutch.Contains(DutchDates.Short(day), StringComparison.Ordinal));

    private static string? Day(DateOnly? day) => day is { } d ? DutchDates.Long(d) : null;

    private static string? Euros(decimal? amount) => amount is { } euros ? DutchNumbers.Euros(euros) : null;
}
