namespace Lakwerk.Reading.Sources;

/// <summary>Cuts a flow into words, numbers, signs and breaks. Signs inside a word belong to it: <c>t/m</c>, <c>e-mail</c>, <c>2.1</c>.</summary>
internal static class Tokenizer
{
    private const string Until = "t/m";

    public static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>(text.Length / 5);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c == '\n') tokens.Add(new Token(i++, 1, TokenKind.Break));
            else if (char.IsWhiteSpace(c)) i++;
            else if (char.IsLetterOrDigit(c)) i = AddWord(text, i, tokens);
            else tokens.Add(new Token(i++, 1, TokenKind.Sign));
        }

        return tokens;
    }

    private static int AddWord(string text, int start, List<Token> tokens)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInner(text, end)) && !IsRangeBorder(text, start, end)) end++;
        tokens.Add(new Token(start, end - start, char.IsAsciiDigit(text[start]) ? TokenKind.Number : TokenKind.Word));
        return end;
    }

    /// <summary>"15t/m22": numbers without a blank beside the word for a range.</summary>
    private static bool IsRangeBorder(string text, int start, int at) =>
        char.IsAsciiDigit(text[at - 1]) && string.CompareOrdinal(text, at, Until, 0, Until.Length) == 0 || char.IsAsciiDigit(text[at]) && at - start == Until.Length && string.CompareOrdinal(text, start, Until, 0, Until.Length) == 0;

    private static bool IsInner(string text, int at) =>
        text[at] is '/' or '-' or '.' or '\'' or '’' or '|' or '!' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
}
