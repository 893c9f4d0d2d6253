using System.Text.RegularExpressions;
using Lakwerk.Intake.Understanding;

namespace Lakwerk.Intake.Splitting;

/// <summary>What one page shows of where it stands in a document: how it begins and ends, its date, its numbering, its page number.</summary>
internal sealed partial class PageSketch
{
    private const int HeadLines = 30;
    private const int DateWithin = 3;
    private const int BareDateWithin = 8;
    private const int BareDateLength = 32;
    private const int FootLines = 8;

    private PageSketch(SplitPage page, string[] lines)
    {
        Page = page;
        Lines = lines;
        Head = [.. lines.Take(HeadLines)];
        Cues = StartCues.In(Head);
        MeetingDate = DateOfMeeting();
        (HeaderDate, BlurredDate, HasDateField) = DateField();
        HeaderDate ??= HasDateField || MeetingDate is not null || Cues.IsMail ? null : BareDate();
        if (Cues.IsMail) (MailSubject, MailDate) = MailFields();
        Items = [.. lines.Select(line => Item().Match(line)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))];
        (PageNumber, PageCount) = Numbering();
        Days = [.. DutchDates.DaysWithoutYear(page.Text)];
    }

    public SplitPage Page { get; }

    /// <summary>Lines with text, trimmed.</summary>
    public string[] Lines { get; }

    public string[] Head { get; }

    /// <summary>What at its head only the first page of a document has.</summary>
    public StartCues Cues { get; }

    public DateOnly? MeetingDate { get; }

    /// <summary>The date in the field that says so.</summary>
    public DateOnly? HeaderDate { get; }

    /// <summary>The same where recognition spoiled it.</summary>
    public string? BlurredDate { get; }

    public bool HasDateField { get; }

    /// <summary>Of the printed mail that the page opens with, without Re: and such.</summary>
    public string? MailSubject { get; }

    public DateOnly? MailDate { get; }

    /// <summary>The numbers of numbered headings, in order.</summary>
    public IReadOnlyList<int> Items { get; }

    /// <summary>As printed on it; 0 when it is not.</summary>
    public int PageNumber { get; }

    public int PageCount { get; }

    /// <summary>Days without a year that its text names.</summary>
    public IReadOnlyList<(int Day, int Month)> Days { get; }

    public bool IsBlank => Lines.Length == 0;

    /// <summary>The last thing of an agenda or letter stands on it.</summary>
    public bool Closes => Lines.TakeLast(FootLines).Any(line => Closing().IsMatch(line));

    /// <summary>It begins in the middle of a sentence.</summary>
    public bool BeginsInside => Lines.Length > 0 && char.IsLower(Lines[0][0]) && Lines[0].Length > 20;

    /// <summary>It ends in the middle of a sentence.</summary>
    public bool EndsInside
    {
        get
        {
            var last = Array.FindLast(Lines, line => line.Length > 25 && line.Any(char.IsLower));
            return last is not null && last[^1] is not ('.' or '!' or '?' or ':' or ';' or ')' or '"' or '’' or '”');
        }
    }

    public static PageSketch Of(SplitPage page) =>
        new(page, [.. page.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)]);

    private DateOnly? DateOfMeeting()
    {
        foreach (var line in Head)
            if (Meeting().IsMatch(line) && DutchDates.First(line) is { } date) return date;
        return null;
    }

    /// <summary>"Datum", and the date on that line or in the next few; the running text of a page may stand between, when columns were read across.</summary>
    private (DateOnly? Date, string? Blurred, bool HasField) DateField()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            if (!DateLabel().IsMatch(Lines[i])) continue;
            string? blurred = null;
            for (var j = i; j < Math.Min(Lines.Length, i + 1 + DateWithin); j++)
            {
                if (DutchDates.Find(Lines[j]).Select(place => (DateOnly?)place.Date).LastOrDefault() is { } date) return (date, null, true);
                if (j > i && Blurred().Match(Lines[j]) is { Success: true } match) blurred ??= match.Value;
            }

            return (null, blurred, true);
        }

        return (null, null, false);
    }

    /// <summary>A line at the head that is hardly more than a date: "13 november 2020", "Zutphen, 3 april 2020".</summary>
    private DateOnly? BareDate()
    {
        foreach (var line in Lines.Take(BareDateWithin))
            if (line.Length <= BareDateLength && char.IsLetterOrDigit(line[^1]) && (char.IsDigit(line[0]) || char.IsUpper(line[0])) && DutchDates.First(line) is { } date) return date;
        return null;
    }

    private (string? Subject, DateOnly? Date) MailFields()
    {
        string? subject = null;
        DateOnly? date = null;
        foreach (var line in Head)
        {
            if (subject is null && SubjectField().Match(line) is { Success: true } match) subject = QuotedText.PlainSubject(match.Groups[1].Value);
            if (date is null && SentField().IsMatch(line)) date = DutchDates.First(line);
        }

        return (subject, date);
    }

    private (int Number, int Count) Numbering()
    {
        foreach (var line in Lines.Take(4).Concat(Lines.TakeLast(4)))
        {
            var match = PageLabel().Match(line);
            if (!match.Success) continue;
            var number = int.TryParse(match.Groups["n"].ValueSpan, out var n) ? n : 0;
            var count = int.TryParse(match.Groups["of"].ValueSpan, out var of) ? of : 0;
            if (number > 0 && (count == 0 || number <= count)) return (number, count);
        }

        return (0, 0);
    }

    [GeneratedRegex(@"^(\d{1,2})[.)]\s+\p{Lu}\p{L}")]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?:vergader|overleg|bespreek)?datum en -?\s*tijd|^vergaderdatum|^datum (?:vergadering|overleg|bespreking)", RegexOptions.IgnoreCase)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^(?:[dp]atum)\b|\bDatum$", RegexOptions.IgnoreCase)]
    private static partial Regex DateLabel();

    // A word or two, a word that may be a month, and a year, at the end of a line: "S sepremter 2024".
    [GeneratedRegex(@"\S{1,2}\s+\p{L}{3,10}\s+(?:19|20)\d\d$")]
    private static partial Regex Blurred();

    [GeneratedRegex(@"^(?:onderwerp|subject|betreft)\s*:\s*(.+)", RegexOptions.IgnoreCase)]
    private static partial Regex SubjectField();

    [GeneratedRegex(@"^(?:verzonden|datum|sent|date)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex SentField();

    [GeneratedRegex(@"^(?:\d{1,2}[.)]\s+)?(?:rondvraag|w\.?v\.?t\.?t\.?k|sluiting)\b|^hoogachtend|^met (?:vriendelijke|hartelijke) groet|^(?:hartelijke|vriendelijke) groet", RegexOptions.IgnoreCase)]
    private static partial Regex Closing();

    [GeneratedRegex(@"^(?:pagina|blad|page|p\.)\s*(?<n>\d{1,4})(?:\s*(?:van|of|/)\s*(?<of>\d{1,4}))?$|^-?\s*(?<n>\d{1,4})\s*(?:van|of|/)\s*(?<of>\d{1,4})\s*-?$", RegexOptions.IgnoreCase)]
    private static partial Regex PageLabel();
}
