using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Follows the tokens of one object without building it, so that what a parser skips (comments, keys given twice) is
/// seen. Reads from behind <c>obj</c> up to <c>endobj</c>, <c>stream</c> or whatever else ends it.
/// </summary>
internal ref struct ObjectScanner
{
    private const int DeepestNesting = 300;
    private readonly ReadOnlySpan<byte> _data;
    private readonly List<ByteRun> _comments;
    private readonly Stack<HashSet<string>?> _open = new();
    private bool _expectsKey;
    private string _key = "";

    public ObjectScanner(ReadOnlySpan<byte> data, List<ByteRun> comments)
    {
        _data = data;
        _comments = comments;
    }

    /// <summary>The first key that a dictionary of the object repeats.</summary>
    public string? RepeatedKey { get; private set; }

    /// <summary>The value of Length in the outermost dictionary, when it is a number.</summary>
    public int? Length { get; private set; }

    /// <summary>The object that the Length of the outermost dictionary points at.</summary>
    public ObjectId? LengthReference { get; private set; }

    /// <summary>Reads tokens; ends in front of the keyword that ends the object, or behind one complete object when asked so.</summary>
    public int Scan(int position, bool single = false)
    {
        var lexer = new Lexer(_data, position);
        while (true)
        {
            var before = lexer.Position;
            var kind = lexer.Next();
            CollectComments(before, lexer.TokenStart);
            if (kind == TokenKind.End) return lexer.TokenStart;
            if (kind == TokenKind.Keyword && EndsObject(lexer)) return lexer.TokenStart;
            Take(kind, ref lexer);
            if (single && _open.Count == 0 && !IsStartOfReference(kind, lexer)) return lexer.Position;
        }
    }

    /// <summary>Moves past white space and comments, keeping the comments.</summary>
    public readonly int SkipTo(int position)
    {
        var lexer = new Lexer(_data, position);
        lexer.SkipWhiteSpaceAndComments();
        CollectComments(position, lexer.Position);
        return lexer.Position;
    }

    private static bool EndsObject(in Lexer lexer) =>
        lexer.IsKeyword("endobj"u8) || lexer.IsKeyword("stream"u8) || lexer.IsKeyword("obj"u8) || lexer.IsKeyword("xref"u8) || lexer.IsKeyword("endstream"u8) || lexer.IsKeyword("startxref"u8);

    private static bool IsStartOfReference(TokenKind kind, in Lexer lexer)
    {
        if (kind != TokenKind.Number) return false;
        var ahead = lexer;
        var next = ahead.Next();
        if (next == TokenKind.Keyword) return ahead.IsKeyword("R"u8);
        return next == TokenKind.Number && ahead.Next() == TokenKind.Keyword && ahead.IsKeyword("R"u8);
    }

    private readonly void CollectComments(int from, int to)
    {
        var gap = _data[from..to];
        var at = gap.IndexOf((byte)'%');
        while (at >= 0)
        {
            var end = gap[at..].IndexOfAny((byte)'\r', (byte)'\n');
            var stop = end < 0 ? gap.Length : at + end;
            _comments.Add(ByteRun.Of(_data, from + at, from + stop));
            var next = gap[stop..].IndexOf((byte)'%');
            at = next < 0 ? -1 : stop + next;
        }
    }

    private void Take(TokenKind kind, ref Lexer lexer)
    {
        switch (kind)
        {
            case TokenKind.DictionaryOpen when _open.Count < DeepestNesting:
                _open.Push([]);
                _expectsKey = true;
                break;
            case TokenKind.ArrayOpen when _open.Count < DeepestNesting:
                _open.Push(null);
                _expectsKey = false;
                break;
            case TokenKind.DictionaryClose or TokenKind.ArrayClose:
                _open.TryPop(out _);
                _expectsKey = _open.TryPeek(out var parent) && parent is not null;
                break;
            case TokenKind.Name when _expectsKey:
                TakeKey(lexer.Name);
                break;
            default:
                TakeValue(kind, lexer);
                break;
        }
    }

    private void TakeKey(string key)
    {
        if (_open.TryPeek(out var keys) && keys is not null && !keys.Add(key)) RepeatedKey ??= key;
        _key = key;
        _expectsKey = false;
    }

    // Behind the first number of a reference a key is expected too early; its other two tokens are no names and pass by.
    private void TakeValue(TokenKind kind, in Lexer lexer)
    {
        if (!_open.TryPeek(out var keys) || keys is null) return;
        if (!_expectsKey && kind == TokenKind.Number && _open.Count == 1 && _key == "Length") TakeLength(lexer);
        _expectsKey = true;
    }

    private void TakeLength(in Lexer lexer)
    {
        if (lexer.Number is < 0 or > int.MaxValue) return;
        var number = (int)lexer.Number;
        var ahead = lexer;
        if (ahead.Next() == TokenKind.Number && ahead.Number is >= 0 and <= 65535)
        {
            var generation = (int)ahead.Number;
            if (ahead.Next() == TokenKind.Keyword && ahead.IsKeyword("R"u8))
            {
                LengthReference = new ObjectId(number, generation);
                return;
            }
        }

        Length = number;
    }
}
