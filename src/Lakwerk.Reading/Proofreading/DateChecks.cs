using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Law.Terms;
using Lakwerk.Reading.Decisions;
using static Lakwerk.Reading.Proofreading.FindingKind;
using static Lakwerk.Reading.Proofreading.FindingWeight;

namespace Lakwerk.Reading.Proofreading;

/// <summary>The clock's view of the dates, and dates that cannot follow each other as the letter tells them.</summary>
internal static partial class DateChecks
{
    /// <summary>Warnings of the clock that a proofreader repeats, with the event that they are about.</summary>
    private static readonly Dictionary<string, ClockEventKind> Told = new(StringComparer.Ordinal)
    {
        ["premature-notice"] = ClockEventKind.NoticeOfDefault,
        ["notice-after-decision"] = ClockEventKind.NoticeOfDefault,
        ["extension-late"] = ClockEventKind.Extension,
        ["extension-too-long"] = ClockEventKind.Extension,
        ["suspension-late"] = ClockEventKind.SuspensionStart,
        ["specification-late"] = ClockEventKind.SpecificationAsked,
        ["appeal-premature"] = ClockEventKind.AppealLate,
        ["appeal-without-notice"] = ClockEventKind.AppealLate,
        ["appeal-after-decision"] = ClockEventKind.AppealLate,
    };

    private static readonly string AgreedDate = ClockEventKinds.KeyOf(ClockEventKind.AgreedDate);

    public static IEnumerable<Finding> Of(ProofContext context) =>
        [.. Impossible(context), .. Weekdays(context), .. Order(context), .. Rulings(context), .. Clock(context)];

    /// <summary>"31 februari 2024".</summary>
    private static IEnumerable<Finding> Impossible(ProofContext context)
    {
        foreach (var found in context.Text.Dates.Where(found => found is { Year: not null, Date: null, Confidence: 1 } && found.Start < context.Text.AnnexStart))
        {
            var words = context.Text.Text[found.Start..found.End];
            yield return context.At(ImpossibleDates, Error, $"De datum {words} bestaat niet.", context.Text.Flow.PlaceOf(found.Start, found.End), words);
        }
    }

    /// <summary>"maandag 8 april 2022", which was a Friday.</summary>
    private static IEnumerable<Finding> Weekdays(ProofContext context)
    {
        foreach (Match match in Weekday().Matches(context.Text.Text))
        {
            var found = context.Text.Dates.FirstOrDefault(date => date.Start == match.Index + match.Length && date is { Date: not null, Confidence: 1 });
            if (found.Date is not { } day || found.Start >= context.Text.AnnexStart || DutchDates.DayOfWeek(day).Dutch is var own && own.Equals(match.Groups["day"].Value, StringComparison.OrdinalIgnoreCase)) continue;
            yield return context.At(ImpossibleDates, Error, $"{DutchDates.Long(day)} is geen {match.Groups["day"].Value.ToLowerInvariant()} maar een {own}.", context.Text.Flow.PlaceOf(match.Index, found.End), match.Groups["day"].Value);
        }
    }

    private static IEnumerable<Finding> Order(ProofContext context)
    {
        var letter = context.Letter;
        if (letter is { RequestDate: { } written, ReceivedDate: { } received } && written.Value > received.Value)
            yield return context.At(ImpossibleDates, Error, $"Het verzoek is van {Day(written.Value)}, maar zou al op {Day(received.Value)} zijn ontvangen.", written.Place, DutchDates.Long(written.Value));
        if (letter.Date is not { } date) yield break;
        foreach (var e in letter.Events.Where(e => e.Date > date.Value && e.Kind != AgreedDate))
            yield return context.At(ImpossibleDates, Error, $"De {EventNames.Of(e.Kind)} van {Day(e.Date!.Value)} ligt na de datum van het besluit, {Day(date.Value)}.", e.Place, DutchDates.Long(e.Date.Value));
        if (letter.ReceivedDate is { } late && late.Value > date.Value)
            yield return context.At(ImpossibleDates, Error, $"Het verzoek zou zijn ontvangen op {Day(late.Value)}, na de datum van het besluit, {Day(date.Value)}.", late.Place, DutchDates.Long(late.Value));
    }

