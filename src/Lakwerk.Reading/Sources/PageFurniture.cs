using System.Text.RegularExpressions;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Sources;

/// <summary>
/// Lines that belong to the page and not to the letter: letterheads, page numbers, the date and reference that are printed
/// on each page. They stand in the middle of sentences, so they go before sentences are read.
/// </summary>
internal static partial class PageFurniture
{
    private const int LongestHeader = 70;
    private const int LabelReach = 3;
    private const int WidestNarrow = 60;
    private const int FewestLines = 20;

    /// <summary>For each line of the source: true when it belongs to the page.</summary>
    public static bool[] Find(SourceText source)
    {
        var folded = new string[source.Lines.Count];
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in source.Lines)
        {
            var text = source.SpanOf(line).Trim();
            folded[line.Index] = text.Length is 0 or > LongestHeader || text[^1] is '.' or ',' or ';' or ':' ? "" : Key(text);
            if (folded[line.Index].Length > 0) counts[folded[line.Index]] = counts.GetValueOrDefault(folded[line.Index]) + 1;
        }

        var narrow = NarrowWidth(source);
        var furniture = new bool[source.Lines.Count];
        foreach (var line in source.Lines)
        {
            var text = source.SpanOf(line).Trim();
            furniture[line.Index] = text.Length > 0 && (IsPageNumber(text) || IsRepeated(text, counts.GetValueOrDefault(folded[line.Index])) && !IsWrapped(source, line.Index, narrow) || FollowsLabel(source, line, text));
        }

        return furniture;
    }

    /// <summary>A header is short, ends no sentence, and comes back.</summary>
    private static bool IsRepeated(ReadOnlySpan<char> text, int count) =>
        count > 1 && text[^1] is not ('.' or ',' or ';' or ':') && !IsBullet(text);

    /// <summary>How wide the lines of a narrow letter are; 0 for one of usual width.</summary>
    private static int NarrowWidth(SourceText source)
    {
        var lengths = source.Lines.Select(line => source.SpanOf(line).Trim().Length).Where(length => length > 0).Order().ToList();
        if (lengths.Count < FewestLines) return 0;
        var width = lengths[lengths.Count * 9 / 10];
        return width <= WidestNarrow ? width : 0;
    }

    /// <summary>
    /// In narrow lines the same words of two sentences may fill a line each. Such a line is full: the next word had no room. A header
    /// is short, or stands by itself.
    /// </summary>
    private static bool IsWrapped(SourceText source, int index, int width)
    {
        if (width == 0 || index + 1 >= source.Lines.Count) return false;
        var text = source.SpanOf(source.Lines[index]).Trim();
        var next = source.SpanOf(source.Lines[index + 1]).Trim();
        var word = next.IndexOf(' ') is >= 0 and var blank ? blank : next.Length;
        return text.Length > 0 && word > 0 && text.Length + 1 + word > width;
    }

    /// <summary>A bullet; recognition makes "e" or "o" of a round one.</summary>
    public static bool IsBullet(ReadOnlySpan<char> text) =>
        text.Length > 2 && (text[0] is '•' or '▪' || text[1] == ' ' && (text[0] is '-' or '–' or '*' or '·' or '»' or '+' or '«' or '°' or 'o' || text[0] is 'e' or '.' && char.IsUpper(text[2])));

    /// <summary>"1. alle brieven", "b) de adviezen", "II. document 4".</summary>
    public static bool IsNumbered(ReadOnlySpan<char> text) => Numbering().IsMatch(text);

    /// <summary>An item of a list without its bullet or number.</summary>
    public static string WithoutMark(string text)
    {
        var plain = text.Trim();
        if (IsBullet(plain)) return plain[1..].TrimStart();
        return Numbering().Match(plain) is { Success: true } mark ? plain[mark.Length..].TrimStart() : plain;
    }


    private static bool IsPageNumber(ReadOnlySpan<char> text) => text.Length <= 20 && PageNumber().IsMatch(text);

    /// <summary>A date or a number alone on its line, below the label of a letterhead.</summary>
    private static bool FollowsLabel(SourceText source, SourceLine line, ReadOnlySpan<char> text)
    {
        if (Label().IsMatch(text)) return true;
        if (text.Length > 30 || !char.IsAsciiDigit(text[0]) || !ValueOnly().IsMatch(text)) return false;
        for (var back = 1; back <= LabelReach && line.Index - back >= 0; back++)
        {
            var above = source.SpanOf(source.Lines[line.Index - back]).Trim();
            if (Label().IsMatch(above)) return true;
            if (above.Length > 0) return false;
        }

        return false;
    }

    /// <summary>The line without the number of its page, folded.</summary>
    private static string Key(ReadOnlySpan<char> text)
    {
        foreach (var number in TrailingNumber().EnumerateMatches(text)) text = text[..number.Index];
        Span<char> buffer = stackalloc char[LongestHeader];
        var length = 0;
        foreach (var c in text)
            if (!char.IsWhiteSpace(c)) buffer[length++] = char.ToLowerInvariant(c);
        Span<char> folded = stackalloc char[LongestHeader];
        var foldedLength = OcrFolding.Fold(buffer[..length], folded);
        return foldedLength == 0 ? new string(buffer[..length]) : new string(folded[..foldedLength]);
    }

    [GeneratedRegex(@"^(?:pag(?:ina|\.)?\s*)?\d{1,4}\s*(?:van|/)\s*\d{1,4}$|^pag(?:ina|\.)?\s*\d{1,4}$|^[-–]\s*\d{1,3}\s*[-–]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"(?<=\S\s+)(?:pag(?:ina|\.)?\s*)?\d{1,4}\s*(?:van|/)\s*\d{1,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrailingNumber();

    [GeneratedRegex(@"^(?:datum|(?:ons|uw)\s*kenmerk|kenmerk|contactpersoon|onze\s*referentie|uw\s*referentie|zaaknummer|bijlage\(?n?\)?)\s*:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\(?(?:\d{1,2}|[a-z]|[IVX]{1,4})[.)]\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^\d{1,2}[\s\-/.]+(?:\p{L}{3,12}|\d{1,2})[\s\-/.]+\d{4}$|^[\d][\d\-./A-Za-z]{3,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex ValueOnly();
}
