using Lakwerk.Intake.Understanding;

namespace Lakwerk.Intake.Splitting;

/// <summary>
/// Weighs whether a page begins a document, given the document so far. Weights are log-odds, set by what a reader goes by: a date
/// that differs tells much, a sentence that runs on tells as much the other way.
/// </summary>
internal sealed class BoundaryModel
{
    private const double Prior = -1;
    private const double BlurredAlike = 0.6;
    private const int MinutesFinished = 21;
    private const int FarDays = 60;
    private readonly List<DateOnly> _dates = [];
    private readonly List<PageSketch> _pages = [];
    private string? _blurred;
    private DateOnly? _meeting;
    private string? _subject;
    private DateOnly? _sent;
    private int _lastItem;

    public IReadOnlyList<PageSketch> Pages => _pages;

    public DateOnly? Date => _meeting ?? (_dates.Count > 0 ? _dates[0] : null);

    public void Add(PageSketch page)
    {
        _pages.Add(page);
        _meeting ??= page.MeetingDate;
        if (page.MeetingDate is { } meeting) _dates.Add(meeting);
        if (page.HeaderDate is { } date) _dates.Add(date);
        if (_pages.Count == 1) (_subject, _sent) = (page.MailSubject, page.MailDate);
        _blurred ??= page.BlurredDate;
        if (page.Items.Count > 0) _lastItem = page.Items[^1];
    }

    /// <summary>The log-odds that the page begins another document.</summary>
    public double Score(PageSketch page)
    {
        var previous = _pages[^1];
        if (page.IsBlank) return -4;
        return Prior + Cues(page) + Dates(page) + Numbering(page, previous) + Items(page) + Running(page, previous) + Mentions(page) + Sheet(page, previous);
    }

    private double Cues(PageSketch page) => IsAnswered(page) ? -3 : Math.Min(6, page.Cues.Weight);

    /// <summary>A mail below the one that answers it is older and has its subject, and may begin on a page of its own.</summary>
    private bool IsAnswered(PageSketch page) =>
        _subject is { Length: > 0 } && page.MailSubject == _subject && (_sent is null || page.MailDate is null || page.MailDate <= _sent);

    private double Dates(PageSketch page)
    {
        if (page.MeetingDate is { } meeting) return _meeting is null || _meeting == meeting ? 0 : 3;
        if (page.HeaderDate is { } date) return Dated(date);
        if (page.BlurredDate is { } blurred)
        {
            if (_dates.Count == 0) return _blurred is null ? 0.5 : Similarity.Of(_blurred, blurred) >= BlurredAlike ? -2 : 1;
            return _dates.Max(known => Similarity.Of(DutchDates.Spell(known), blurred)) >= BlurredAlike ? -2.5 : 1;
        }

        return 0;
    }

    private double Dated(DateOnly date)
    {
        if (_dates.Contains(date)) return -4;
        if (_dates.Count == 0) return _blurred is null ? 0.5 : Similarity.Of(_blurred, DutchDates.Spell(date)) >= BlurredAlike ? -2 : 2.5;
        // Minutes are finished in the days after the meeting, and their later pages carry that day.
        return _meeting is { } meeting && date >= meeting && date.DayNumber - meeting.DayNumber <= MinutesFinished ? -2 : 4;
    }

    private static double Numbering(PageSketch page, PageSketch previous)
    {
        if (page.PageNumber == 0) return 0;
        if (page.PageNumber == 1) return previous.PageNumber == 0 && page.PageCount != 1 ? 2.5 : 4;
        return previous.PageNumber + 1 == page.PageNumber && previous.PageCount == page.PageCount ? -4 : -1;
    }

    /// <summary>Numbered headings count on within a document; pages of it may be missing.</summary>
    private double Items(PageSketch page)
    {
        if (page.Items.Count == 0 || _lastItem == 0) return 0;
        return (page.Items[0] - _lastItem) switch
        {
            1 => -1,
            0 => 1,
            < 0 => 2.5,
            < 5 => 0.7,
            _ => 1.5,
        };
    }

    private double Running(PageSketch page, PageSketch previous)
    {
        var score = 0.0;
        if (previous.Closes) score += page.Cues.Weight >= 1 ? 2 : 0.8;
        if (page.BeginsInside) score -= 2;
        if (previous.EndsInside) score -= 1.5;
        // Later pages of one document have the same head; the first page is another matter.
        if (_pages.Count > 0 && _pages[0].Cues.Weight < 2 && !previous.HasDateField && page.HasDateField && page.HeaderDate is null) score += 1.5;
        return score;
    }

    /// <summary>Days without a year are near the date of a document; when all are months away, they are of another.</summary>
    private double Mentions(PageSketch page)
    {
        if (page.Days.Count == 0 || Date is not { } date || page.HeaderDate is not null) return 0;
        var nearest = page.Days.Min(day => Away(day, date));
        return nearest >= FarDays ? page.Days.Count > 1 ? 2.5 : 0.9 : nearest <= 30 ? -0.5 : 0;
    }

    private static int Away((int Day, int Month) day, DateOnly date)
    {
        var same = (((day.Month - 1) * 365) / 12) + day.Day;
        var apart = Math.Abs(same - date.DayOfYear);
        return Math.Min(apart, 365 - apart);
    }

    private static double Sheet(PageSketch page, PageSketch previous)
    {
        if (page.Page.Width == 0 || previous.Page.Width == 0) return 0;
        return Math.Abs(page.Page.Width - previous.Page.Width) + Math.Abs(page.Page.Height - previous.Page.Height) > 8 ? 1.5 : 0;
    }
}
