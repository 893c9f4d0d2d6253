using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Finds persons in one text: the trained tagger reads everything, the rules add what leaves no doubt, and what cannot be a
/// name is dropped.
/// </summary>
internal static class PersonFinder
{
    private const double MarginScale = 1500;

    private static readonly LinearTagger Tagger = ReadTagger();

    public static List<Mention> Find(ScannedText text, Token[] tokens)
    {
        var mentions = Tagged(text, tokens);
        NameRules.AddTo(mentions, tokens);
        mentions.RemoveAll(mention => NotNames.Covers(text, tokens, mention));
        for (var i = 0; i < mentions.Count; i++) mentions[i] = mentions[i] with { Last = DoubleSurnameEnd(text, tokens, mentions[i].Last) };
        mentions.Sort((a, b) => a.First.CompareTo(b.First));
        for (var i = 0; i < mentions.Count; i++)
        {
            if (PublicFunctions.Names(tokens, mentions, i)) mentions[i] = mentions[i] with { Public = true };
        }

        return mentions;
    }

    /// <summary>"Zomer-van den Berg" goes on after the particle that the hyphen binds to it.</summary>
    private static int DoubleSurnameEnd(ScannedText text, Token[] tokens, int last)
    {
        var word = text.Slice(tokens[last].Start, tokens[last].End);
        var hyphen = word.LastIndexOf('-');
        if (hyphen < 1 || (Lexicon.Of(Word.Hash(word[(hyphen + 1)..])) & Known.Particle) == 0) return last;
        var next = last + 1;
        while (next + 1 < tokens.Length && tokens[next].Is(Known.Particle) && tokens[next].Breaks < 2) next++;
        return next < tokens.Length && tokens[next].Shape == Shape.Capitalised && tokens[next].Breaks < 2 ? next : last;
    }

    private static List<Mention> Tagged(ScannedText text, Token[] tokens)
    {
        var tags = new Tag[tokens.Length];
        var margins = new int[tokens.Length];
        Tagger.Run(text.Chars, tokens, tags, margins);
        var mentions = new List<Mention>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tags[i] == Tag.Outside) continue;
            var last = i;
            while (last + 1 < tokens.Length && tags[last + 1] == Tag.Inside && tokens[last + 1].Breaks < 2) last++;
            if (Trimmed(tokens, i, last) is { } range) mentions.Add(new(range.First, range.Last, Confidence(margins[i])));
            i = last;
        }

        return mentions;
    }

    /// <summary>Without marks and titles at the ends; null when nothing with a capital remains.</summary>
    private static (int First, int Last)? Trimmed(Token[] tokens, int first, int last)
    {
        while (first <= last && (IsLoose(tokens[first]) || tokens[first].Is(Known.Title | Known.Greeting) && tokens[first].Shape == Shape.Lower)) first++;
        while (last >= first && IsLoose(tokens[last]) && !(tokens[last].Mark == ')' && HasOpen(tokens, first, last))) last--;
        if (EndsWithBody(tokens, first, last)) last -= 3;
        while (last - first > 1 && tokens[last].Shape == Shape.Upper && tokens[last].End - tokens[last].Start <= NotNames.LongestAbbreviation && tokens[last - 1].Shape == Shape.Capitalised) last--;
        while (last > first && tokens[last].Shape == Shape.Lower && !tokens[last].Is(Known.Particle)) last--;
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].StartsUpper && tokens[i].Shape != Shape.Letter && !(tokens[i].Shape == Shape.Initials && first == last)) return (first, last);
        }

        return null;
    }

    /// <summary>"Jan (BZK)": the body in brackets is not a nickname.</summary>
    private static bool EndsWithBody(Token[] tokens, int first, int last) =>
        last - first >= 3 && tokens[last].Mark == ')' && tokens[last - 2].Mark == '(' && tokens[last - 1].Shape is Shape.Upper or Shape.Mixed;

    private static bool IsLoose(in Token token) => token.Shape is Shape.Mark or Shape.Number;

    private static bool HasOpen(Token[] tokens, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Mark == '(') return true;
        }

        return false;
    }

    private static double Confidence(int margin) => Math.Min(0.97, 1 / (1 + Math.Exp(-margin / MarginScale)));

    private static LinearTagger ReadTagger()
    {
        using var stream = DataFile.Open("person-tagger.bin");
        return LinearTagger.Read(stream);
    }
}
