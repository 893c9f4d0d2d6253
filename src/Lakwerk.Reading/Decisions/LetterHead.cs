using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Decisions;

/// <summary>
/// What the letterhead says: date, reference, subject. It is printed on every page, so damaged copies are outvoted; a
/// reference that differs from the rest is kept apart.
/// </summary>
internal sealed partial class LetterHead
{
    private const int Reach = 2;
    private const int LongestSubject = 3;

    public Fact<DateOnly>? Date { get; private init; }

    /// <summary>The day on which the letter went out, where it tells that beside its date.</summary>
    public Fact<DateOnly>? Sent { get; private init; }

    public Fact<string>? Reference { get; private init; }

    public IReadOnlyList<Fact<string>> OtherReferences { get; private init; } = [];

    /// <summary>Dates of the letterhead that differ from <see cref="Date"/>.</summary>
    public IReadOnlyList<Fact<DateOnly>> OtherDates { get; private init; } = [];

    public Fact<string>? YourReference { get; private init; }

    public Fact<string>? Subject { get; private init; }

    public static LetterHead Read(SourceText source)
    {
        var lines = source.Lines.Where(line => !source.SpanOf(line).IsWhiteSpace()).ToList();
        var dates = new List<Fact<DateOnly>>();
        var sent = new List<Fact<DateOnly>>();
        var references = new List<Fact<string>>();
        var yours = new List<Fact<string>>();
        Fact<string>? subject = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = source.SpanOf(lines[i]).ToString();
            AddDates(source, lines, i, text, (dates, sent));
            AddReferences(source, lines, i, text, OurReference(), references);
            AddReferences(source, lines, i, text, TheirReference(), yours);
            subject ??= SubjectAt(source, lines, i, text);
        }

