using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>Words that tell by themselves that a mention is of no person: places, laws, what opens a sentence. The lists are in <c>Data</c>.</summary>
internal static class NotNameWords
{
    private const int ShortestBefore = 4;
    private const int MostBeside = 4;

    private static readonly HashSet<uint> Places = Hashes("place-names.txt");

    private static readonly HashSet<uint> Words = Hashes("not-names.txt");

    private static readonly string[] Endings = [.. DataFile.Words("not-name-endings.txt")];

    private static readonly HashSet<uint> EnglishWords = [.. "the and for with to from".Split(' ').Select(word => Word.Hash(word))];

    private static readonly uint Article = Word.Hash("het");

    private static readonly uint TheArticle = Word.Hash("de");

    private static readonly uint Of = Word.Hash("van");

    private static readonly uint Or = Word.Hash("of");

    public static bool Cover(ScannedText text, Token[] tokens, Mention mention)
    {
        if (NotNames.FollowsTitle(tokens, mention) || FollowsFunction(tokens, mention)) return false;
        var (first, last) = (tokens[mention.First], tokens[mention.Last]);
        if (!HasPartOfName(tokens, mention) && (EndsWithNoun(text, last) || StandsInEnglish(tokens, mention))) return true;
        if (mention.First == mention.Last) return IsNoName(text, first);
        if (first.Hash == Article && first.Shape == Shape.Capitalised) return true;
        if (IsPlaceAfterParticle(text, tokens, mention)) return true;
        return OpensWithNoun(text, tokens, mention) || IsPluralOrPossessive(text, last) || ((first.Shape == Shape.Lower || first.Hash == TheArticle) && IsNoName(text, last));
    }

    /// <summary>"gemeentesecretaris Van Dongen": whoever holds an office is somebody.</summary>
    private static bool FollowsFunction(Token[] tokens, Mention mention) =>
        mention.First > 0 && tokens[mention.First].Breaks == 0 && tokens[mention.First - 1].Is(Known.Function | Known.PublicFunction) && tokens[mention.First - 1].Shape == Shape.Lower;

    public static bool IsPlace(uint hash) => Places.Contains(hash) || (Lexicon.Of(hash) & Known.Place) != 0;

    /// <summary>"Vanwege Pasen", "Eneco Coppens" in two columns: what stands before the name and is no part of any.</summary>
    public static bool OpensSentence(in Token token) =>
        token.Shape is Shape.Capitalised && !token.Is(Known.FirstName | Known.Surname | Known.Particle | Known.Title) && (Words.Contains(token.Hash) || token.Is(Known.Organisation));

    /// <summary>A word that nobody is called by itself.</summary>
    public static bool IsNoName(ScannedText text, Token token)
    {
        if (token.Is(Known.FirstName)) return false;
        return Words.Contains(token.Hash) || Places.Contains(token.Hash) || HasEnding(text, token) || IsJoinedToWord(text, token) || IsPluralOrPossessive(text, token)
            || DamagedWords.IsDamaged(text.Slice(token.Start, token.End));
    }

    /// <summary>A first name, initials, or a surname of the lists.</summary>
    private static bool HasPartOfName(Token[] tokens, Mention mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (tokens[i].Shape == Shape.Initials || tokens[i].Is(Known.FirstName | Known.Surname)) return true;
        }

        return false;
    }

    /// <summary>"Prague Conference", "M Nationaal Codrdinator".</summary>
    private static bool EndsWithNoun(ScannedText text, Token last) => Words.Contains(last.Hash) || DamagedWords.IsDamaged(text.Slice(last.Start, last.End));

    /// <summary>"Two Sides of the Same Coin": words with capitals beside English ones are a title. "Of" is Dutch too.</summary>
    private static bool StandsInEnglish(Token[] tokens, Mention mention)
    {
        var (before, after) = (mention.First - 1, mention.Last + 1);
        while (before > 0 && mention.First - before < MostBeside && tokens[before].Shape == Shape.Capitalised && tokens[before + 1].Breaks == 0) before--;
        while (after < tokens.Length && after - mention.Last < MostBeside && tokens[after].Shape == Shape.Capitalised && tokens[after].Breaks == 0) after++;
        if (after < tokens.Length && tokens[after].Hash == Or) after++;
        return (before >= 0 && tokens[before + 1].Breaks == 0 && EnglishWords.Contains(tokens[before].Hash))
            || (after < tokens.Length && tokens[after].Breaks == 0 && EnglishWords.Contains(tokens[after].Hash));
    }

    private static bool HasEnding(ScannedText text, Token token)
    {
        if (token.Is(Known.Surname) && !token.Is(Known.Compound | Known.Common)) return false;
        var word = text.Slice(token.Start, token.End);
        foreach (var ending in Endings)
        {
            if (word.Length >= ending.Length + ShortestBefore && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>"Lelystad-route", "Natura-gebied": what follows the hyphen is a word; in a double name it has a capital or is a particle.</summary>
    private static bool IsJoinedToWord(ScannedText text, Token token)
    {
        var word = text.Slice(token.Start, token.End);
        var hyphen = word.LastIndexOf('-');
        if (hyphen < 2 || hyphen + 4 > word.Length || !char.IsLower(word[hyphen + 1]) || word.Contains('\n')) return false;
        return (Lexicon.Of(Word.Hash(word[(hyphen + 1)..])) & Known.Particle) == 0;
    }

    /// <summary>"Risico's" is many risks; "Fatima's" is hers.</summary>
    private static bool IsPluralOrPossessive(ScannedText text, Token token)
    {
        var word = text.Slice(token.Start, token.End);
        if (!word.EndsWith("'s") || word.Length < 5) return false;
        return (Lexicon.Of(Word.Hash(word[..^2])) & (Known.FirstName | Known.Surname)) == 0;
    }

    /// <summary>"van Tubbergen", where nobody of that name was named in full.</summary>
    private static bool IsPlaceAfterParticle(ScannedText text, Token[] tokens, Mention mention)
    {
        if (tokens[mention.First].Shape != Shape.Lower || !(Places.Contains(tokens[mention.Last].Hash) || tokens[mention.Last].Is(Known.Place))) return false;
        for (var i = mention.First; i < mention.Last; i++)
        {
            if (!tokens[i].Is(Known.Particle)) return false;
        }

        return !text.Slice(tokens[mention.Last].Start, tokens[mention.Last].End).Contains('-');
    }

    /// <summary>"Facturen van Jansen": a thing of somebody, and neither a first name nor a surname before "van".</summary>
    private static bool OpensWithNoun(ScannedText text, Token[] tokens, Mention mention)
    {
        var first = tokens[mention.First];
        if (tokens[mention.First + 1].Hash != Of || first.Shape != Shape.Capitalised || first.Is(Known.FirstName | Known.Surname)) return false;
        return Words.Contains(first.Hash) || first.Is(Known.Common | Known.LowerHere | Known.Compound) || HasEnding(text, first);
    }

    private static HashSet<uint> Hashes(string file) => [.. DataFile.Words(file).Select(word => Word.Hash(word))];
}
