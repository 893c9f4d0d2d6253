namespace Lakwerk.Pdf.Objects;

/// <summary>A decoded object stream (ISO 32000-2, 7.5.7): objects without headers, their numbers and places in front.</summary>
internal sealed class ObjectStream
{
    private const int UsualRatio = 16;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly (int Number, int Offset)[] _index;
    private Dictionary<int, int>? _places;

    private ObjectStream(ReadOnlyMemory<byte> data, (int Number, int Offset)[] index, int encodedLength)
    {
        Excess = (int)Math.Max(0, data.Length - (long)encodedLength * UsualRatio);
        _data = data;
        _index = index;
    }

    /// <summary>Decoded bytes: the cost of keeping it.</summary>
    public int Length => _data.Length;

    /// <summary>Decoded bytes beyond what honest data of this encoded size would give.</summary>
    public int Excess { get; }

    /// <summary>The objects' numbers in order.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            foreach (var (number, _) in _index) yield return number;
        }
    }

    private Dictionary<int, int> Places => _places ??= IndexByNumber();

    /// <summary>Decodes the stream and reads the table in front.</summary>
    public static ObjectStream Read(PdfStream stream, PdfDocument document)
    {
        var encoded = stream.EncodedBytes();
        var decoded = StreamDecoder.Decode(encoded, stream.Dictionary, document.Limits with { DecodedStreamBytes = document.Limits.ObjectStreamBytes });
        if (decoded.IsDamaged)
            document.Warn(new PdfWarning(PdfErrorCode.Filter, $"An object stream is {decoded.Trouble}.", stream.Id));
        return new ObjectStream(decoded.Data, ReadIndex(decoded.Data.Span, stream.Dictionary, document.Limits.Objects), encoded.Length);
    }

    /// <summary>
    /// Reads an object; the index given by the cross-reference is only a hint. Null when the stream does not hold it.
    /// Nothing in an object stream is encrypted by itself: the stream as a whole was.
    /// </summary>
    public PdfObject? Find(int number, int hint, PdfDocument document, out long cost)
    {
        cost = 0;
        var at = hint;
        if ((hint < 0 || hint >= _index.Length || _index[hint].Number != number) && !Places.TryGetValue(number, out at)) return null;
        var parser = new ObjectParser(_data.Span, _index[at].Offset, document, document.Limits);
        var value = parser.Read();
        cost = ObjectReader.Cost(parser.PartCount, parser.Position - _index[at].Offset);
        return value;
    }

    private Dictionary<int, int> IndexByNumber()
    {
        var places = new Dictionary<int, int>(_index.Length);
        for (var i = 0; i < _index.Length; i++) places.TryAdd(_index[i].Number, i);
        return places;
    }

    private static (int Number, int Offset)[] ReadIndex(ReadOnlySpan<byte> data, PdfDictionary dictionary, int most)
    {
        var first = Math.Clamp(dictionary.Int("First"), 0, data.Length);
        // A pair takes at least four bytes.
        var count = Math.Clamp(dictionary.Int("N"), 0, Math.Min(most, first / 4 + 1));
        var index = new (int, int)[count];
        var lexer = new Lexer(data[..first]);
        for (var i = 0; i < count; i++)
        {
            if (!TryReadInt(ref lexer, out var number) || !TryReadInt(ref lexer, out var offset)) return index[..i];
            index[i] = (number, (int)Math.Min((long)first + offset, data.Length));
        }

        return index;
    }

    private static bool TryReadInt(ref Lexer lexer, out int value)
    {
        value = -1;
        if (lexer.Next() != TokenKind.Number || lexer.Number is < 0 or > int.MaxValue) return false;
        value = (int)lexer.Number;
        return true;
    }
}
