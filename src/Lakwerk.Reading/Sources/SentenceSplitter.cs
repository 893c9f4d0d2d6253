namespace Lakwerk.Reading.Sources;

/// <summary>Cuts a flow into sentences. A full stop ends one when a capital follows and no abbreviation stands before it.</summary>
internal static class SentenceSplitter
{
    /// <summary>Nobody writes longer sentences; what readers look for in one must end.</summary>
    private const int Longest = 20_000;

    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
        { "d.d", "dd", "nr", "nrs", "jl", "t.a.v", "art", "o.a", "m.b.t", "drs", "mr", "ir", "dr", "blz", "p", "pag", "resp", "bijv", "bv", "i.v.m", "a.s", "c.q", "ca", "n.a.v", "ing", "prof", "no", "vgl", "zgn", "inz" };

    /// <summary>No sentence ends with these: a stop behind one is a speck.</summary>
    private static readonly HashSet<string> NeverLast = new(StringComparer.Ordinal) { "de", "een", "en", "of", "van", "te", "uw", "mijn", "onze" };

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var endless = i - start >= Longest && text[i] == ' ';
            if (!endless && text[i] != '\n' && !(text[i] is '.' or '?' or '!' && EndsHere(text, start, i))) continue;
            var end = endless ? i + 1 : text[i] == '\n' ? i + 1 : AfterNote(text, i + 1);
            Add(sentences, text, start, end);
            start = end;
            i = end - 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    /// <summary>"6. Rondvraag": the next item of a list.</summary>
    private static bool IsItemNumber(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end])) end++;
        return end > at && end + 2 < text.Length && text[end] == '.' && text[end + 1] == ' ' && char.IsUpper(text[end + 2]);
    }

    /// <summary>"A", "N.V", "F.B.J".</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        if (word.Length % 2 == 0) return false;
        for (var i = 0; i < word.Length; i++)
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.') return false;
        return true;
    }

    /// <summary>"[2: Kamerstukken …": the text of a footnote, put behind the sentence by a converter.</summary>
    private static bool IsNote(string text, int at) => text[at] == '[' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]) && (text[at + 2] == ':' || at + 3 < text.Length && text[at + 3] == ':');

    private static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        if (start < end) sentences.Add(new Sentence(start, end));
    }

    /// <summary>The number of a footnote sticks to the stop before it: <c>belangen.2 Deze</c>.</summary>
    private static int AfterNote(string text, int at)
    {
        if (at < 2 || !char.IsLower(text[at - 2])) return at;
        var end = at;
        while (end < text.Length && end - at < 2 && char.IsAsciiDigit(text[end])) end++;
        return end < text.Length && text[end] == ' ' ? end : at;
    }

    private static bool EndsHere(string text, int start, int stop)
    {
        var next = AfterNote(text, stop + 1);
        while (next < text.Length && text[next] is ' ' or '”' or '’' or '"' or ')') next++;
        if (next == text.Length) return true;
        if (next == stop + 1 || !char.IsUpper(text[next]) && text[next] is not ('•' or '-' or '‘' or '“') && !IsItemNumber(text, next) && !IsNote(text, next)) return false;
        var word = stop;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] != '(') word--;
        // "6." at the beginning numbers the item that follows.
        if (text.AsSpan(start, word - start).IsWhiteSpace() && stop - word is 1 or 2 && !text.AsSpan(word, stop - word).ContainsAnyExceptInRange('0', '9')) return false;
        return !Abbreviations.Contains(text[word..stop]) && !NeverLast.Contains(text[word..stop]) && !IsInitials(text.AsSpan(word, stop - word));
    }
}
