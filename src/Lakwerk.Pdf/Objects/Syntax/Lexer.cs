using System.Buffers;
using System.Text;

namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Cuts bytes into tokens (ISO 32000-2, 7.2). Serves files and content streams alike; lenient where readers are
/// (unbalanced strings end with the data, odd numbers read as far as they make sense), and never reads beyond its span.
/// </summary>
public ref struct Lexer
{
    private readonly ReadOnlySpan<byte> _data;
    private int _position;

    /// <summary>Reads <paramref name="data"/> from <paramref name="position"/> on.</summary>
    public Lexer(ReadOnlySpan<byte> data, int position = 0)
    {
        _data = data;
        _position = Math.Clamp(position, 0, data.Length);
        Name = "";
        StringBytes = [];
    }

    /// <summary>Where the next token is looked for.</summary>
    public int Position
    {
        readonly get => _position;
        set => _position = Math.Clamp(value, 0, _data.Length);
    }

    /// <summary>First byte of the last token.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Value of the last number.</summary>
    public double Number { get; private set; }

    /// <summary>The last number was written without a point.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>The last name, decoded, without its slash.</summary>
    public string Name { get; private set; }

    /// <summary>The bytes of the last string, decoded.</summary>
    public byte[] StringBytes { get; private set; }

    /// <summary>The bytes of the last token as they stand; for a keyword its text.</summary>
    public readonly ReadOnlySpan<byte> Keyword => _data[TokenStart.._position];

    /// <summary>True when the last token is this keyword.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Keyword.SequenceEqual(keyword);

    /// <summary>Reads the next token.</summary>
    public TokenKind Next()
    {
        SkipWhiteSpaceAndComments();
        TokenStart = _position;
        if (_position >= _data.Length) return TokenKind.End;

        var b = _data[_position];
        switch (b)
        {
            case (byte)'/':
                ReadName();
                return TokenKind.Name;
            case (byte)'(':
                ReadLiteralString();
                return TokenKind.String;
            case (byte)'[':
                _position++;
                return TokenKind.ArrayOpen;
            case (byte)']':
                _position++;
                return TokenKind.ArrayClose;
            case (byte)'<':
                if (Peek(1) == '<') return Advance(2, TokenKind.DictionaryOpen);
                ReadHexString();
                return TokenKind.String;
            case (byte)'>':
                return Peek(1) == '>' ? Advance(2, TokenKind.DictionaryClose) : Advance(1, TokenKind.Keyword);
            case (byte)'{' or (byte)'}' or (byte)')':
                return Advance(1, TokenKind.Keyword);
            default:
                return StartsNumber(b) && TryReadNumber() ? TokenKind.Number : ReadKeyword();
        }
    }

    /// <summary>Moves past white space and comments.</summary>
    public void SkipWhiteSpaceAndComments()
    {
        while (_position < _data.Length)
        {
            var b = _data[_position];
            if (CharacterClass.IsWhiteSpace(b)) _position++;
            else if (b == '%') SkipComment();
            else return;
        }
    }

    private void SkipComment()
    {
        var end = _data[_position..].IndexOfAny((byte)'\r', (byte)'\n');
        _position = end < 0 ? _data.Length : _position + end;
    }

    private readonly int Peek(int ahead) => _position + ahead < _data.Length ? _data[_position + ahead] : -1;

    private TokenKind Advance(int count, TokenKind kind)
    {
        _position += count;
        return kind;
    }

    private static bool StartsNumber(byte b) => b is >= (byte)'0' and <= (byte)'9' or (byte)'+' or (byte)'-' or (byte)'.';

    private TokenKind ReadKeyword()
    {
        while (_position < _data.Length && CharacterClass.IsRegular(_data[_position])) _position++;
        return TokenKind.Keyword;
    }

    /// <summary>
    /// Numbers as files really write them: doubled signs, "12-34" (read as 12), "1.2.3" (read as 1.2). A token that starts
    /// like a number and goes on with letters is a keyword, except that exponents do not exist in PDF.
    /// </summary>
    private bool TryReadNumber()
    {
        var end = _position;
        while (end < _data.Length && CharacterClass.IsRegular(_data[end])) end++;
        if (!NumberSyntax.TryParse(_data[_position..end], out var value, out var isInteger)) return false;
        Number = value;
        IsInteger = isInteger;
        _position = end;
        return true;
    }

    private void ReadName()
    {
        var start = ++_position;
        var escaped = false;
        while (_position < _data.Length && CharacterClass.IsRegular(_data[_position]))
        {
            escaped |= _data[_position] == '#';
            _position++;
        }

        var raw = _data[start.._position];
        Name = escaped ? DecodeName(raw) : KnownNames.Intern(raw);
    }

    private static string DecodeName(ReadOnlySpan<byte> raw)
    {
        var name = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && CharacterClass.HexValue(raw[i + 1]) >= 0 && CharacterClass.HexValue(raw[i + 2]) >= 0)
            {
                name.Append((char)((CharacterClass.HexValue(raw[i + 1]) << 4) | CharacterClass.HexValue(raw[i + 2])));
                i += 2;
            }
            else
            {
                name.Append((char)raw[i]);
            }
        }

        return name.ToString();
    }

    private void ReadHexString()
    {
        _position++;
        var close = _data[_position..].IndexOf((byte)'>');
        var raw = close < 0 ? _data[_position..] : _data.Slice(_position, close);
        _position += raw.Length + (close < 0 ? 0 : 1);

        var bytes = new byte[(raw.Length + 1) / 2];
        var digits = 0;
        foreach (var b in raw)
        {
            var value = CharacterClass.HexValue(b);
            if (value < 0) continue;
            bytes[digits / 2] |= (byte)(digits % 2 == 0 ? value << 4 : value);
            digits++;
        }

        StringBytes = bytes.Length == (digits + 1) / 2 ? bytes : bytes[..((digits + 1) / 2)];
    }

    private void ReadLiteralString()
    {
        _position++;
        var plain = _data[_position..].IndexOfAny("()\\\r"u8);
        if (plain >= 0 && _data[_position + plain] == ')')
        {
            StringBytes = _data.Slice(_position, plain).ToArray();
            _position += plain + 1;
            return;
        }

        var output = new ArrayBufferWriter<byte>();
        var depth = 1;
        while (_position < _data.Length)
        {
            var b = _data[_position++];
            switch (b)
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    StringBytes = output.WrittenSpan.ToArray();
                    return;
                case (byte)'\\':
                    ReadEscape(output);
                    continue;
                case (byte)'\r':
                    // An end of line within a string reads as one line feed, however it is written.
                    if (Peek(0) == '\n') _position++;
                    b = (byte)'\n';
                    break;
            }

            Put(output, b);
        }

        StringBytes = output.WrittenSpan.ToArray();
    }

    private void ReadEscape(ArrayBufferWriter<byte> output)
    {
        if (_position >= _data.Length) return;
        var b = _data[_position++];
        switch (b)
        {
            case (byte)'n': Put(output, (byte)'\n'); break;
            case (byte)'r': Put(output, (byte)'\r'); break;
            case (byte)'t': Put(output, (byte)'\t'); break;
            case (byte)'b': Put(output, (byte)'\b'); break;
            case (byte)'f': Put(output, (byte)'\f'); break;
            case (byte)'\r':
                if (Peek(0) == '\n') _position++;
                break;
            case (byte)'\n':
                break;
            case >= (byte)'0' and <= (byte)'7':
                var value = b - '0';
                for (var i = 0; i < 2 && Peek(0) is >= '0' and <= '7'; i++) value = (value << 3) | (_data[_position++] - '0');
                Put(output, (byte)value);
                break;
            default:
                Put(output, b);
                break;
        }
    }

    private static void Put(ArrayBufferWriter<byte> output, byte b)
    {
        output.GetSpan(1)[0] = b;
        output.Advance(1);
    }
}
