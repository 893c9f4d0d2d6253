using System.Collections.Frozen;
using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>The name of a town after a postcode: Utrecht, Den Haag, 's-Hertogenbosch, Alphen aan den Rijn.</summary>
internal static class Place
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers =
        Set("Den De Het Sint St Nieuw Nieuwe Oud Oude Noord Zuid Oost West Klein Groot Ter Ten 't");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Links = Set("aan op bij a/d");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = Set("de den het der");

    /// <param name="text">The text.</param>
    /// <param name="position">Where the postcode ends.</param>
    /// <param name="running">Whether the address stands inside a sentence, so that a line may end before the town.</param>
    public static int? EndAfter(ScannedText text, int position, bool running)
    {
        var start = position;
        while (start - position < 4 && (text[start] is ' ' or ',' or '-' || (running && text[start] == '\n'))) start++;
        if (start == position || !StartsName(text, start)) return null;
        var end = WordEnd(text, start);
        if (end - start < 2) return null;
        if (Openers.Contains(text.Slice(start, end).TrimEnd('.')) && (text[end] == ' ' || (running && text[end] == '\n')) && StartsName(text, end + 1)) return WordEnd(text, end + 1);
        return LinkedEnd(text, end) ?? TrimDot(text, start, end);
    }

    /// <summary>", Woerden", " te Utrecht", " in Amsterdam": a town of the lists after a house number.</summary>
    public static bool IsNamedAfter(ScannedText text, int position)
    {
        var start = position;
        while (start - position < 3 && text[start] is ' ' or ',') start++;
        if (text[start] == '\n' && text[start - 1] == ',') start++;
        foreach (var link in (ReadOnlySpan<string>)["te ", "in "])
        {
            if (text.Slice(start, start + link.Length).SequenceEqual(link)) start += link.Length;
        }

        if (start == position || !StartsName(text, start)) return false;
        var word = text.Slice(start, WordEnd(text, start));
        if (Openers.Contains(word)) word = text.Slice(start + word.Length + 1, WordEnd(text, start + word.Length + 1));
        return NotNameWords.IsPlace(Word.Hash(word));
    }

    private static int? LinkedEnd(ScannedText text, int end)
    {
        if (text[end] != ' ') return null;
        var linkEnd = WordEnd(text, end + 1);
        if (!Links.Contains(text.Slice(end + 1, linkEnd)) || text[linkEnd] != ' ') return null;
        var next = linkEnd + 1;
        var nextEnd = WordEnd(text, next);
        if (Articles.Contains(text.Slice(next, nextEnd)) && text[nextEnd] == ' ') next = nextEnd + 1;
        return StartsName(text, next) ? WordEnd(text, next) : null;
    }

    private static int TrimDot(ScannedText text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or '-' or '\'') end--;
        return end;
    }

    private static bool StartsName(ScannedText text, int at) =>
        char.IsUpper(text[at]) || (text[at] == '\'' && text[at + 1] is 's' or 't' && text[at + 2] is '-' or ' ');

    private static int WordEnd(ScannedText text, int start)
    {
        var end = start;
        while (char.IsLetter(text[end]) || (text[end] is '-' or '\'' or '/' && char.IsLetter(text[end + 1]))) end++;
        return end;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
