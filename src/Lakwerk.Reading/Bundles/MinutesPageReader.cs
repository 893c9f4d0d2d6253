using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Bundles;

/// <summary>Reads the head, letterhead date and agenda items of one page.</summary>
internal static partial class MinutesPageReader
{
    private const int LabelReach = 3;
    private const int LongestDate = 26;
    private const double MendedConfidence = 0.6;
    private const int MostTitleWords = 16;

    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
        { "is", "zijn", "wordt", "worden", "heeft", "hebben", "geeft", "moet", "moeten", "laten", "kan", "kunnen", "zal", "zullen", "blijft", "blijven", "was", "waren", "hebben", "gaat", "gaan", "vraagt", "dat" };

    public static MinutesPage Read(SourceText source, PageRange range)
    {
        var lines = source.Lines.Skip(range.First).Take(range.End - range.First).Where(line => !source.SpanOf(line).IsWhiteSpace()).ToList();
        var texts = lines.Select(line => source.SpanOf(line).Trim().ToString()).ToList();
        var meeting = Meeting(source, lines, texts);
        var (printed, month) = Printed(source, lines, texts);
        var kind = KindOf(texts);
        return new MinutesPage(range)
        {
            Meeting = meeting,
            Printed = printed,
            PrintedMonth = month,
            IsHead = meeting is not null || kind == MinutesKind.Memo && texts.Exists(text => MemoHead().IsMatch(text)) || texts.Exists(text => Described().IsMatch(text)),
            Kind = kind,
            Title = Title(source, lines, texts),
            Items = Items(source, lines, texts),
        };
    }

    private static MinutesKind? KindOf(List<string> texts)
    {
        if (texts.Take(30).Any(text => WrittenRound().IsMatch(text))) return MinutesKind.WrittenRound;
        if (texts.Exists(text => MemoHead().IsMatch(text))) return MinutesKind.Memo;
        return texts.Exists(text => MeetingWords().IsMatch(text)) ? MinutesKind.Meeting : null;
    }

    private static Fact<DateOnly>? Meeting(SourceText source, List<SourceLine> lines, List<string> texts)
    {
        for (var i = 0; i < lines.Count; i++)
            if (MeetingDate().IsMatch(texts[i]) || MeetingDate().IsMatch(LineWords.Mend(texts[i], source.Words)))
                for (var k = i; k <= i + 1 && k < lines.Count; k++)
                    if (DateIn(source, lines[k]) is { } date) return date;
        return null;
    }

    private static Fact<DateOnly>? DateIn(SourceText source, SourceLine line)
    {
        foreach (var found in DutchDateReader.Find(source.Text.Substring(line.Start, line.Length)))
            if (found.Date is { } date) return new Fact<DateOnly>(date, source.PlaceOf(line.Start + found.Start, line.Start + found.End), Math.Min(0.95, found.Confidence));
        return MendedDate(source, line);
    }

    /// <summary>The only date of a line whose words had to be mended first: "16 novem'ber 2020".</summary>
    private static Fact<DateOnly>? MendedDate(SourceText source, SourceLine line) =>
        source.Words.IsDamaged && DutchDateReader.Find(LineWords.Mend(source.Text.Substring(line.Start, line.Length), source.Words)) is [{ Date: { } date }] ? new Fact<DateOnly>(date, source.PlaceOf(line.Start, line.End), MendedConfidence) : null;