    /// <summary>A court cannot rule before it is asked.</summary>
    private static IEnumerable<Finding> Rulings(ProofContext context)
    {
        var events = context.Letter.Events;
        for (var i = 0; i < events.Count; i++)
        {
            if (events[i] is not { Kind: "ruling", Date: { } ruled }) continue;
            var appeals = events.Take(i).Where(e => e is { Kind: "appeal-late", Date: not null }).ToList();
            if (appeals.Count == 0 || appeals.Exists(appeal => appeal.Date <= ruled)) continue;
            yield return context.At(RulingBeforeAppeal, Error, $"De uitspraak van {Day(ruled)} is ouder dan het beroep van {Day(appeals[0].Date!.Value)} waarover zij beslist; een van beide datums klopt niet.", events[i].Place, DutchDates.Long(ruled));
        }
    }

    private static List<Finding> Clock(ProofContext context)
    {
        var findings = new List<Finding>();
        if (context.Letter is not { ReceivedDate: { } received, Date: { } date } || received.Value > date.Value) return findings;
        var told = context.Letter.Events.Where(e => e.Date is { } day && day >= received.Value && (day <= date.Value || e.Kind == AgreedDate) && ClockEventKinds.Find(e.Kind) is not null).ToList();
        var views = ViewsUntil(told);
        for (; ; )
        {
            var events = told.ConvertAll(e => e == views?.Asked ? new ClockEvent(e.Date!.Value, ClockEventKind.ViewsAsked) { Until = views.Value.Until } : Step(told, e, received.Value, context.Letter.DueDate?.Value));
            events.Add(new ClockEvent(date.Value, ClockEventKind.Decision));
            var outcome = Law.Terms.Clock.Run(new ClockInput(received.Value, events, date.Value));
            if (outcome is ClockReport report)
            {
                findings.AddRange(Report(context, report));
                return findings;
            }

            if (outcome is not ClockRefusal refusal || told.FindIndex(e => IsOf(e, refusal.Event)) is not (>= 0 and var at)) return findings;
            findings.Add(context.At(ImpossibleDates, Warning, $"{refusal.Reason.Dutch.TrimEnd('.')} ({refusal.Rule}).", told[at].Place, DutchDates.Long(refusal.Event.Date)));
            told.RemoveAt(at);
        }
    }

    /// <summary>"Om een zienswijze gevraagd; de termijn is daardoor opgeschort tot …": the end belongs to the request for views, which began it.</summary>
    private static (ProcedureEvent Asked, DateOnly Until)? ViewsUntil(List<ProcedureEvent> told)
    {
        var end = told.FindIndex(e => e.Kind == "suspension-end");
        if (end < 0 || told.Exists(e => e.Kind == "suspension-start") || told.FindLast(e => e.Kind == "views-asked" && e.Date < told[end].Date) is not { } asked) return null;
        var until = told[end].Date!.Value;
        told.RemoveAt(end);
        return (asked, until);
    }

    /// <summary>
    /// Of an agreement letters tell the day agreed upon. It was made after what they tell before it; when that day is where they
    /// say the term ended, after all else that moved the term.
    /// </summary>
    private static ClockEvent Step(List<ProcedureEvent> told, ProcedureEvent e, DateOnly received, DateOnly? due)
    {
        var (kind, day) = (ClockEventKinds.Find(e.Kind)!.Value, e.Date!.Value);
        if (kind != ClockEventKind.AgreedDate) return new ClockEvent(day, kind) { Days = e.Days };
        var before = told.Take(day == due ? told.Count : told.IndexOf(e)).Where(earlier => earlier.Kind != AgreedDate && !Contests(earlier) && earlier.Date < day).Select(earlier => earlier.Date!.Value).DefaultIfEmpty(received).Max();
        return new ClockEvent(before, kind) { Until = day };
    }

