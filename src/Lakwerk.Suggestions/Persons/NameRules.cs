namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Forms that leave no doubt: a title before a name, initials before a surname, "Jansen, P. (Piet)", a first name with a
/// surname, the line under a closing greeting, the name after "Beste".
/// </summary>
internal static class NameRules
{
    private const int MostWords = 7;
    private const int ShortSignature = 4;

    private static readonly HashSet<uint> Addresses = Hashes("dhr heer heren mevr mevrouw mw meneer mijnheer mr mrs ms dr drs ir prof familie fam juffrouw mej jhr pater");

    private static readonly HashSet<uint> Closings = Hashes("groet groeten groetjes hoogachtend gr mvg regards namens dank bedankt");

    private static readonly HashSet<uint> Openings = Hashes("geachte beste hoi hallo dag lieve hi dear hey ha goedemorgen goedemiddag goedenavond waarde");

    public static void AddTo(List<Mention> mentions, Token[] tokens)
    {
        var taken = new bool[tokens.Length];
        foreach (var mention in mentions) Array.Fill(taken, true, mention.First, mention.Last - mention.First + 1);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (taken[i]) continue;
            var found = AfterTitle(tokens, i) ?? Reversed(tokens, i) ?? WithInitials(tokens, i) ?? WithFirstName(tokens, i)
                ?? AfterOpening(tokens, i) ?? UnderClosing(tokens, i);
            if (found is not { } mention || Touches(taken, mention)) continue;
            mentions.Add(mention);
            Array.Fill(taken, true, mention.First, mention.Last - mention.First + 1);
        }
    }

    private static bool Touches(bool[] taken, Mention mention)
    {
        for (var i = mention.First; i <= mention.Last; i++)
        {
            if (taken[i]) return true;
        }

        return false;
    }

    public static bool IsAddress(in Token token) => token.Shape != Shape.Upper && Addresses.Contains(token.Hash);

    private static Mention? AfterTitle(Token[] tokens, int i)
    {
        if (i == 0 || !IsAddress(tokens[i - 1]) || tokens[i].Breaks > 1 || IsAddress(tokens[i])) return null;
        var last = SurnameEnd(tokens, SkipGiven(tokens, i));
        return last >= i ? new Mention(i, last, 0.92) : null;
    }

    /// <summary>"Jansen, P." and "Berg, J. van den (Jan)".</summary>
    private static Mention? Reversed(Token[] tokens, int i)
    {
        var core = SurnameEnd(tokens, i);
        if (core < i || !IsMark(tokens, core + 1, ',') || !IsInitials(tokens, core + 2) || Lists.StartsName(tokens, core + 2, Math.Min(core + MostWords, tokens.Length - 1))) return null;
        var last = core + 2;
        while (last + 1 < tokens.Length && tokens[last + 1].Breaks == 0 && IsInitials(tokens, last + 1)) last++;
        while (last + 1 < tokens.Length && tokens[last + 1].Breaks == 0 && tokens[last + 1].Is(Known.Particle) && tokens[last + 1].Shape == Shape.Lower) last++;
        if (IsMark(tokens, last + 1, '(') && last + 3 < tokens.Length && IsNameWord(tokens[last + 2]) && IsMark(tokens, last + 3, ')')) last += 3;
        return new(i, last, 0.95);
    }

    private static Mention? WithInitials(Token[] tokens, int i)
    {
        if (tokens[i].Shape != Shape.Initials) return null;
        var surname = SkipGiven(tokens, i);
        var last = SurnameEnd(tokens, surname);
        if (last < surname) return null;
        var enumeration = tokens[i].Breaks > 0 && tokens[i].End - tokens[i].Start == 2 && tokens[last].Is(Known.Common | Known.LowerHere);
        return enumeration || tokens[last].Is(Known.Organisation) ? null : new Mention(i, last, 0.9);
    }

    private static Mention? WithFirstName(Token[] tokens, int i)
    {
        if (!tokens[i].Is(Known.FirstName) || tokens[i].Shape != Shape.Capitalised || tokens[i].Is(Known.LowerHere)) return null;
        if (i > 0 && tokens[i].Breaks == 0 && tokens[i - 1].Is(Known.Organisation) && tokens[i - 1].StartsUpper) return null;
        var last = SurnameEnd(tokens, SkipGiven(tokens, i));
        if (last <= i || tokens[last].Is(Known.Organisation | Known.Calendar | Known.Function)) return null;
        return tokens[last].Is(Known.Common | Known.LowerHere | Known.Place) && last == i + 1 ? null : new Mention(i, last, 0.85);
    }

    private static Mention? AfterOpening(Token[] tokens, int i)
    {
        if (i == 0 || tokens[i].Breaks > 0 || !Openings.Contains(tokens[i - 1].Hash) || tokens[i - 1].Breaks == 0) return null;
        if (tokens[i].Shape != Shape.Capitalised || tokens[i].Is(Known.LowerHere | Known.Organisation | Known.Function | Known.Calendar)) return null;
        if (tokens[i].Is(Known.Common) && !tokens[i].Is(Known.FirstName)) return null;
        var ends = i + 1 >= tokens.Length || tokens[i + 1].Breaks > 0 || tokens[i + 1].Mark is ',' or '!' or '.' or '/';
        return ends ? new Mention(i, i, 0.85) : null;
    }

    private static Mention? UnderClosing(Token[] tokens, int i)
    {
        if (tokens[i].Breaks == 0 || !FollowsClosing(tokens, i)) return null;
        var last = i;
        while (last + 1 < tokens.Length && tokens[last + 1].Breaks == 0 && last - i < ShortSignature) last++;
        if (last - i >= ShortSignature) return null;
        var names = 0;
        for (var k = i; k <= last; k++)
        {
            if (tokens[k].Is(Known.Organisation | Known.Function | Known.Greeting | Known.Calendar)) return null;
            if (IsNameWord(tokens[k])) names++;
            else if (tokens[k].Shape != Shape.Initials && !tokens[k].Is(Known.Particle) && !(k == i && last == i && tokens[k].Is(Known.FirstName))) return null;
        }

        return tokens[i].Is(Known.Common) && !tokens[i].Is(Known.FirstName | Known.Surname) ? null : new Mention(i, last, names > 1 ? 0.85 : 0.7);
    }

    private static bool FollowsClosing(Token[] tokens, int i)
    {
        var before = i - 1;
        if (before >= 0 && tokens[before].Mark is ',' or '.' or '!') before--;
        return before >= 0 && Closings.Contains(tokens[before].Hash);
    }

    /// <summary>Past initials, more titles and first names; a nickname in brackets too.</summary>
    private static int SkipGiven(Token[] tokens, int i)
    {
        for (var words = 0; words < MostWords && i + 1 < tokens.Length; words++)
        {
            var next = tokens[i + 1];
            if (next.Breaks > 1) break;
            if (tokens[i].Shape == Shape.Initials || (tokens[i].Is(Known.Title) && !tokens[i].Is(Known.Surname)) || IsGivenName(tokens[i], next)) i++;
            else if (tokens[i].Mark == '(' && i + 2 < tokens.Length && IsMark(tokens, i + 2, ')') && IsNameWord(next)) i += 3;
            else break;
        }

        return Math.Min(i, tokens.Length - 1);
    }

    private static bool IsGivenName(in Token token, in Token next) =>
        token.Is(Known.FirstName) && token.Shape == Shape.Capitalised && (IsNameWord(next) || next.Is(Known.Particle) || next.Shape == Shape.Initials);

    /// <summary>The last token of "[particles] Surname" that begins here, or -1.</summary>
    private static int SurnameEnd(Token[] tokens, int i)
    {
        var at = i;
        while (at + 1 < tokens.Length && at - i < 4 && tokens[at].Is(Known.Particle) && tokens[at + 1].Breaks < 2 && (IsNameWord(tokens[at + 1]) || tokens[at + 1].Is(Known.Particle))) at++;
        if (!IsNameWord(tokens[at]) || tokens[at].Is(Known.Organisation | Known.Calendar)) return -1;
        if (tokens[at].Is(Known.Particle) && tokens[at].End - tokens[at].Start < 4) return -1;
        return at;
    }

    private static bool IsNameWord(in Token token) => token.Shape is Shape.Capitalised or Shape.Mixed or Shape.Upper && token.End - token.Start > 1;

    private static bool IsInitials(Token[] tokens, int i) => i < tokens.Length && tokens[i].Shape == Shape.Initials && tokens[i].Breaks < 2;

    private static bool IsMark(Token[] tokens, int i, char mark) => i < tokens.Length && tokens[i].Mark == mark && tokens[i].Breaks == 0;

    private static HashSet<uint> Hashes(string words) => [.. words.Split(' ').Select(word => Word.Hash(word))];
}
