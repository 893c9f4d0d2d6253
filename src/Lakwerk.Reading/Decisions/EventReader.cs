using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// Reads what happened between request and decision. Each date takes the words nearest to it: a noun right before it, what
/// follows up to the next date, what stands before it, and at last the sentence before ("u bent hierover geïnformeerd").
/// </summary>
internal sealed partial class EventReader(LetterContext letter)
{
    private const int MostWeeks = 52;
    private const int FewestDigits = 4;

    private readonly List<ProcedureEvent> _events = [];
    private string? _previous;
    private bool _endsWithConversation;

    public IReadOnlyList<ProcedureEvent> Read()
    {
        foreach (var sentence in letter.Sentences)
            if (sentence.Start >= letter.Flow.BodyStart && IsProcedure(sentence)) ReadSentence(sentence);
        return _events;
    }

    private bool IsProcedure(Sentence sentence) =>
        sentence.Start < letter.AnnexStart && letter.SectionAt(sentence.Start) is SectionKind.Other or SectionKind.Request or SectionKind.Procedure or SectionKind.Views or SectionKind.Inventory or SectionKind.LegalFramework;

    private void ReadSentence(Sentence sentence)
    {
        var text = letter.TextOf(sentence);
        var dates = letter.DatesIn(sentence).ToList();
        var whole = EventCues.Find(text);
        if (dates.Count == 0) Undated(sentence, text, whole);
        var from = sentence.Start;
        for (var i = 0; i < dates.Count; i++)
        {
            var to = i + 1 < dates.Count ? dates[i + 1].Start : sentence.End;
            if ((InPeriod(dates, i, whole) ?? KindOf(letter.Text.AsSpan(from, dates[i].Start - from), letter.Text.AsSpan(dates[i].End, to - dates[i].End), whole, text)) is { } kind)
                Add(dates[i], kind, ReferenceOf(kind, dates, i, from, to, sentence.End));
            from = dates[i].End;
        }

        _endsWithConversation |= UntilConversation().IsMatch(text);
        _previous = whole ?? (dates.Count == 0 ? null : _previous);
    }

    /// <summary>"De termijn heeft stilgestaan vanaf 22 juni tot en met 19 juli": the first day and the last.</summary>
    private string? InPeriod(List<FoundDate> dates, int i, string? whole)
    {
        if (whole != "suspension-start") return null;
        if (i == 0 && SuspendedUntil().IsMatch(letter.Text.AsSpan(letter.SentenceAt(dates[0].Start).Start, dates[0].Start - letter.SentenceAt(dates[0].Start).Start))) return "suspension-end";
        if (i == 0 && dates.Count == 1 && UntilHere().IsMatch(letter.Text.AsSpan(letter.SentenceAt(dates[0].Start).Start, dates[0].Start - letter.SentenceAt(dates[0].Start).Start))) return "suspension-end";
        if (i > 0 && Until().IsMatch(letter.Text.AsSpan(dates[i - 1].End, dates[i].Start - dates[i - 1].End))) return "suspension-end";
        return i + 1 < dates.Count && UntilAtOnce().IsMatch(letter.Text.AsSpan(dates[i].End, dates[i + 1].Start - dates[i].End)) ? whole : null;
    }

    private string? KindOf(ReadOnlySpan<char> before, ReadOnlySpan<char> after, string? whole, string sentence)
    {
        if (Deadline().IsMatch(after)) return EventCues.Find(before) is "agreed-date" and var agreed ? agreed : null;
        if (EventCues.FindNoun(before) is { } noun) return noun;
        if (RequestReader.IsReceipt(before, after) || RequestReader.IsRequest(before) && whole is null) return null;
        // "De uitspraak van …" belongs to another date when this one has its own words.
        if (EventCues.Find(after) is { } following && !(following == "ruling" && EventCues.Find(before) is not null)) return following;
        if (EventCues.Find(before) is { } preceding) return preceding;
        // "U heeft uw verzoek op … telefonisch gepreciseerd": the words stand around the date.
        if (whole is "specification-received" or "views-received" || whole is "acknowledgement" && !RequestReader.IsRequest(before)) return whole;
        return whole is null && Anaphora().IsMatch(sentence) ? _previous : null;
    }

    private void Undated(Sentence sentence, string text, string? whole)
    {
        if (whole != "transfer" || _events.Exists(e => e.Kind == "transfer") || Negation().IsMatch(text)) return;
        var cue = Transferred().Match(text);
        if (!cue.Success) return;
        var start = sentence.Start + cue.Index;
        _events.Add(new ProcedureEvent(null, "transfer", null, letter.Flow.PlaceOf(start, start + cue.Length), 0.8));
    }

    private void Add(FoundDate found, string kind, string? reference)
    {
        var date = found.Near(letter.Head.Date?.Value);
        if (date is null && found.Year is null) return;
        if (kind == "conversation" && _endsWithConversation) kind = "suspension-end";
        if (_events.Exists(e => e.Date == date && e.Kind == kind)) return;
        if (kind == "conversation" && _events.Exists(e => e.Date == date)) return;
        // A transfer told in one sentence and dated in the next is one transfer.
        if (kind == "transfer") _events.RemoveAll(e => e.Kind == "transfer" && e.Date is null);
        _events.Add(new ProcedureEvent(date, kind, reference, letter.Flow.PlaceOf(found.Start, found.End), Math.Min(0.95, found.Confidence)) { Days = kind == "extension" ? ExtensionAfter(found) : null });
    }

