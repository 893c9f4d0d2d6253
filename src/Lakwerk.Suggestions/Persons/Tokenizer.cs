using Lakwerk.Suggestions.Scanning;

namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// Cuts a text into <see cref="Token"/>s. Initials stay together ("J.P."), titles keep their dot ("dhr."), a word broken by a
/// hyphen at a line end is one word.
/// </summary>
internal static class Tokenizer
{
    private const int LongestWord = 60;
    private const int LongestLabel = 5;

    public static Token[] Tokenize(ScannedText text)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var breaks = (byte)2;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (c == '\n') breaks = (byte)Math.Min(2, breaks + 1);
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                at++;
                continue;
            }

            var token = Read(text, at);
            token.Breaks = breaks;
            tokens.Add(token);
            at = token.End;
            breaks = 0;
        }

        var result = tokens.ToArray();
        MarkLowerCaseTwins(result);
        MarkLineLabels(result);
        return result;
    }

    private static Token Read(ScannedText text, int start)
    {
        if (char.IsLetter(text[start])) return ReadInitials(text, start) ?? ReadWord(text, start);
        if (char.IsDigit(text[start])) return ReadNumber(text, start);
        if (text[start] == '\'' && ReadClitic(text, start) is { } clitic) return clitic;
        return new Token { Start = start, End = start + 1, Shape = Shape.Mark, Mark = text[start], Hash = text[start] };
    }

    /// <summary>'t and 's as words of a name ("van 't Hof").</summary>
    private static Token? ReadClitic(ScannedText text, int start)
    {
        if (text[start + 1] is not ('t' or 's' or 'T') || char.IsLetterOrDigit(text[start + 2])) return null;
        return Describe(text, start, start + 2);
    }

    private static Token? ReadInitials(ScannedText text, int start)
    {
        var end = start;
        while (InitialEnd(text, end) is { } next) end = next;
        if (end == start || end - start > 16) return null;
        return new Token { Start = start, End = end, Shape = Shape.Initials, Hash = Word.Hash(text.Slice(start, end)) };
    }

    /// <summary>One initial with its dot: J. Th. IJ. Chr.</summary>
    private static int? InitialEnd(ScannedText text, int start)
    {
        if (!char.IsUpper(text[start])) return null;
        if (text[start + 1] == '.') return start + 2;
        var two = text.Slice(start, start + 3);
        if (two is "Th." or "Ch." or "Ph." or "IJ." or "Ij." or "Yv." or "Sj." or "Tj." or "St.") return start + 3;
        return text.Slice(start, start + 4) is "Chr." or "Joh." or "Jac." or "Fr." or "Wm." or "Alb." or "Ant." ? start + 4 : null;
    }

    private static Token ReadWord(ScannedText text, int start)
    {
        if (IsShortParticle(text, start)) return Describe(text, start, start + 3);
        var end = start;
        while (end - start < LongestWord && (char.IsLetterOrDigit(text[end]) || Joins(text, end))) end++;
        while (text[end - 1] is '\'' or '-' or '\n') end--;
        if (text[end] == '.' && IsAbbreviation(text, start, end)) end = AbbreviationEnd(text, end);
        return Describe(text, start, end);
    }

    private static bool Joins(ScannedText text, int at) => text[at] switch
    {
        '\'' => char.IsLetter(text[at + 1]),
        '-' => char.IsLetter(text[at + 1]) || (text[at + 1] == '\n' && char.IsLower(text[at + 2]) && char.IsLower(text[at - 1])),
        '\n' => text[at - 1] == '-' && char.IsLower(text[at + 1]),
        _ => false,
    };

    /// <summary>"v/d Laan".</summary>
    private static bool IsShortParticle(ScannedText text, int start) =>
        text[start] is 'v' or 'V' && text[start + 1] == '/' && text[start + 2] is 'd' or 'D' && !char.IsLetterOrDigit(text[start + 3]);

    /// <summary>"v. Dijk" too, where the dot ends no sentence.</summary>
    private static bool IsAbbreviation(ScannedText text, int start, int end) =>
        (end - start == 1 && char.IsLower(text[start]) && (char.IsLetter(text[end + 1]) || (text[start] == 'v' && text[end + 1] == ' ' && char.IsUpper(text[end + 2])))) ||
        (Lexicon.Of(Word.Hash(text.Slice(start, end))) & Known.Title) != 0;

    /// <summary>t.a.v., i.o., dhr.: letters and dots without a blank.</summary>
    private static int AbbreviationEnd(ScannedText text, int dot)
    {
        var end = dot + 1;
        while (char.IsLower(text[end]) && text[end + 1] == '.' && end - dot < 10) end += 2;
        return end;
    }

    private static Token ReadNumber(ScannedText text, int start)
    {
        var end = start;
        while (char.IsLetterOrDigit(text[end])) end++;
        return new Token { Start = start, End = end, Shape = Shape.Number, Hash = (uint)Math.Min(9, end - start) };
    }

    private static Token Describe(ScannedText text, int start, int end)
    {
        var word = text.Slice(start, end);
        var hash = Word.Hash(word.TrimEnd('.'));
        var (shape, known) = (ShapeOf(word), Lexicon.Of(hash));
        if (shape != Shape.Lower && (known & Known.Common) == 0 && Lexicon.IsCompound(word)) known |= Known.Compound;
        return new Token { Start = start, End = end, Hash = hash, Shape = shape, Known = known };
    }

    private static Shape ShapeOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, inner = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsLower(word[i])) lower++;
            if (!char.IsUpper(word[i])) continue;
            upper++;
            if (i > 0 && word[i - 1] is not ('-' or '\'')) inner++;
        }

        if (upper == 0) return Shape.Lower;
        if (upper + lower == 1) return Shape.Letter;
        if (lower == 0) return Shape.Upper;
        if (inner == 1 && (word.StartsWith("Mc") || word.StartsWith("IJ"))) inner = 0;
        return char.IsUpper(word[0]) && inner == 0 ? Shape.Capitalised : Shape.Mixed;
    }

    private static void MarkLowerCaseTwins(Token[] tokens)
    {
        var lower = new HashSet<uint>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Shape == Shape.Lower && !OpensName(tokens, i) && !ClosesName(tokens, i)) lower.Add(tokens[i].Hash);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            if (lower.Contains(tokens[i].Hash)) tokens[i].Known |= Known.LowerHere;
        }
    }

    /// <summary>"jan" of "jan de vries": written without capitals, it does not make words of the names elsewhere.</summary>
    private static bool OpensName(Token[] tokens, int i)
    {
        if (!tokens[i].Is(Known.FirstName)) return false;
        var last = i + 1;
        while (last < tokens.Length && last - i < 4 && tokens[last].Breaks == 0 && tokens[last].Shape == Shape.Lower && tokens[last].Is(Known.Particle)) last++;
        return last < tokens.Length && tokens[last].Breaks == 0 && tokens[last].Shape == Shape.Lower && IsLowerName(tokens, i, last);
    }

    private static bool ClosesName(Token[] tokens, int i)
    {
        if (!tokens[i].Is(Known.Surname) || tokens[i].Breaks > 0) return false;
        var first = i - 1;
        while (first > 0 && i - first < 4 && tokens[first].Breaks == 0 && tokens[first].Is(Known.Particle) && !tokens[first].Is(Known.FirstName)) first--;
        return first >= 0 && tokens[first].Shape == Shape.Lower && tokens[first].Is(Known.FirstName) && IsLowerName(tokens, first, i);
    }

    /// <summary>A first name and a surname that are not both words of the language, unless a particle stands between them.</summary>
    private static bool IsLowerName(Token[] tokens, int first, int last) =>
        tokens[last].Is(Known.Surname) && (last > first + 1 || !(tokens[first].Is(Known.Common) && tokens[last].Is(Known.Common)));

    /// <summary>
    /// Gives all tokens of a line the label that opens it, as in "Aan: Jansen". A label that stands alone goes on until a
    /// blank line after its list, as over an attendance list.
    /// </summary>
    private static void MarkLineLabels(Token[] tokens)
    {
        var label = 0u;
        var filled = false;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Breaks > 0)
            {
                var found = LabelAt(tokens, i);
                if (found != 0) (label, filled) = (found, false);
                else if (tokens[i].Breaks > 1 && filled) label = 0;
                else if (filled && tokens[i].Shape is Shape.Lower) label = 0;
                if (found == 0) filled = true;
            }

            tokens[i].LineLabel = label;
        }
    }

    private static uint LabelAt(Token[] tokens, int start)
    {
        for (var i = start; i < tokens.Length && i - start < LongestLabel; i++)
        {
            if (i > start && tokens[i].Breaks > 0) return 0;
            if (!tokens[i].Is(Known.Label)) continue;
            var closes = i + 1 >= tokens.Length || tokens[i + 1].Breaks > 0 || tokens[i + 1].Mark == ':' || tokens[i + 1].Shape == Shape.Mark || i == start;
            if (closes) return tokens[i].Hash;
        }

        return 0;
    }
}
