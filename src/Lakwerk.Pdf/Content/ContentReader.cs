using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// Cuts a content stream into operations (ISO 32000-2, 7.8.2), as lenient as viewers are: stray brackets are skipped,
/// numbers end where they stop making sense, "0.5g" is a number and an operator.
/// </summary>
public sealed class ContentReader
{
    private const int MostOperands = 1024;
    private const int KeptOperands = 64;
    private const int MostArrayItems = 1 << 20;

    private readonly PdfLimits _limits;
    private readonly StringScratch _strings = new();
    private readonly InlineImageReader _images;
    private ReadOnlyMemory<byte> _content;
    private Operand[] _operands = new Operand[16];
    private Operand[] _items = new Operand[64];
    private int _operandCount;
    private int _itemCount;
    private int _position;

    /// <summary>Reads <paramref name="content"/>, decoded bytes of one or several streams.</summary>
    public ContentReader(ReadOnlyMemory<byte> content, PdfLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        _limits = limits;
        _images = new InlineImageReader(limits);
        Reset(content);
    }

    /// <summary>The bytes being read.</summary>
    public ReadOnlyMemory<byte> Content => _content;

    /// <summary>Reads the next operation.</summary>
    /// <returns>False at the end; operands without an operator behind them are dropped.</returns>
    /// <exception cref="PdfException">Objects are nested, or an array is longer, than the limits allow.</exception>
    public bool Read(out ContentOperation operation)
    {
        var data = _content.Span;
        _operandCount = 0;
        _itemCount = 0;
        _strings.Clear();
        var start = -1;
        while (SkipWhiteSpace(data))
        {
            if (start < 0) start = _position;
            if (ReadOperand(data)) continue;
            var keyword = ReadKeyword(data);
            if (keyword.IsEmpty || IsLiteral(keyword)) continue;
            operation = Finish(data, keyword, start);
            return true;
        }

        operation = default;
        return false;
    }

    /// <summary>Starts over with other content; buffers are kept.</summary>
    internal void Reset(ReadOnlyMemory<byte> content)
    {
        _content = content;
        _position = 0;
        _images.Reset(content);
    }

    private ContentOperation Finish(ReadOnlySpan<byte> data, ReadOnlySpan<byte> keyword, int start)
    {
        var op = OperatorTable.Find(keyword);
        var image = op == ContentOperator.InlineImage ? _images.Read(ref _position) : null;
        return new ContentOperation(op, keyword, _operands.AsSpan(0, _operandCount))
        {
            ArrayItems = _items.AsSpan(0, _itemCount),
            InlineImage = image,
            Start = start,
            End = _position,
        };
    }

    private bool SkipWhiteSpace(ReadOnlySpan<byte> data)
    {
        var at = _position;
        while (at < data.Length)
        {
            var b = data[at];
            if (CharacterClass.IsWhiteSpace(b))
            {
                at++;
            }
            else if (b == '%')
            {
                var end = data[at..].IndexOfAny((byte)'\r', (byte)'\n');
                at = end < 0 ? data.Length : at + end;
            }
            else
            {
                break;
            }
        }

        _position = at;
        return at < data.Length;
    }

    /// <summary>Reads an operand onto the stack; false when the next token is a keyword.</summary>
    private bool ReadOperand(ReadOnlySpan<byte> data)
    {
        switch (data[_position])
        {
            case (byte)'[':
                ReadArray(data);
                return true;
            case (byte)'<' when _position + 1 < data.Length && data[_position + 1] == '<':
                Push(Operand.OfDictionary(ReadObject(data) as PdfDictionary ?? new PdfDictionary()));
                return true;
            case (byte)']' or (byte)')' or (byte)'}' or (byte)'{' or (byte)'>':
                _position++;
                return true;
            default:
                if (!TryReadSimple(data, out var operand)) return false;
                Push(operand);
                return true;
        }
    }

