namespace Lakwerk.Suggestions.Persons;

/// <summary>
/// What the tagger sees of a token: it and its neighbours as words, shapes and knowledge, its letters at both ends, its place
/// on the line. Each feature is a number below <see cref="Space"/>; unlucky pairs share one.
/// </summary>
internal ref struct Features(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<uint> buffer)
{
    public const int Bits = 18;
    public const uint Space = 1u << Bits;
    public const int Most = 52;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Token> _tokens = tokens;
    private readonly Span<uint> _buffer = buffer;
    private int _count;
    private uint _template;

    /// <summary>Fills the buffer with the features of one token and returns them.</summary>
    public ReadOnlySpan<uint> Of(int index)
    {
        _count = 0;
        _template = 0;
        ref readonly var token = ref _tokens[index];
        var (before, beforeThat) = (At(index - 1), At(index - 2));
        var (after, afterThat) = (At(index + 1), At(index + 2));

        Add(0);
        Words(token, before, beforeThat, after, afterThat);
        Shapes(token, before, after);
        Knowledge(token, before, beforeThat, after, afterThat);
        Letters(token);
        Place(index, token, before, after);
        return _buffer[.._count];
    }

    private void Words(in Token token, in Token before, in Token beforeThat, in Token after, in Token afterThat)
    {
        Add(token.Hash);
        Add(before.Hash);
        Add(after.Hash);
        Add(beforeThat.Hash);
        Add(afterThat.Hash);
        Add(Pair(before.Hash, beforeThat.Hash));
        Add(Pair(after.Hash, afterThat.Hash));
        Add(Pair(before.Hash, (uint)token.Shape));
        Add(Pair(after.Hash, (uint)token.Shape));
    }

    private void Shapes(in Token token, in Token before, in Token after)
    {
        var (shape, left, right) = (Look(token), Look(before), Look(after));
        Add(shape);
        Add(Pair(left, shape));
        Add(Pair(shape, right));
        Add(Pair(Pair(left, shape), right));
    }

    private void Knowledge(in Token token, in Token before, in Token beforeThat, in Token after, in Token afterThat)
    {
        var (known, left, right) = ((uint)token.Known, (uint)before.Known, (uint)after.Known);
        var shape = (uint)token.Shape;
        Add(Pair(known, shape));
        for (var bit = 0; bit < 14; bit++)
        {
            if ((known >> bit & 1) != 0) Add(Pair((uint)bit, shape));
            else _template++;
        }

        Add(Pair(Pair(left, (uint)before.Shape), Pair(known, shape)));
        Add(Pair(Pair(right, (uint)after.Shape), Pair(known, shape)));
        Add(Pair(Pair((uint)beforeThat.Known, (uint)beforeThat.Shape), Pair(left, (uint)before.Shape)));
        Add(Pair(Pair((uint)afterThat.Known, (uint)afterThat.Shape), Pair(right, (uint)after.Shape)));
    }

    private void Letters(in Token token)
    {
        if (!token.IsWord)
        {
            _template += 5;
            return;
        }

        var word = _text[token.Start..token.End];
        for (var length = 2; length <= 4; length++)
            Add(word.Length > length ? Pair(Word.Hash(word[^length..]), (uint)token.Shape) : 0);
        Add(word.Length > 3 ? Word.Hash(word[..3]) : 0);
        Add((uint)Math.Min(word.Length, 14));
    }

    private void Place(int index, in Token token, in Token before, in Token after)
    {
        var shape = Look(token);
        Add(Pair(token.Breaks, Pair(shape, (uint)token.Known)));
        Add(Pair(after.Breaks, shape));
        Add(Pair(token.LineLabel, shape));
        Add(Pair(token.LineLabel, Pair(Look(before), token.Breaks)));
        Add(Pair(LineLength(index), Pair(shape, token.Breaks)));
        var sentenceStart = token.Breaks > 1 || before.Mark is '.' or '?' or '!' or ':' or '•';
        Add(Pair(sentenceStart ? 1u : 0u, Pair((uint)token.Known & (uint)(Known.Common | Known.Compound | Known.LowerHere | Known.FirstName | Known.Surname), shape)));
    }

    /// <summary>How many tokens stand on this token's line, as far as five on either side.</summary>
    private readonly uint LineLength(int index)
    {
        uint before = 0, after = 0;
        for (var i = index; i > 0 && before < 5 && _tokens[i].Breaks == 0; i--) before++;
        for (var i = index + 1; i < _tokens.Length && after < 5 && _tokens[i].Breaks == 0; i++) after++;
        return before * 6 + after;
    }

    private readonly Token At(int index) => (uint)index < (uint)_tokens.Length ? _tokens[index] : new Token { Shape = Shape.Mark, Hash = 1, Breaks = 2 };

    private static uint Look(in Token token) => token.Shape == Shape.Mark ? 16u + token.Mark : (uint)token.Shape;

    private static uint Pair(uint a, uint b) => (a * 0x85EBCA6Bu) ^ (b + 0x9E3779B9u + (a << 6) + (a >> 2));

    private void Add(uint value)
    {
        var mixed = (value + _template++ * 0x9E3779B1u) * 0x2545F491u;
        mixed ^= mixed >> 15;
        _buffer[_count++] = (mixed * 0x85EBCA77u) >> (32 - Bits);
    }
}
