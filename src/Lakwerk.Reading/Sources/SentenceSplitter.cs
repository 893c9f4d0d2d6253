namespace Lakwerk.Reading.Sources;

/// <summary>Cuts a flow into sentences. A full stop ends one when a capital follows and no abbreviation stands before it.</summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
        { "d.d", "dd", "nr", "nrs", "jl", "t.a.v", "art", "o.a", "m.b.t", "drs", "mr", "ir", "dr", "blz", "p", "pag", "resp", "bijv", "bv", "i.v.m", "a.s", "c.q", "ca", "n.a.v", "ing", "prof", "no", "vgl", "zgn", "inz" };

    public static IReadOnlyList<Sentence> Split(string text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && !(text[i] is '.' or '?' or '!' && EndsHere(text, start, i))) continue;
            Add(sentences, text, start, i + 1);
            start = i + 1;
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static void Add(List<Sentence> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        if (start < end) sentences.Add(new Sentence(start, end));
    }

    private static bool EndsHere(string text, int start, int stop)
    {
        var next = stop + 1;
        while (next < text.Length && text[next] is ' ' or '”' or '’' or '"' or ')') next++;
        if (next == text.Length) return true;
        if (next == stop + 1 || !char.IsUpper(text[next]) && text[next] is not ('•' or '-' or '‘' or '“')) return false;
        var word = stop;
        while (word > start && !char.IsWhiteSpace(text[word - 1]) && text[word - 1] != '(') word--;
        return !Abbreviations.Contains(text[word..stop]) && !(stop - word == 1 && char.IsUpper(text[word]));
    }
}