    /// <summary>The date below "Datum": alone on its line, or at the end of one, where the margin column ended up.</summary>
    private static (Fact<DateOnly>? Date, int Month) Printed(SourceText source, List<SourceLine> lines, List<string> texts)
    {
        var month = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!DateLabel().IsMatch(texts[i]) && !IsNearLabel(source, texts[i]) && !DateLabel().IsMatch(LineWords.Mend(texts[i], source.Words))) continue;
            for (var k = i; k <= i + LabelReach && k < lines.Count; k++)
            {
                if (AtEdge(source, lines[k]) is { } date) return (date, date.Value.Month);
                if (month == 0 && k > i) month = MonthAtEnd(texts[k]);
            }
        }

        return (null, month);
    }

    /// <summary>"Dalum", alone on its line.</summary>
    private static bool IsNearLabel(SourceText source, string text) => source.Words.IsDamaged && text.Length is >= 4 and <= 6 && EditDistance.IsWithin(text.ToLowerInvariant(), "datum", text.Length > 4 ? 2 : 1);

    private static Fact<DateOnly>? AtEdge(SourceText source, SourceLine line)
    {
        var text = source.Text.Substring(line.Start, line.Length);
        foreach (var found in DutchDateReader.Find(text))
            if (found.Date is { } date && (text.AsSpan(found.End).Trim(" .").IsEmpty || text.AsSpan(0, found.Start).IsWhiteSpace()))
                return new Fact<DateOnly>(date, source.PlaceOf(line.Start + found.Start, line.Start + found.End), Math.Min(0.9, found.Confidence));
        return line.Length < LongestDate ? MendedDate(source, line) : null;
    }

    /// <summary>"S sepremter 2024": a month can be read where a date cannot.</summary>
    private static int MonthAtEnd(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words is [.., var word, var year] && DutchDateReader.Number(year) is >= DutchDateReader.FirstYear and <= DutchDateReader.LastYear ? DutchDateReader.MonthOf(word, out _) : 0;
    }

    private static Fact<string>? Title(SourceText source, List<SourceLine> lines, List<string> texts)
    {
        for (var i = 0; i < lines.Count; i++)
            if (Described().Match(texts[i]) is { Success: true } match && match.Groups["title"].Value.Trim() is { Length: > 1 } title)
                return new Fact<string>(title, source.PlaceOf(lines[i].Start, lines[i].End), 0.9);
        return null;
    }

    private static List<AgendaItem> Items(SourceText source, List<SourceLine> lines, List<string> texts)
    {
        var items = new List<AgendaItem>();
        for (var i = 0; i < lines.Count; i++)
        {
            var match = Item().Match(texts[i]);
            if (!match.Success && source.Words.IsDamaged && Numbered(items, texts, i) is { } damaged) match = damaged;
            if (!match.Success || TitleOf(match.Groups["title"].Value) is not { } title) continue;
            if (GoesOn().IsMatch(title) && i + 1 < lines.Count && lines[i + 1].Index == lines[i].Index + 1 && texts[i + 1].Length is > 2 and < 80) title = $"{title} {texts[i + 1]}";
            items.Add(new AgendaItem(NumberOf(match), title, source.PlaceOf(lines[i].Start, lines[i].End), match.Groups["dot"].Value == "." ? 0.9 : 0.7));
        }

        return items;
    }

    private static string NumberOf(Match item) => (Figures(item) ?? 0).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The number of an item, each sign of which is a figure or looks like one; null when it is no number.</summary>
    private static int? Figures(Match item) => DutchDateReader.Number($"0{item.Groups["nr"].Value}") is > 0 and var number ? number : null;

    /// <summary>"Z. Verslag": a damaged number where the next one must stand, behind the item before or before the one after.</summary>
    private static Match? Numbered(List<AgendaItem> items, List<string> texts, int at)
    {
        var match = DamagedItem().Match(texts[at]);
        if (!match.Success || Figures(match) is not { } number) return null;
        if (items.Count > 0) return MinutesPage.NumberOf(items[^1]) + 1 == number ? match : null;
        var next = texts.Skip(at + 1).Select(text => Item().Match(text)).FirstOrDefault(item => item.Success && TitleOf(item.Groups["title"].Value) is not null);
        return next is not null && DutchDateReader.Number(next.Groups["nr"].Value) == number + 1 ? match : null;
    }

    /// <summary>A title names a subject; a numbered sentence has a verb or a full stop.</summary>
    private static string? TitleOf(string text)
    {
        var title = text.Trim();
        foreach (var date in DutchDateReader.Find(title))
            if (date.End == title.Length && date.Start > 3 && !title.Contains("erslag", StringComparison.Ordinal)) title = title[..date.Start].Trim();
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostTitleWords || !char.IsUpper(title[0]) || words.Any(Verbs.Contains)) return null;
        return title[^1] is '.' or ',' or ';' && !Abbreviation().IsMatch(title) ? null : title;
    }

    [GeneratedRegex(@"^(?:vergader|overleg)?\s*(?:datum\s+(?:en\s*-?\s*tijd|vergadering|overleg))|^vergaderdatum|^datum\s+en\s+tijd", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeetingDate();

    [GeneratedRegex(@"(?:^|\s)[dDpP]atum\s*:?$|^[dDpP]atum\s*:?\s", RegexOptions.CultureInvariant)]
    private static partial Regex DateLabel();

    [GeneratedRegex(@"^(?:Omschrijving|Overleg|Vergadering|Betreft|Onderwerp)\s*:?\s+(?<title>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    [GeneratedRegex(@"^Gevraagde?\s+(?:besluit|beslissing)|^(?:nota|memo|notitie|beslisnota)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MemoHead();

    [GeneratedRegex(@"schriftelijke\s+(?:ronde|behandeling|afdoening)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenRound();

    [GeneratedRegex(@"^(?:verslag|notulen|besluitenlijst|aanwezig|afwezig|vergaderdatum|rondvraag)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeetingWords();

    [GeneratedRegex(@"^(?<nr>\d{1,2})(?<dot>[.z:])\s*(?<title>\p{L}.{2,110})$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"^(?<nr>[\dlIZSBGzb|]{1,2})(?<dot>[.,:])\s*(?<title>\p{L}.{2,110})$", RegexOptions.CultureInvariant)]
    private static partial Regex DamagedItem();

    /// <summary>A title that ends with a word that wants another goes on on the next line.</summary>
    [GeneratedRegex(@"(?:\s(?:en|of|van|de|het|een|in|op|voor|met|bij|door|over|naar|inzake)|\b(?:o\.b\.v|i\.v\.m|n\.a\.v|m\.b\.t|t\.b\.v)\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\b(?:\p{Ll}\.){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
