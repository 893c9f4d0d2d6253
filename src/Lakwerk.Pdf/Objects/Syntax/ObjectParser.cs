namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Builds objects of tokens (ISO 32000-2, 7.3). References are bound to the resolver; strings pass through the decryptor
/// of the indirect object that they stand in.
/// </summary>
public ref struct ObjectParser
{
    private readonly IObjectResolver? _resolver;
    private readonly Func<byte[], byte[]>? _decryptString;
    private readonly int _maxNesting;
    private readonly int _maxParts;
    private Lexer _lexer;

    /// <summary>Reads objects from <paramref name="data"/>.</summary>
    /// <param name="data">The bytes: (part of) a file, an object stream, or content.</param>
    /// <param name="position">Where to start.</param>
    /// <param name="resolver">Resolves references; without one, "1 0 R" reads as three tokens' worth of null.</param>
    /// <param name="limits">Limits on nesting.</param>
    /// <param name="decryptString">Decrypts a string of an encrypted file; null when there is nothing to decrypt.</param>
    public ObjectParser(ReadOnlySpan<byte> data, int position = 0, IObjectResolver? resolver = null, PdfLimits? limits = null, Func<byte[], byte[]>? decryptString = null)
    {
        _lexer = new Lexer(data, position);
        _resolver = resolver;
        _decryptString = decryptString;
        limits ??= PdfLimits.Default;
        _maxNesting = limits.ObjectNesting;
        _maxParts = limits.ObjectParts;
    }

    /// <summary>Where the next token is looked for.</summary>
    public int Position
    {
        readonly get => _lexer.Position;
        set => _lexer.Position = value;
    }

    /// <summary>Objects read so far, those within arrays and dictionaries included: a measure of the memory they take.</summary>
    public int PartCount { get; private set; }

    /// <summary>
    /// The next object. At a keyword that is no object (endobj, an operator) and at the end of the data: null, with the
    /// position in front of the keyword.
    /// </summary>
    /// <exception cref="PdfException">Nested deeper, or made of more parts, than the limits allow.</exception>
    public PdfObject? Read()
    {
        var kind = _lexer.Next();
        return Build(kind, 0);
    }

    private PdfObject? Build(TokenKind kind, int depth)
    {
        if (depth > _maxNesting)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"Arrays and dictionaries are nested deeper than {_maxNesting} levels.", null, _lexer.TokenStart);
        if (++PartCount > _maxParts)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"An object is made of more than {_maxParts} parts.", null, _lexer.TokenStart);
        switch (kind)
        {
            case TokenKind.Number:
                return _lexer.IsInteger ? ReferenceOrInteger() : PdfNumber.Of(_lexer.Number);
            case TokenKind.Name:
                return new PdfName(_lexer.Name);
            case TokenKind.String:
                return new PdfString(_decryptString is null ? _lexer.StringBytes : _decryptString(_lexer.StringBytes));
            case TokenKind.ArrayOpen:
                return ReadArray(depth);
            case TokenKind.DictionaryOpen:
                return ReadDictionary(depth);
            case TokenKind.Keyword:
                return ReadKeyword();
            default:
                _lexer.Position = _lexer.TokenStart;
                return null;
        }
    }

    private PdfObject? ReadKeyword()
    {
        if (_lexer.IsKeyword("true"u8)) return PdfBoolean.True;
        if (_lexer.IsKeyword("false"u8)) return PdfBoolean.False;
        if (_lexer.IsKeyword("null"u8)) return PdfNull.Instance;
        _lexer.Position = _lexer.TokenStart;
        return null;
    }

    private PdfObject ReferenceOrInteger()
    {
        var number = _lexer.Number;
        if (_resolver is null || number is < 0 or > int.MaxValue) return Integer(number);

        var after = _lexer.Position;
        if (_lexer.Next() == TokenKind.Number && _lexer.IsInteger && _lexer.Number is >= 0 and <= 65535)
        {
            var generation = (int)_lexer.Number;
            if (_lexer.Next() == TokenKind.Keyword && _lexer.IsKeyword("R"u8))
                return new PdfReference(new ObjectId((int)number, generation), _resolver);
        }

        _lexer.Position = after;
        return Integer(number);
    }

    private static PdfNumber Integer(double value) =>
        Math.Abs(value) < 9e15 ? PdfNumber.Of((long)value) : PdfNumber.Of(value);

    private PdfArray ReadArray(int depth)
    {
        var array = new PdfArray();
        while (true)
        {
            var kind = _lexer.Next();
            if (kind is TokenKind.ArrayClose or TokenKind.End) return array;
            var item = Build(kind, depth + 1);
            if (item is not null) array.Add(item);
            else if (StopsAtStrayToken()) return array;
        }
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        while (true)
        {
            var kind = _lexer.Next();
            if (kind is TokenKind.DictionaryClose or TokenKind.End) return dictionary;
            if (kind != TokenKind.Name)
            {
                if (kind == TokenKind.Keyword)
                {
                    _lexer.Position = _lexer.TokenStart;
                    if (StopsAtStrayToken()) return dictionary;
                }

                continue;
            }

            var key = _lexer.Name;
            var valueKind = _lexer.Next();
            if (valueKind is TokenKind.DictionaryClose or TokenKind.End) return dictionary;
            var value = Build(valueKind, depth + 1);
            if (value is not null) dictionary.Set(key, value);
            else if (StopsAtStrayToken()) return dictionary;
        }
    }

    /// <summary>Inside a container a stray keyword is skipped, but one that ends the object ends the container too.</summary>
    private bool StopsAtStrayToken()
    {
        _lexer.Next();
        if (!_lexer.IsKeyword("endobj"u8) && !_lexer.IsKeyword("endstream"u8) && !_lexer.IsKeyword("stream"u8) && !_lexer.IsKeyword("obj"u8)) return false;
        _lexer.Position = _lexer.TokenStart;
        return true;
    }
}