    /// <summary>Whoever says that the term is over moves it no further.</summary>
    private static bool Contests(ProcedureEvent e) => ClockEventKinds.Find(e.Kind) is ClockEventKind.NoticeOfDefault or ClockEventKind.AppealLate;

    private static IEnumerable<Finding> Report(ProofContext context, ClockReport report)
    {
        // A suspension whose end the letter does not tell leaves the clock to guess; the letter itself says when the term ended.
        var guessed = report.Warnings.Any(warning => warning.Code == "suspension-open");
        if (guessed && context.Letter is { DueDate: { } due, Date: { } date })
        {
            var late = date.Value.DayNumber - due.Value.DayNumber;
            if (late > 0) yield return context.At(Late, Warning, $"Het besluit is {late} {ProofContext.Verb(late, "dag", "dagen")} te laat: volgens de brief eindigde de termijn op {Day(due.Value)}.", date.Place);
        }
        else if (guessed && WithoutSuspension(context) is > 0 and var days)
            yield return context.At(TermNotComputed, Note, $"Of het besluit op tijd is, is niet te berekenen: de termijn stond stil, maar de brief zegt niet tot wanneer. Zonder die opschorting is het {days} {ProofContext.Verb(days, "dag", "dagen")} te laat.", context.Letter.Date!.Place);
        else if (report.DaysLate > 0)
            yield return context.At(Late, Warning, $"Het besluit is {report.DaysLate} {ProofContext.Verb(report.DaysLate, "dag", "dagen")} te laat: de beslistermijn eindigde op {Day(report.Due)}. {report.Find("due")?.Reason.Dutch}".TrimEnd(), context.Letter.Date!.Place);
        foreach (var warning in report.Warnings)
            if (Told.TryGetValue(warning.Code, out var kind) && About(context, kind, warning) is { } e && !(guessed && context.Letter.DueDate?.Value < e.Date))
                yield return context.At(FindingKind.ClockWarning, Warning, warning.Text.Dutch, e.Place, DutchDates.Long(e.Date!.Value));
    }

    /// <summary>How many days late the decision is when nothing made the term stand still.</summary>
    private static int WithoutSuspension(ProofContext context)
    {
        if (context.Letter is not { ReceivedDate: { } received, Date: { } date }) return 0;
        var told = context.Letter.Events.Where(e => e.Date is { } day && day >= received.Value && day <= date.Value && ClockEventKinds.Find(e.Kind) is ClockEventKind.Extension or ClockEventKind.NoticeOfDefault).ToList();
        var events = told.ConvertAll(e => Step(told, e, received.Value, null));
        events.Add(new ClockEvent(date.Value, ClockEventKind.Decision));
        return Law.Terms.Clock.Run(new ClockInput(received.Value, events, date.Value)) is ClockReport report ? report.DaysLate : 0;
    }

    private static ProcedureEvent? About(ProofContext context, ClockEventKind kind, Law.Terms.ClockWarning warning) =>
        context.Letter.Events.FirstOrDefault(e => e.Date is { } date && ClockEventKinds.Find(e.Kind) == kind
            && (warning.Text.Dutch.Contains(DutchDates.Short(date), StringComparison.Ordinal) || e.Days is { } days && warning.Text.Dutch.Contains(string.Create(CultureInfo.InvariantCulture, $" {days} dagen"), StringComparison.Ordinal)));

    private static bool IsOf(ProcedureEvent told, ClockEvent e) => told.Date == e.Date && ClockEventKinds.Find(told.Kind) == e.Kind;

    private static string Day(DateOnly date) => DutchDates.Short(date);

    [GeneratedRegex(@"\b(?<day>maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag),?\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();
}