    private bool TryReadSimple(ReadOnlySpan<byte> data, out Operand operand)
    {
        operand = default;
        switch (data[_position])
        {
            case (byte)'/':
                operand = Operand.OfName(ReadName(data));
                return true;
            case (byte)'(':
                operand = Operand.OfString(_strings.ReadLiteral(_content, ref _position));
                return true;
            case (byte)'<':
                operand = Operand.OfString(_strings.ReadHex(data, ref _position));
                return true;
            default:
                if (!ContentNumber.TryRead(data, ref _position, out var number)) return false;
                operand = Operand.OfNumber(number);
                return true;
        }
    }

    private void ReadArray(ReadOnlySpan<byte> data)
    {
        var start = _position++;
        _itemCount = 0;
        while (SkipWhiteSpace(data) && data[_position] != ']')
        {
            if (_itemCount == MostArrayItems)
                throw new PdfException(PdfErrorCode.LimitExceeded, $"An array in page content has more than {MostArrayItems} elements.");
            if (TryReadItem(data, out var item)) Append(ref _items, ref _itemCount, item);
        }

        if (_position < data.Length) _position++;
        Push(Operand.OfArray(_content[start.._position]));
    }

    private bool TryReadItem(ReadOnlySpan<byte> data, out Operand item)
    {
        item = default;
        var start = _position;
        switch (data[_position])
        {
            case (byte)'[':
                ReadObject(data);
                item = Operand.OfArray(_content[start.._position]);
                return true;
            case (byte)'<' when _position + 1 < data.Length && data[_position + 1] == '<':
                item = Operand.OfDictionary(ReadObject(data) as PdfDictionary ?? new PdfDictionary());
                return true;
            case (byte)')' or (byte)'}' or (byte)'{' or (byte)'>':
                _position++;
                return false;
            default:
                if (TryReadSimple(data, out item)) return true;
                item = LiteralOf(ReadKeyword(data));
                return item.Kind == OperandKind.Boolean;
        }
    }

    /// <summary>Arrays in arrays and dictionaries are rare: they become objects.</summary>
    private PdfObject? ReadObject(ReadOnlySpan<byte> data)
    {
        var parser = new ObjectParser(data, _position, null, _limits);
        var value = parser.Read();
        _position = Math.Max(parser.Position, _position + 1);
        return value;
    }

    private string ReadName(ReadOnlySpan<byte> data)
    {
        var end = _position + 1;
        var escaped = false;
        while (end < data.Length && CharacterClass.IsRegular(data[end])) escaped |= data[end++] == '#';
        var raw = data[(_position + 1)..end];
        var start = _position;
        _position = end;
        if (!escaped) return KnownNames.Intern(raw);
        var lexer = new Lexer(data, start);
        lexer.Next();
        return lexer.Name;
    }

    private ReadOnlySpan<byte> ReadKeyword(ReadOnlySpan<byte> data)
    {
        var start = _position;
        while (_position < data.Length && CharacterClass.IsRegular(data[_position])) _position++;
        return data[start.._position];
    }

    private bool IsLiteral(ReadOnlySpan<byte> keyword)
    {
        if (keyword.Length < 4) return false;
        var literal = LiteralOf(keyword);
        if (literal.Kind == OperandKind.Null && !keyword.SequenceEqual("null"u8)) return false;
        Push(literal);
        return true;
    }

    private static Operand LiteralOf(ReadOnlySpan<byte> keyword)
    {
        if (keyword.SequenceEqual("true"u8)) return Operand.OfBoolean(true);
        return keyword.SequenceEqual("false"u8) ? Operand.OfBoolean(false) : default;
    }

    /// <summary>When operands pile up without an operator, only the last matter: operators take theirs from the end.</summary>
    private void Push(in Operand operand)
    {
        if (_operandCount == MostOperands)
        {
            _operands.AsSpan(MostOperands - KeptOperands, KeptOperands).CopyTo(_operands);
            _operandCount = KeptOperands;
        }

        Append(ref _operands, ref _operandCount, operand);
    }

    private static void Append(ref Operand[] list, ref int count, in Operand operand)
    {
        if (count == list.Length) Array.Resize(ref list, count * 2);
        list[count++] = operand;
    }
}
