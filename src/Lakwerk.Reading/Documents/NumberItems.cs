using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Documents;

/// <summary>Reads the numbers and codes of documents one by one, with the commas, "en" and "t/m" between them, also where a scan damaged them.</summary>
internal sealed class NumberItems
{
    private const int FewestCodes = 3;
    private const int FewestDotted = 5;
    private const double DotLost = 0.6;

    private readonly FlowText _flow;
    private readonly FlowWords _words;
    private readonly IReadOnlyList<Token> _tokens;

    /// <summary>A scanned letter whose documents have no letter before their number: "I8" was 18.</summary>
    private readonly bool _plain;

    /// <summary>Documents are numbered "3.01": a dot in a number is no speck.</summary>
    private readonly bool _dotted;

    /// <summary>What stands before the dot in most of them; null where numbers have none.</summary>
    private readonly string? _prefix;

    public NumberItems(FlowText flow, FlowWords words)
    {
        _flow = flow;
        _words = words;
        _tokens = flow.Tokens;
        var dotted = _tokens.Where(token => token.Kind == TokenKind.Number && IsDotted(flow.SpanOf(token)) && flow.SpanOf(token)[^3] == '.').ToList();
        _dotted = dotted.Count >= FewestDotted;
        _prefix = _dotted && flow.IsDamaged ? dotted.GroupBy(token => flow.Text[token.Start..(token.End - 2)]).MaxBy(prefix => prefix.Count())!.Key : null;
        _plain = flow.IsDamaged && !_tokens.Where(token => token.Kind == TokenKind.Word && token.Length is >= 2 and <= 5 && char.IsAsciiLetterUpper(flow.Text[token.Start]) && !flow.SpanOf(token)[1..].ContainsAnyExceptInRange('0', '9')).GroupBy(token => flow.Text[token.Start]).Any(prefix => prefix.Count() >= FewestCodes);
    }

    /// <summary>Two numbers with a dot between them, as "3.01" and "12.4".</summary>
    private static bool IsDotted(ReadOnlySpan<char> token) =>
        token.Length >= 3 && token.IndexOf('.') is > 0 and var dot && dot < token.Length - 1 && token.Count('.') == 1 && !token[..dot].ContainsAnyExceptInRange('0', '9') && !token[(dot + 1)..].ContainsAnyExceptInRange('0', '9');

    /// <summary>All documents from one number to another; null where the two are of different kinds.</summary>
    public IReadOnlyList<string>? Range(string first, string last) =>
        _prefix is null || IsDotted(first) == IsDotted(last) ? DocumentNumbers.Range(first, last) : null;

    /// <summary>"D AA", "A W": a code with a blank in it, in a scan.</summary>
    public string? CodeOfTwo(int at, string nr)
    {
        if (!_flow.IsDamaged || at + 1 >= _tokens.Count || nr.Length > 2 || _tokens[at + 1].Start != _tokens[at].End + 1 || _tokens[at + 1].Length + nr.Length is < 2 or > 3) return null;
        var next = _flow.SpanOf(_tokens[at + 1]);
        return next.ContainsAnyExceptInRange('A', 'Z') || nr.Length == 2 && next.Length == 1 && AfterSeparators(at + 2, NumberStyle.Letters) < 0 ? null : string.Concat(nr, next);
    }

    /// <summary>"6-12" in one token.</summary>
    public IReadOnlyList<string>? InnerRange(Token token)
    {
        var text = _flow.SpanOf(token).ToString();
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && text.IndexOf('-', dash + 1) < 0 && char.IsAsciiDigit(text[0]) == char.IsAsciiDigit(text[dash + 1]) && dash + 1 < text.Length
            ? DocumentNumbers.Range(text[..dash], text[(dash + 1)..])
            : null;
    }

