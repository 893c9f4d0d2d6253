namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Whether a person is named in a public function: "minister Jansen", "staatssecretaris van Financiën Jansen",
/// "Jansen (VVD)", "de leden Jansen en De Vries", "Jansen, woordvoerder". The functions are in <c>Data/public-functions.txt</c>.
/// </summary>
internal static class PublicFunctions
{
    private const int Reach = 12;

    private static readonly HashSet<uint> Joining = [.. "van voor en de het der in op".Split(' ').Select(word => Word.Hash(word))];

    private static readonly HashSet<uint> ListWords = [.. "en of met alsmede evenals namens plus de het een".Split(' ').Select(word => Word.Hash(word))];

    private static readonly HashSet<uint> Bodies = [.. "ministerie gemeente provincie politie waterschap kabinet college departement inspectie regering".Split(' ').Select(word => Word.Hash(word))];

    private static readonly HashSet<uint> Of = [Word.Hash("van"), Word.Hash("voor")];

    private static readonly HashSet<uint> Plural = [.. "leden kamerleden moties tweede-kamerleden".Split(' ').Select(word => Word.Hash(word))];

    private static readonly HashSet<uint> Parties =
        [.. "vvd pvda pvv cda d66 sp groenlinks gl gl-pvda christenunie cu sgp pvdd denk volt ja21 fvd bbb nsc 50plus bij1".Split(' ').Select(word => Word.Hash(word))];

    /// <summary>Judges one mention; those before it in the list must have been judged.</summary>
    public static bool Names(Token[] tokens, List<Mention> mentions, int index)
    {
        var mention = mentions[index];
        return FollowsFunction(tokens, mention) || PrecedesFunction(tokens, mention) || ContinuesList(tokens, mentions, index);
    }

    private static bool FollowsFunction(Token[] tokens, Mention mention)
    {
        var i = mention.First - 1;
        while (i >= 0 && NameRules.IsAddress(tokens[i])) i--;
        if (i < 0 || (tokens[mention.First].Breaks > 1 && tokens[i].Mark != ',')) return false;
        var isApposition = tokens[i].Mark == ',' && IsApposition(tokens, mention);
        if (tokens[i].Mark == ',' && (isApposition || tokens[mention.First].Breaks > 0) && i > 0) i--;
        if (tokens[i].Is(Known.PublicFunction)) return IsFunction(tokens[i]);
        for (var steps = 0; i >= 1 && steps < Reach; steps++, i--)
        {
            if (tokens[i].Is(Known.PublicFunction)) return IsFunction(tokens[i]) && Of.Contains(tokens[i + 1].Hash) && steps > 1;
            var isBody = tokens[i].Shape is Shape.Capitalised or Shape.Upper or Shape.Mixed || (isApposition && Bodies.Contains(tokens[i].Hash));
            if (tokens[i + 1].Breaks > 1 || !(isBody || Joining.Contains(tokens[i].Hash) || tokens[i].Mark == ',')) return false;
            if (steps == 0 && !isBody) return false;
        }

        return false;
    }

    /// <summary>"De minister van Justitie, F. Jansen, antwoordt": between commas, and the sentence goes on; in a list somebody else would follow.</summary>
    private static bool IsApposition(Token[] tokens, Mention mention)
    {
        var next = mention.Last + 1;
        return next + 1 < tokens.Length && tokens[next].Mark == ',' && tokens[next + 1].Shape == Shape.Lower && tokens[next + 1].Breaks < 2
            && !ListWords.Contains(tokens[next + 1].Hash) && !tokens[next + 1].Is(Known.Function | Known.PublicFunction | Known.Particle);
    }

    /// <summary>"SG" and "DG" are functions, "sg" and "lid van" are not.</summary>
    private static bool IsFunction(in Token token) => token.End - token.Start > 2 || token.Shape == Shape.Upper;

    private static bool PrecedesFunction(Token[] tokens, Mention mention)
    {
        var next = mention.Last + 1;
        if (next + 1 >= tokens.Length || tokens[next].Breaks > 0) return false;
        if (tokens[next].Mark == '(') return Parties.Contains(tokens[next + 1].Hash) || tokens[next + 1].Is(Known.PublicFunction);
        if (tokens[next].Mark != ',') return false;
        var at = next + 1;
        while (at + 1 < tokens.Length && at - next < 3 && (Joining.Contains(tokens[at].Hash) || tokens[at].Is(Known.Function))) at++;
        return tokens[at].Is(Known.PublicFunction) && tokens[at].Shape == Shape.Lower;
    }

    /// <summary>"de leden A, B en C" and "de leden A (VVD) en B".</summary>
    private static bool ContinuesList(Token[] tokens, List<Mention> mentions, int index)
    {
        if (index == 0 || !mentions[index - 1].Public) return false;
        var before = mentions[index - 1];
        for (var i = before.Last + 1; i < mentions[index].First; i++)
        {
            if (tokens[i].Mark is not (',' or '(' or ')') && !Joining.Contains(tokens[i].Hash) && !Parties.Contains(tokens[i].Hash)) return false;
        }

        return mentions[index].First - before.Last < 8 && HasPluralBefore(tokens, mentions, index);
    }

    private static bool HasPluralBefore(Token[] tokens, List<Mention> mentions, int index)
    {
        var first = index;
        while (first > 0 && mentions[first - 1].Public) first--;
        return mentions[first].First > 0 && Plural.Contains(tokens[mentions[first].First - 1].Hash);
    }
}
