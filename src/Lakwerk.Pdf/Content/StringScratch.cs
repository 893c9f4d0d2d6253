using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// Decodes strings of content streams without an object per string: plain ones are slices of the content, the others go
/// into one buffer that is used again for the next operation.
/// </summary>
internal sealed class StringScratch
{
    private byte[] _buffer = new byte[1024];
    private int _used;
    private int _start;

    /// <summary>Forgets the strings of the last operation.</summary>
    public void Clear() => _used = 0;

    /// <summary>Reads a literal string (ISO 32000-2, 7.3.4.2); one that never ends reaches to the end of the content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="position">In: at the opening parenthesis. Out: behind the closing one.</param>
    public ReadOnlyMemory<byte> ReadLiteral(ReadOnlyMemory<byte> content, ref int position)
    {
        var data = content.Span;
        var first = position + 1;
        var plain = data[first..].IndexOfAny("()\\\r"u8);
        if (plain >= 0 && data[first + plain] == ')')
        {
            position = first + plain + 1;
            return content.Slice(first, plain);
        }

        _start = _used;
        position = Decode(data, first);
        return _buffer.AsMemory(_start, _used - _start);
    }

    /// <summary>Reads a hexadecimal string (ISO 32000-2, 7.3.4.3); what is no digit is skipped.</summary>
    /// <param name="data">The content.</param>
    /// <param name="position">In: at the opening angle bracket. Out: behind the closing one.</param>
    public ReadOnlyMemory<byte> ReadHex(ReadOnlySpan<byte> data, ref int position)
    {
        var raw = data[(position + 1)..];
        var close = raw.IndexOf((byte)'>');
        if (close >= 0) raw = raw[..close];
        position += raw.Length + (close >= 0 ? 2 : 1);

        _start = _used;
        Reserve((raw.Length + 1) / 2);
        int digits = 0, high = 0;
        foreach (var b in raw)
        {
            var value = CharacterClass.HexValue(b);
            if (value < 0) continue;
            if (digits++ % 2 == 0) high = value << 4;
            else _buffer[_used++] = (byte)(high | value);
        }

        if (digits % 2 == 1) _buffer[_used++] = (byte)high;
        return _buffer.AsMemory(_start, _used - _start);
    }

    private int Decode(ReadOnlySpan<byte> data, int at)
    {
        var depth = 1;
        while (at < data.Length)
        {
            var b = data[at++];
            switch (b)
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at;
                case (byte)'\\':
                    at = DecodeEscape(data, at);
                    continue;
                case (byte)'\r':
                    if (at < data.Length && data[at] == '\n') at++;
                    b = (byte)'\n';
                    break;
            }

            Put(b);
        }

        return at;
    }

    private int DecodeEscape(ReadOnlySpan<byte> data, int at)
    {
        if (at >= data.Length) return at;
        var b = data[at++];
        switch (b)
        {
            case (byte)'\r':
                return at < data.Length && data[at] == '\n' ? at + 1 : at;
            case (byte)'\n':
                return at;
            case >= (byte)'0' and <= (byte)'7':
                var value = b - '0';
                for (var i = 0; i < 2 && at < data.Length && data[at] is >= (byte)'0' and <= (byte)'7'; i++) value = (value << 3) | (data[at++] - '0');
                Put((byte)value);
                return at;
            default:
                Put(Unescape(b));
                return at;
        }
    }

    private static byte Unescape(byte b) => b switch
    {
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        _ => b,
    };

    private void Put(byte b)
    {
        if (_used == _buffer.Length) Reserve(1);
        _buffer[_used++] = b;
    }

    /// <summary>A full buffer is replaced, not resized: earlier strings of the operation still look into the old one.</summary>
    private void Reserve(int count)
    {
        if (_used + count <= _buffer.Length) return;
        var begun = _buffer.AsSpan(_start, _used - _start);
        var larger = new byte[Math.Max(_buffer.Length * 2, begun.Length + count)];
        begun.CopyTo(larger);
        _used = begun.Length;
        _start = 0;
        _buffer = larger;
    }
}