        var dispatched = Vote(sent, (a, b) => a == b);
        var date = Vote(dates, (a, b) => a == b) ?? dispatched;
        var reference = Vote(references, (a, b) => a == b);
        return new LetterHead
        {
            Date = date,
            Sent = dispatched is not null && dispatched.Value != date?.Value ? dispatched : null,
            OtherDates = [.. dates.Where(d => date is not null && d.Value != date.Value && d.Confidence >= 1).DistinctBy(d => d.Value)],
            Reference = reference,
            OtherReferences = [.. references.Where(r => reference is not null && r.Value != reference.Value).DistinctBy(r => r.Value)],
            YourReference = Vote(yours, (a, b) => a == b),
            Subject = subject,
        };
    }

    private static Fact<T>? Vote<T>(List<Fact<T>> votes, Func<T, T, bool> same)
    {
        Fact<T>? best = null;
        var bestWeight = 0.0;
        foreach (var candidate in votes)
        {
            var weight = votes.Where(vote => same(vote.Value, candidate.Value)).Sum(vote => vote.Confidence);
            if (weight <= bestWeight + 1e-9) continue;
            bestWeight = weight;
            best = candidate;
        }

        return best;
    }

    private static void AddDates(SourceText source, List<SourceLine> lines, int i, string text, (List<Fact<DateOnly>> Written, List<Fact<DateOnly>> Sent) dates)
    {
        if (SentLabel().Match(text) is { Success: true } sent || source.Words.IsDamaged && (sent = SentLabel().Match(MendedLabel(source, text))).Success && sent.Length <= text.Length)
        {
            for (var k = 0; k <= 1 && i + k < lines.Count; k++)
                if (AddDate(source, lines[i + k], k == 0 ? sent.Length : 0, k == 0 ? 1 : 0.95, dates.Sent)) return;
            return;
        }

        var label = DateLabel().Match(text);
        if (!label.Success && MendedLabel(source, text) is var mended && mended != text && DateLabel().Match(mended) is { Success: true, Index: 0 } repaired) label = repaired;
        if (label.Success)
        {
            for (var k = 0; k <= Reach && i + k < lines.Count; k++)
                if (AddDate(source, lines[i + k], k == 0 ? Math.Min(label.Length, lines[i].Length) : 0, k == 0 ? 1 : 0.95, dates.Written)) return;
        }
        else if (ColumnDate().IsMatch(text))
        {
            for (var k = 1; k <= Reach && i + k < lines.Count; k++)
                if (AddDateAtEnd(source, lines[i + k], dates.Written)) return;
        }
        else if (PlaceAndDate().Match(text) is { Success: true } place) AddDate(source, lines[i], place.Length, 0.9, dates.Written);
    }

    /// <summary>The line with its words mended; "Datm" at its beginning was "Datum".</summary>
    private static string MendedLabel(SourceText source, string text)
    {
        var mended = LineWords.Mend(text, source.Words);
        if (!source.Words.IsDamaged) return mended;
        var end = mended.IndexOf(' ', StringComparison.Ordinal);
        var first = end < 0 ? mended : mended[..end];
        return first.Length is >= 4 and <= 6 && EditDistance.IsWithin(first.ToLowerInvariant(), "datum", 1) ? $"Datum{mended.AsSpan(first.Length)}" : mended;
    }

    /// <summary>A date below a label of the margin column stands at the end of its line.</summary>
    private static bool AddDateAtEnd(SourceText source, SourceLine line, List<Fact<DateOnly>> dates)
    {
        var text = source.Text[line.Start..line.End];
        if (DutchDateReader.Find(text) is not [.., { Date: { } date } found] || !text.AsSpan(found.End).IsWhiteSpace() || !text[..found.Start].EndsWith("   ", StringComparison.Ordinal)) return false;
        dates.Add(new Fact<DateOnly>(date, source.PlaceOf(line.Start + found.Start, line.Start + found.End), found.Confidence));
        return true;
    }

    /// <summary>A date at the beginning or end of what is left of the line.</summary>
    private static bool AddDate(SourceText source, SourceLine line, int from, double confidence, List<Fact<DateOnly>> dates)
    {
        var text = source.Text[(line.Start + from)..line.End];
        if (source.Words.IsDamaged && DutchDateReader.Find(text).Count == 0 && DutchDateReader.Find(LineWords.Mend(text, source.Words)) is [{ Date: { } mended } only])
        {
            dates.Add(new Fact<DateOnly>(mended, source.PlaceOf(line.Start + from, line.End), confidence * only.Confidence * 0.8));
            return true;
        }

        foreach (var found in DutchDateReader.Find(text))
        {
            if (found.Date is not { } date || !text.AsSpan(0, found.Start).IsWhiteSpace() && !text.AsSpan(found.End).IsWhiteSpace() && from == 0) continue;
            dates.Add(new Fact<DateOnly>(date, source.PlaceOf(line.Start + from + found.Start, line.Start + from + found.End), confidence * found.Confidence));
            return true;
        }

        return false;
    }

    private static void AddReferences(SourceText source, List<SourceLine> lines, int i, string text, Regex label, List<Fact<string>> references)
    {
        var match = label.Match(text);
        var from = match.Index + match.Length;
        if (!match.Success && source.Words.IsDamaged && label.Match(LineWords.Mend(text, source.Words)) is { Success: true } mended) (match, from) = (mended, Math.Max(0, text.IndexOf(':', StringComparison.Ordinal)));
        if (!match.Success && source.Words.IsDamaged && label == OurReference() && IsNearLabel(LineWords.Mend(text, source.Words))) from = text.Length;
        else if (!match.Success) return;
        // A label in a margin column stands at the end of its line, and so does its value.
        var column = match.Index > 0 && match.Index + match.Length == text.TrimEnd().Length && text[..match.Index].EndsWith("   ", StringComparison.Ordinal);
        for (var k = 0; k <= Reach && i + k < lines.Count; k++, from = 0)
        {
            var line = lines[i + k];
            if (k > 0 && !column && AnyLabel().IsMatch(source.SpanOf(line))) return;
            if (Identifier(source, line, from) is not { } found) continue;
            references.Add(found with { Confidence = k == 0 ? found.Confidence : found.Confidence * 0.95 });
            return;
        }
    }

    /// <summary>"Ona kenmerk", alone on its line.</summary>
    private static bool IsNearLabel(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [{ Length: 2 or 3 } our, { Length: > 5 and < 10 } label] && EditDistance.IsWithin(OcrFolding.Fold(label), "kenmerk", 1) && !EditDistance.IsWithin(OcrFolding.Fold(our), "uw", 1) && EditDistance.IsWithin(OcrFolding.Fold(our), "ons", 1);

    /// <summary>A number at the beginning or end of the line that is no date and no postcode.</summary>
    private static Fact<string>? Identifier(SourceText source, SourceLine line, int from)
    {
        var text = source.Text[(line.Start + from)..line.End];
        foreach (Match match in IdentifierShape().Matches(text))
        {
            var value = ReferenceDigits.Mend(match.Value.TrimEnd('.', ',', ')', ';'), source.Words.IsDamaged);
            if (!IsLongEnough(value) || IsDateOrPostcode(text, match.Index, value)) continue;
            var atStart = text.AsSpan(0, match.Index).Trim(" :\t").IsEmpty;
            if (!atStart && !text.AsSpan(match.Index + match.Length).IsWhiteSpace()) continue;
            var start = line.Start + from + match.Index;
            return new Fact<string>(value, source.PlaceOf(start, start + value.Length), 0.95);
        }

        return null;
    }

    /// <summary>Four digits, or fewer behind letters: WOO24-77.</summary>
    private static bool IsLongEnough(string value)
    {
        var digits = value.Count(char.IsAsciiDigit);
        return digits >= 4 || digits >= 2 && value.Length >= 5 && char.IsAsciiLetterUpper(value[0]) && value.Contains('-');
    }

    private static bool IsDateOrPostcode(string text, int at, string value)
    {
        if (value.Length == 4 && value.All(char.IsAsciiDigit)) return true;
        foreach (var date in DutchDateReader.Find(text))
            if (date.Start < at + value.Length && at < date.End) return true;
        return false;
    }

    private static Fact<string>? SubjectAt(SourceText source, List<SourceLine> lines, int i, string text)
    {
        var match = SubjectLabel().Match(text);
        if (!match.Success && LineWords.Mend(text, source.Words) is var mended && mended != text) match = SubjectLabel().Match(mended);
        if (!match.Success) return null;
        var parts = new List<string> { text[Math.Min(match.Length, text.Length)..].Trim() };
        var first = parts[0].Length > 0 ? i : i + 1;
        for (var k = 1; k <= LongestSubject && i + k < lines.Count; k++)
        {
            var next = source.SpanOf(lines[i + k]).Trim().ToString();
            var gap = lines[i + k].Index - lines[i + k - 1].Index > 1;
            if (AnyLabel().IsMatch(next) || Salutation().IsMatch(next) || gap && parts[0].Length > 0) break;
            parts.Add(next);
            if (parts[0].Length == 0 && parts.Count > 1) break;
        }

        var subject = string.Join(' ', parts.Where(part => part.Length > 0));
        if (subject.Length == 0 || first >= lines.Count) return null;
        return new Fact<string>(subject, source.PlaceOf(lines[first].Start, lines[first].End), 0.95);
    }

    [GeneratedRegex(@"^\s*(?:besluitdatum|datum|dagtekening)(?:\s+(?:besluit|brief))?\s*:?(?!\s*(?:verzoek|ontvangst|bezwaar|uw|van))\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"\S\s{3,}Datum\s*:?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnDate();

    [GeneratedRegex(@"^\s*(?:verzenddatum|datum\s+(?:van\s+)?verzending|datum\s+verzonden|verzonden(?:\s+op|\s+d\.?d\.?)?)\s*:?\s*(?=\d|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SentLabel();

    [GeneratedRegex(@"^\s*['‘’]?\p{L}[\p{L}'’ \-]{1,28},\s*(?:d\.?d\.?\s*)?(?=[0-3lIO]?\d?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndDate();

    [GeneratedRegex(@"(?:\b[Oo](?:ns|nze)\s*(?:kenmerk|referentie|nummer|zaaknummer)|^\s*(?:Kenmerk|Zaaknummer|Zaakkenmerk|Referentie|Dossiernummer|Registratienummer|Besluitnummer|Zaak)|(?<=\S\s{3,})(?:Kenmerk|Zaaknummer|Referentie)(?=\s*$)|^\s*(?:Betreft|Onderwerp)\b[^(]*\((?:[Rr]ef\.?|[Kk]enmerk|[Rr]eferentie|[Zz]aaknummer))\s*:?", RegexOptions.CultureInvariant)]
    private static partial Regex OurReference();

    [GeneratedRegex(@"^\s*[Uu]w\s*(?:kenmerk|referentie)\s*:?", RegexOptions.CultureInvariant)]
    private static partial Regex TheirReference();

    [GeneratedRegex(@"^\s*(?:Onderwerp|Betreft|Betreffende)\b\s*:?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex SubjectLabel();

    [GeneratedRegex(@"^\s*(?:datum|verzenddatum|verzonden|besluitdatum|dagtekening|zaaknummer|zaakkenmerk|uw\s+brief|kopie\s+aan|onderwerp|betreft|(?:ons|uw|onze)\s*(?:kenmerk|referentie)|kenmerk|contactpersoon|bijlage(?:n|\(n\))?\s*:|telefoon|e-mail|behandeld door|doorkiesnummer|pagina)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyLabel();

    [GeneratedRegex(@"^\s*(?:Geachte|Beste|Aan\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Salutation();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:[A-Z]{1,8}[.\-/]){0,3}[A-Z]{0,8}[\-/]?\d[\dA-Za-z./\-]{3,28}(?![\p{L}\d])|(?<![\p{L}\d])[A-Z][A-Za-z]{1,8}[\-/]\d[\dA-Za-z./\-]{0,24}", RegexOptions.CultureInvariant)]
    private static partial Regex IdentifierShape();
}
