using System.Collections.Frozen;
using Lakwerk.Suggestions.Persons;
using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>A street name with its house number. Read backwards from the number, because only that tells where a name ends.</summary>
internal static class StreetLine
{
    private const int MostWords = 6;
    private const int LongestWord = 40;
    private const int LongLine = 40;
    private const int CueReach = 24;
    private const int LongestAbbreviation = 6;

    private static readonly string[] Suffixes = [.. DataFile.Lines("street-suffixes.txt")];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotStreets =
        DataFile.Words("not-streets.txt").ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is counted and never lived in: "Artikel 7".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Counted =
        "artikel artikelen lid hoofdstuk paragraaf bijlage pagina bladzijde onderdeel agendapunt".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        new[] { "van", "de", "der", "den", "het", "ter", "ten", "te", "op", "aan", "in", "en", "bij", "la", "du", "t", "s", "von", "d", "l", "v", "e", "'t", "'s", "v.d.", "d'", "naar", "over", "onder", "tussen", "achter", "boven" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The street line that ends right before a postcode, on its line or the one above.</summary>
    public static Run? EndingBefore(ScannedText text, int postcodeIndex, int floor)
    {
        var postcode = text.Digits[postcodeIndex].Start;
        for (var i = postcodeIndex - 1; i >= 0 && postcodeIndex - i <= 2; i--)
        {
            var number = text.Digits[i];
            if (postcode - number.End > 24 || text[number.Start - 1] is not (' ' or '\n') || !HouseNumber.CanBe(text, number)) continue;
            if (HouseNumber.End(text, number) is not { } end || !IsGap(text.Slice(end, postcode))) continue;
            if (NameStart(text, number.Start, floor, needsSuffix: false) is { } start) return new(start, end);
        }

        return null;
    }

    /// <summary>A street line by itself: the name must end like a street's, and the number must not be a year.</summary>
    public static Run? At(ScannedText text, int index, int floor)
    {
        var number = text.Digits[index];
        if (number.Length > 4 || !HouseNumber.CanBe(text, number)) return null;
        if (text[number.Start - 1] != ' ' || !(char.IsAsciiLetter(text[number.Start - 2]) || text[number.Start - 2] == '.')) return null;
        if (HouseNumber.End(text, number) is not { } end) return null;
        if ((NameStart(text, number.Start, floor, needsSuffix: true) ?? BesideCue(text, number, end, floor)) is not { } start) return null;
        var year = number.Length == 4 && text.Slice(number) is ['1', '9', ..] or ['2', '0', ..];
        return year && end == number.End ? null : new Run(start, end);
    }

    /// <summary>"woont aan de Singel 250", "adres: Spui 70", "Oosteinde 3a, Woerden": names that do not end like a street's, where the words around tell.</summary>
    private static int? BesideCue(ScannedText text, Run number, int end, int floor)
    {
        if (NameStart(text, number.Start, floor, needsSuffix: false, beside: true) is not { } start) return null;
        var word = text.Slice(WordStart(text, number.Start - 1), number.Start - 1);
        if (Counted.Contains(word)) return null;
        if (Cues.Before(text, start, Math.Min(CueReach, start - SentenceStart(text, start)), Cue.Home) != Cue.None) return IsNameWord(word) ? start : null;
        return IsNameWord(word) && (Lexicon.Of(Word.Hash(word)) & (Known.Common | Known.Function | Known.Calendar | Known.Organisation)) == 0 && !NotStreets.Contains(word) && Place.IsNamedAfter(text, end) ? start : null;
    }

    /// <summary>A cue in the sentence before is of something else.</summary>
    private static int SentenceStart(ScannedText text, int position)
    {
        var from = Math.Max(0, position - CueReach);
        var before = text.Slice(from, position);
        return from + Math.Max(Math.Max(before.LastIndexOf(". "), before.LastIndexOf(".\n")), before.LastIndexOf("\n\n")) + 1;
    }

    /// <summary>"Postbus 16950 2500 BZ": the number before the postcode belongs to a box at the post office.</summary>
    public static bool IsPostBoxBefore(ScannedText text, int postcodeIndex)
    {
        if (postcodeIndex == 0) return false;
        var box = text.Digits[postcodeIndex - 1];
        if (!IsGap(text.Slice(box.End, text.Digits[postcodeIndex].Start))) return false;
        var start = box.Start;
        while (start > 0 && text[start - 1] is ' ' or '\n' or '.' or ':') start--;
        var word = start;
        while (word > 0 && start - word < LongestWord && char.IsLetter(text[word - 1])) word--;
        return (Cues.Of(text.Slice(word, start)) & Cue.PostBox) != 0 || text.Slice(word, start).Equals("Box", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsGap(ReadOnlySpan<char> gap)
    {
        if (gap.Length > 8 || gap.Count('\n') > 2) return false;
        foreach (var c in gap)
        {
            if (c is not (' ' or '\n' or ',' or ';' or '|' or '-' or '.' or '(' or '•')) return false;
        }

        return !gap.IsEmpty;
    }

    private static int? NameStart(ScannedText text, int number, int floor, bool needsSuffix, bool beside = false)
    {
        var end = number;
        while (end > 0 && text[end - 1] is ' ' or '\n' && number - end < 2) end--;
        int? start = null;
        for (var words = 0; words < MostWords && end > floor; words++)
        {
            var wordStart = WordStart(text, end);
            var word = text.Slice(wordStart, end);
            if (word.IsEmpty || (words == 0 && !beside && !CanEndName(word, needsSuffix))) break;
            if (IsLabel(word) || (words > 0 && (IsFieldName(word) || EndsSentence(word)))) break;
            // "te Utrecht en Oosteinde 3": two places, not a street called after both.
            if (text.Slice(end, end + 4) is " en " && NotNameWords.IsPlace(Word.Hash(word))) break;
            if (IsNameWord(word)) start = wordStart;
            else if (!Particles.Contains(word) && !(words == 0 && IsYear(word))) break;
            if (wordStart == 0 || !(text[wordStart - 1] == ' ' || EndsLongLine(text, wordStart - 1))) break;
            end = wordStart - 1;
        }

        return start;
    }

    private static int WordStart(ScannedText text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestWord && (IsInWord(text[start - 1]) || IsHyphenatedEnd(text, start - 1))) start--;
        return start;
    }

    /// <summary>A line end in running text does not end a name; one after a short line (an address block) does.</summary>
    private static bool EndsLongLine(ScannedText text, int at) =>
        text[at] == '\n' && at >= LongLine && !text.Slice(at - LongLine, at).Contains('\n');

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '\'' or '-' or '.';

    private static bool IsHyphenatedEnd(ScannedText text, int at) =>
        text[at] == '\n' && text[at - 1] == '-' && char.IsLetter(text[at - 2]) && char.IsAsciiLetterLower(text[at + 1]);

    private static bool CanEndName(ReadOnlySpan<char> word, bool needsSuffix)
    {
        if (!char.IsLetter(word[^1]) && !char.IsAsciiDigit(word[^1]) && word[^1] != '.') return false;
        if (NotStreets.Contains(word.TrimEnd('.'))) return false;
        if (!needsSuffix) return char.IsLetter(word[0]) || word[0] == '\'' || IsYear(word);
        foreach (var suffix in Suffixes)
        {
            if (word.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && word.Length > suffix.Length + 1) return IsNameWord(word);
        }

        return false;
    }

    /// <summary>"Plein 1944 12": squares are named after years.</summary>
    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && word.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>"Adres Kerkstraat 1": the label is not part of the name.</summary>
    private static bool IsLabel(ReadOnlySpan<char> word) => (Cues.Of(word.TrimEnd('.')) & (Cue.Postcode | Cue.PostBox)) != 0 || word[^1] == ':';

    /// <summary>"Straat Kerkstraat 1": in front of a street's name this is the label of a field, at its end it is the name.</summary>
    private static bool IsFieldName(ReadOnlySpan<char> word) =>
        word.Equals("Straat", StringComparison.Ordinal) || word.Equals("Straatnaam", StringComparison.OrdinalIgnoreCase);

    /// <summary>"te Ede. Stationsweg 3": the town before ends a sentence; "Burg." and "W.F." do not.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> word) =>
        word[^1] == '.' && word.Length > 3 && (word.Length > LongestAbbreviation || NotNameWords.IsPlace(Word.Hash(word[..^1])));

    private static bool IsNameWord(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) || word is "'t" or "'s" || (word[0] == '\'' && word.Length > 2) || (char.IsAsciiDigit(word[0]) && word[^1] is 'e');
}
