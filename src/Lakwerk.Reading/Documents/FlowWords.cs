using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Documents;

/// <summary>The words of a letter by the number of their token; past the last stands nothing.</summary>
internal sealed class FlowWords(FlowText flow)
{
    private const int LongestNumbers = 10;

    private readonly FlowText _flow = flow;
    private readonly IReadOnlyList<Token> _tokens = flow.Tokens;

    public string Word(int at) => at < _tokens.Count ? _flow.Text.Substring(_tokens[at].Start, _tokens[at].Length) : "";

    public bool Before(int at, string one, string two)
    {
        for (var back = 1; back <= 2 && at - back >= 0; back++)
            if (Word(at - back) is var word && (word.Equals(one, StringComparison.OrdinalIgnoreCase) || word.Equals(two, StringComparison.OrdinalIgnoreCase))) return true;
        return false;
    }

    public bool BeforeNear(int at, string word)
    {
        var before = at > 0 ? Word(at - 1) : "";
        return before.Length is >= 3 and <= 5 && EditDistance.IsWithin(before.ToLowerInvariant(), word, 1) || before.Length is >= 3 and <= 5 && EditDistance.IsWithin(OcrFolding.Fold(before), OcrFolding.Fold(word), 1);
    }

    public bool IsLowerWord(int at) => _tokens[at].Kind == TokenKind.Word && _tokens[at].Length <= LongestNumbers && char.IsLower(_flow.Text[_tokens[at].Start]);

    public bool IsShortWord(int at) => _tokens[at].Kind == TokenKind.Word && _tokens[at].Length <= 4 && char.IsLower(_flow.Text[_tokens[at].Start]);

    public bool IsSentenceEnd(int at) => _tokens[at].Kind == TokenKind.Break || _tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] == '.'
        && (at + 1 == _tokens.Count || char.IsUpper(_flow.Text[_tokens[at + 1].Start]) && _tokens[at + 1].Length > 3);

    public int OverSigns(int at, string signs)
    {
        while (at < _tokens.Count && (_tokens[at].Kind == TokenKind.Break || _tokens[at].Kind == TokenKind.Sign && signs.Contains(_flow.Text[_tokens[at].Start]))) at++;
        return at;
    }

    /// <summary>The token after "behalve", "met uitzondering van", "m.u.v.", or 0.</summary>
    public int AfterException(int at)
    {
        var word = Word(at).ToLowerInvariant();
        if (word is "behalve" or "behoudens" or "uitgezonderd" or "exclusief") return at + 1;
        if (word is "met" && Word(at + 1) is "uitzondering" && Word(at + 2) is "van") return at + 3;
        if (word is "uitzondering" && Word(at + 1) is "van") return at + 2;
        if (word is "m.u.v" or "muv") return Word(at + 1) is "." ? at + 2 : at + 1;
        return word is "m" && Word(at + 1) is "." && Word(at + 2) is "u" && Word(at + 3) is "." && Word(at + 4) is "v" ? at + (Word(at + 5) is "." ? 6 : 5) : 0;
    }
}