    public (string Nr, double Confidence)? Item(int at, NumberStyle style)
    {
        var token = _tokens[at];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number)) return null;
        if (_plain && style == NumberStyle.Digits && !(_dotted && IsDotted(_flow.SpanOf(token))) && NumberToken.ReadPlain(_flow.SpanOf(token)) is { } plain) return plain;
        // "317" among "3.01" and "3.17" lost its dot.
        if (_prefix is { } prefix && token.Length == prefix.Length + 1 && _flow.SpanOf(token).StartsWith(prefix.AsSpan(0, prefix.Length - 1)) && !_flow.SpanOf(token).ContainsAnyExceptInRange('0', '9')) return ($"{prefix}{_flow.SpanOf(token)[^2..]}", DotLost);
        if (_flow.IsDamaged && NumberToken.ReadBracketed(_flow.SpanOf(token)) is { } bracketed) return bracketed;
        var item = NumberToken.Read(_flow.SpanOf(token), style);
        // In a sound letter a word without any digit is a word: "zijn als los bestand gevoegd" names no document 105.
        return item is { Confidence: < 1 } lookalike && !_flow.IsDamaged && char.IsAsciiDigit(lookalike.Nr[0]) && !_flow.SpanOf(token).ContainsAnyInRange('0', '9') ? null : item;
    }

    /// <summary>The number after "t/m", "tot en met" or a dash.</summary>
    public (string Nr, double Confidence, int At)? RangeEnd(int at, NumberStyle style)
    {
        if (at >= _tokens.Count) return null;
        var next = RangeWord(at);
        while (next > 0 && next < _tokens.Count && _tokens[next].Kind == TokenKind.Break) next++;
        return next > 0 && next < _tokens.Count && Item(next, style) is { } item ? (item.Nr, item.Confidence, next) : null;
    }

    /// <summary>The token after a word for a range, or 0.</summary>
    private int RangeWord(int at)
    {
        var word = _words.Word(at);
        if (_tokens[at].Kind == TokenKind.Sign && word is "-" or "–" or "—") return at + 1;
        if (word.Length is >= 2 and <= 5 && word[0] is 't' or 'T' or 'f' && IsUntil(word)) return at + 1;
        // "c/m", "i/m": the stroke is what is left of it.
        if (word.Length is >= 3 and <= 5 && word[1] == '/' && char.IsLetter(word[0]) && IsUntil(word)) return at + 1;
        // "Vm": a coarse scan melts the letter and its stroke into one.
        if (word is "Vm" or "Um" or "Wm" or "Ym") return at + 1;
        if (word is "t" && _words.Word(at + 1) is "/" or "(" && _words.Word(at + 2) is "m" or "rn" or "n") return at + 3;
        if (EditDistance.IsWithin(word, "tot", 1) && EditDistance.IsWithin(_words.Word(at + 2), "met", 1) && _words.Word(at + 1).Length <= 3) return at + 3;
        return 0;
    }

    private static bool IsUntil(string word) => word[1..].TrimStart('/', '|', 'l', '1', 'i', 'I', '!', '.', '7') is "m" or "rn" or "n" or "nn" or "in" or "rm" or "iri";

    /// <summary>The first token after commas and "en", or -1 when the list ends here.</summary>
    public int AfterSeparators(int at, NumberStyle style)
    {
        var seen = 0;
        for (var look = at; look < _tokens.Count && look < at + 5; look++)
        {
            var token = _tokens[look];
            if (token.Kind == TokenKind.Break && IsNumbering(look + 1)) return -1;
            if (token.Kind == TokenKind.Break || token.Kind == TokenKind.Sign && (_flow.Text[token.Start] is ',' or ';' or '.' or '\'' or '·' or '/' or '`' or '‚' || _flow.IsDamaged && _flow.Text[token.Start] is not ':' and not '('))
            {
                seen++;
                continue;
            }

            if (Item(look, style) is not null && (seen > 0 || !IsJoiner(look) && IsSoundItem(look, style))) return look;
            if (!IsJoiner(look)) return -1;
            seen++;
        }

        return -1;
    }

    /// <summary>"6. Hoe maken wij …" on a line of its own numbers a heading, not a document.</summary>
    private bool IsNumbering(int at) => at + 2 < _tokens.Count && _tokens[at].Kind == TokenKind.Number && _tokens[at + 1].Kind == TokenKind.Sign && _flow.Text[_tokens[at + 1].Start] is '.' or ')' && _tokens[at + 1].Start == _tokens[at].End && _tokens[at + 2].Kind == TokenKind.Word;

    /// <summary>One item that nobody can read must not end a list that goes on behind it.</summary>
    public int AfterUnreadable(int at, NumberStyle style)
    {
        while (at < _tokens.Count && (_tokens[at].Kind == TokenKind.Sign || IsJoiner(at))) at++;
        if (at >= _tokens.Count || _tokens[at].Length > 4 || DocumentWords.Fillers.Contains(_words.Word(at)) || DocumentWords.Nouns.Contains(_words.Word(at)) || _tokens[at].Kind == TokenKind.Break) return -1;
        return AfterSeparators(at + 1, style) is > 0 and var next && IsSoundItem(next, style) && _tokens[next].Start - _tokens[at].End <= 5 ? next : -1;
    }

    public bool IsSoundItem(int at, NumberStyle style) => Item(at, style) is { Confidence: 1 } && _tokens[at].Length <= 4;

    /// <summary>"en", "alsmede", "of", and what OCR makes of "en".</summary>
    public bool IsJoiner(int at)
    {
        var word = _words.Word(at);
        return _tokens[at].Kind == TokenKind.Word && (word is "en" or "alsmede" or "evenals" or "of" or "alsook" || word.Length is 2 or 3 && char.IsLower(word[0]) && EditDistance.IsWithin(OcrFolding.Fold(word), "en", 1));
    }

    /// <summary>Whether the items from here on are mostly codes or mostly digits.</summary>
    public NumberStyle StyleFrom(int at)
    {
        int codes = 0, digits = 0;
        for (var look = at; look < _tokens.Count && look < at + 60 && !_words.IsSentenceEnd(look); look++)
        {
            if (_tokens[look].Kind == TokenKind.Sign || _tokens[look].Kind == TokenKind.Break) continue;
            var word = _flow.SpanOf(_tokens[look]);
            if (NumberToken.Read(word, NumberStyle.Unknown) is { Confidence: 1 })
            {
                if (char.IsAsciiDigit(word[0]) || word.ContainsAnyInRange('0', '9')) digits++;
                else codes++;
            }
            else if (word.Length > 5) break;
        }

        return codes + digits == 0 ? NumberStyle.Unknown : codes > digits ? NumberStyle.Letters : NumberStyle.Digits;
    }

    /// <summary>Two codes in a row: "documenten AA, AC en AD", not "documenten van EZK".</summary>
    public bool IsListAhead(int at) => AfterSeparators(at + 1, NumberStyle.Unknown) > 0 || RangeEnd(at + 1, NumberStyle.Unknown) is not null;
}