    /// <summary>"Uitspraak gedaan op uw beroep van … (kenmerk …)": the reference is that of the ruling.</summary>
    private string? ReferenceOf(string kind, List<FoundDate> dates, int i, int from, int to, int end)
    {
        if (kind == "appeal-late" && i > 0 && RulingOnAppeal().IsMatch(letter.Text.AsSpan(dates[i - 1].End, dates[i].Start - dates[i - 1].End))) return null;
        var isRuling = kind == "ruling" && i + 1 < dates.Count && RulingOnAppeal().IsMatch(letter.Text.AsSpan(dates[i].End, dates[i + 1].Start - dates[i].End));
        return ReferenceNear(dates[i], from, isRuling ? i + 2 < dates.Count ? dates[i + 2].Start : end : to);
    }

    /// <summary>"met twee weken verdaagd".</summary>
    private int? ExtensionAfter(FoundDate date)
    {
        var sentence = letter.SentenceAt(date.Start);
        var weeks = Weeks().Match(letter.Text, date.End, Math.Max(0, sentence.End - date.End));
        return weeks.Success && InventoryFacts.NumberOf(weeks.Groups["n"].Value) is { } count && (weeks.Groups["d"].Success ? 1 : 7) * count is var days and <= 7 * MostWeeks ? days : null;
    }

    /// <summary>"(kenmerk 3465328)" behind the date, or "met kenmerk 2324640 d.d." before it.</summary>
    private string? ReferenceNear(FoundDate date, int from, int to)
    {
        var after = ReferenceAfter().Match(letter.Text, date.End, Math.Min(to, date.End + 170) - date.End);
        if (!after.Success && Bracketed().Match(letter.Text, date.End, Math.Min(to, date.End + 40) - date.End) is { Success: true } bracketed && bracketed.Groups["id"].Value.Count(char.IsAsciiDigit) >= FewestDigits) after = bracketed;
        if (after.Success) return Plain(after);
        var start = Math.Max(from, date.Start - 50);
        var before = ReferenceBefore().Match(letter.Text, start, date.Start - start);
        return before.Success ? Plain(before) : null;
    }

    private string Plain(Match reference) => ReferenceDigits.Mend(reference.Groups["id"].Value.TrimEnd('.', ','), letter.Flow.IsDamaged);

    /// <summary>"Bij brief van 28 mei 2024 (KNP24-000902)".</summary>
    [GeneratedRegex(@"^\s?\((?<id>[A-Z][\dA-Za-z./\-]{4,28})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^[^.;]{0,110}?(?:kenmerk|referentie|nummer|ref\.?)\W{1,3}(?<id>[A-Za-z]{0,8}[\-/ ]?\d[\dA-Za-z./\-]{2,24})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceAfter();

    [GeneratedRegex(@"(?:kenmerk|referentie|nummer|ref\.?)\W{1,3}(?<id>[A-Za-z]{0,8}[\-/ ]?\d[\dA-Za-z./\-]{2,24})\W{1,3}(?:(?:d\.?\s?d\.?|van|op|gedateerd)\W{0,2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReferenceBefore();

    [GeneratedRegex(@"^\W*(?:of\s+eerder\W+)?(?:(?:te|moeten|moet|zal|zullen)\W+){0,2}(?:een\W+besluit\W+te\W+nemen|beslis(?:sen|t|)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Deadline();

    [GeneratedRegex(@"\buitspraak\W+gedaan\W+(?:\w+\W+){0,3}beroep\w*\W+van\W+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RulingOnAppeal();

    [GeneratedRegex(@"(?<n>\w{1,8})\s+(?:weken|week|(?<d>dagen|dag))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Weeks();

    [GeneratedRegex(@"\b(?:tot\s+en\s+met|t/m)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"\bstil(?:gestaan|stond)?\W+(?:tot\s+en\s+met|t/m)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UntilHere();

    [GeneratedRegex(@"opgeschort\s+(?:tot(?:\s+en\s+met)?|t/m)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SuspendedUntil();

    [GeneratedRegex(@"^\s*(?:tot\s+en\s+met|t/m)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UntilAtOnce();

    [GeneratedRegex(@"\b(?:hierover|hiervan|daarover|daarvan|hierbij|daarbij)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anaphora();

    [GeneratedRegex(@"opschort\w*\W+(?:\w+\W+){0,8}tot\W+(?:\w+\W+){0,3}\w*(?:gesprek|overleg)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UntilConversation();

    [GeneratedRegex(@"\b(?:niet|geen)\W+(?:\w+\W+){0,3}(?:overgedragen|doorgezonden|doorgestuurd|doorgeleid)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"overgedragen|doorgezonden|doorgestuurd|doorgeleid|doorgezet", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Transferred();
}
