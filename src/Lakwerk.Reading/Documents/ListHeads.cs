using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Documents;

/// <summary>Reads what stands between "documenten" and their numbers, and the name of the list that they are in.</summary>
internal sealed class ListHeads(FlowText flow, FlowWords words, NumberItems numbers)
{
    private const int MostFillers = 14;
    private const int MostUnknown = 2;

    private readonly FlowText _flow = flow;
    private readonly FlowWords _words = words;
    private readonly NumberItems _numbers = numbers;
    private readonly IReadOnlyList<Token> _tokens = flow.Tokens;

    /// <summary>Over the words between the noun and its numbers; gives the first token after them and the list they name.</summary>
    public (int At, string? List, bool Numbered) Head(int noun)
    {
        string? list = null;
        var numbered = _words.Word(noun).Contains("nummer", StringComparison.OrdinalIgnoreCase) || _words.Word(noun) is "nrs";
        var at = noun + 1;
        var unknown = 0;
        for (var skipped = 0; at < _tokens.Count && skipped < MostFillers; at++, skipped++)
        {
            if (_tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] is ':' or '(' or '“' or '‘' or '\'') continue;
            if (_tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] == '.' && _words.Word(at - 1) is "nr" or "nrs" or "Nr" or "Nrs" or "doc") continue;
            // A comma may stand between "behalve" and its list, and OCR sprinkles others.
            if (_tokens[at].Kind == TokenKind.Sign && _flow.Text[_tokens[at].Start] is ',' && at + 1 < _tokens.Count && DocumentWords.Fillers.Contains(_words.Word(at + 1))) continue;
            if (_tokens[at].Kind == TokenKind.Break) continue;
            var word = _words.Word(at);
            if (!DocumentWords.Fillers.Contains(word))
            {
                // A damaged "nummers" stands right before the numbers.
                if (_flow.IsDamaged && unknown <= MostUnknown && _words.IsLowerWord(at) && ItemsFollow(at + 1))
                {
                    unknown++;
                    numbered |= EditDistance.IsWithin(word, "nummers", 4);
                    continue;
                }

                // A damaged "met" or "de" must not end the head; a number that may be an item does.
                if (unknown == MostUnknown || !_words.IsShortWord(at) || _numbers.Item(at, NumberStyle.Unknown) is { Confidence: 1 } || !LeadsOn(at + 1)) break;
                unknown++;
                continue;
            }

            numbered |= word.StartsWith("nummer", StringComparison.OrdinalIgnoreCase) || word.StartsWith("nr", StringComparison.OrdinalIgnoreCase);
            if (!DocumentWords.Lists.Contains(word) || ListName(at + 1, out var next) is not { } name) continue;
            // "bijlage 2" with numbers behind it names a list; "bijlage 1 en 2" does not.
            list = name;
            numbered = true;
            at = next - 1;
        }

        return (at, list, numbered);
    }

    /// <summary>Within a few words come "nummers" or the name of a list.</summary>
    private bool LeadsOn(int at)
    {
        for (var look = at; look < _tokens.Count && look < at + 6 && DocumentWords.Fillers.Contains(_words.Word(look)); look++)
            if (_words.Word(look).StartsWith("nummer", StringComparison.OrdinalIgnoreCase) || DocumentWords.Lists.Contains(_words.Word(look))) return true;
        return false;
    }

    /// <summary>Two sound items in a row, perhaps behind another word that cannot be read.</summary>
    private bool ItemsFollow(int at)
    {
        for (var look = at; look < _tokens.Count && look <= at + MostUnknown; look++)
        {
            if (_numbers.IsSoundItem(look, NumberStyle.Unknown)) return _numbers.AfterSeparators(look + 1, NumberStyle.Unknown) is > 0 and var next && _numbers.IsSoundItem(next, NumberStyle.Unknown);
            if (_tokens[look].Kind != TokenKind.Sign && !_words.IsLowerWord(look)) return false;
        }

        return false;
    }

    /// <summary>"… inventarislijst 2A met nummers": the name before a "nummers" that was reached without its noun.</summary>
    public string? ListBefore(int noun)
    {
        for (var look = noun - 1; look >= 0 && look > noun - 6 && !_words.IsSentenceEnd(look); look--)
        {
            var word = _flow.SpanOf(_tokens[look]);
            if (word.Length == 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiLetterUpper(word[1])) return word.ToString();
        }

        return null;
    }

    /// <summary>The name of a list: 2A, B, 3, II; never a word.</summary>
    public string? ListName(int at, out int next)
    {
        next = at + 1;
        if (at < _tokens.Count && DocumentWords.Lists.Contains(_words.Word(at))) return ListName(at + 1, out next);
        if (at >= _tokens.Count) return null;
        var word = _flow.SpanOf(_tokens[at]).TrimEnd('.');
        if (word.Length is 0 or > 3) return null;
        if (word.Length == 2 && word[0] is 'z' or 'l' or 'i') return word.ToString().ToUpperInvariant();
        if (char.IsAsciiDigit(word[0]) && word.Length > 1 && word[^1] is >= 'a' and <= 'h') return string.Concat(word[..^1], word[^1..].ToString().ToUpperInvariant());
        foreach (var c in word)
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c)) return null;
        return word.ToString();
    }

    /// <summary>"… AU en AV in inventarislijst 2B": the list named after the numbers.</summary>
    public string? ListAfter(ref int at)
    {
        var look = at;
        while (look < _tokens.Count && look < at + 3 && _words.Word(look) is "in" or "uit" or "van" or "op" or "de") look++;
        if (look == at || look >= _tokens.Count || !DocumentWords.Lists.Contains(_words.Word(look)) || ListName(look + 1, out var next) is not { } name) return null;
        at = next;
        return name;
    }
}
