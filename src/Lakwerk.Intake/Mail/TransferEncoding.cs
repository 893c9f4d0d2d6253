using System.Buffers;
using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>Undoes the encodings that carry bytes through seven-bit mail (RFC 2045, 6), forgiving what broken programs do.</summary>
internal static class TransferEncoding
{
    private static readonly sbyte[] Sextets = MakeSextets();

    public static byte[] Decode(ReadOnlyMemory<byte> body, string encoding) => encoding.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body.Span),
        "quoted-printable" => QuotedPrintable(body.Span),
        "x-uuencode" or "uuencode" or "x-uue" => UuDecode(body.Span),
        _ => body.ToArray(),
    };

    /// <summary>Anything outside the alphabet is skipped; padding in the middle only ends a group, because some programs join padded pieces.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(16, text.Length * 3 / 4));
        int bits = 0, count = 0;
        foreach (var b in text)
        {
            if (b == (byte)'=')
            {
                bits = count = 0;
                continue;
            }

            var value = Sextets[b];
            if (value < 0) continue;
            bits = (bits << 6) | (byte)value;
            count += 6;
            if (count < 8) continue;
            count -= 8;
            output.GetSpan(1)[0] = (byte)(bits >> count);
            output.Advance(1);
            bits &= (1 << count) - 1;
        }

        return output.WrittenSpan.ToArray();
    }

    public static byte[] Base64(ReadOnlySpan<char> text) => Base64(Encoding.Latin1.GetBytes(text.ToArray()));

    /// <summary>The Q encoding of header words: an underscore is a blank.</summary>
    public static byte[] QWord(ReadOnlySpan<char> text)
    {
        var bytes = Encoding.Latin1.GetBytes(text.ToArray());
        bytes.AsSpan().Replace((byte)'_', (byte)' ');
        return QuotedPrintable(bytes, keepsTrailingBlanks: true);
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text, bool keepsTrailingBlanks = false)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(16, text.Length));
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (line.EndsWith("\r"u8)) line = line[..^1];
            // Blanks at a line's end were added on the way (RFC 2045, 6.7, rule 3).
            if (!keepsTrailingBlanks) line = line.TrimEnd(" \t"u8);
            var soft = line.EndsWith("="u8);
            QuotedLine(soft ? line[..^1] : line, output);
            if (end >= 0 && !soft) output.Write("\r\n"u8);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void QuotedLine(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> output)
    {
        while (true)
        {
            var mark = line.IndexOf((byte)'=');
            if (mark < 0 || mark + 2 >= line.Length)
            {
                output.Write(line);
                return;
            }

            output.Write(line[..mark]);
            var (high, low) = (Hex(line[mark + 1]), Hex(line[mark + 2]));
            if (high < 0 || low < 0)
            {
                output.Write(line.Slice(mark, 1));
                line = line[(mark + 1)..];
                continue;
            }

            output.Write([(byte)((high << 4) | low)]);
            line = line[(mark + 3)..];
        }
    }

    /// <summary>The first uuencoded file of a body; lines outside begin and end do not count.</summary>
    public static byte[] UuDecode(ReadOnlySpan<byte> text)
    {
        var output = new ArrayBufferWriter<byte>(Math.Max(16, text.Length));
        var inside = false;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
            text = end < 0 ? default : text[(end + 1)..];
            if (!inside)
            {
                inside = line.StartsWith("begin "u8);
                continue;
            }

            if (line.SequenceEqual("end"u8)) break;
            UuLine(line, output);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void UuLine(ReadOnlySpan<byte> line, ArrayBufferWriter<byte> output)
    {
        if (line.IsEmpty) return;
        var length = (line[0] - 32) & 63;
        Span<byte> group = stackalloc byte[3];
        for (var at = 1; length > 0; at += 4)
        {
            int Value(ReadOnlySpan<byte> source, int i) => i < source.Length ? (source[i] - 32) & 63 : 0;
            var bits = (Value(line, at) << 18) | (Value(line, at + 1) << 12) | (Value(line, at + 2) << 6) | Value(line, at + 3);
            (group[0], group[1], group[2]) = ((byte)(bits >> 16), (byte)(bits >> 8), (byte)bits);
            var take = Math.Min(3, length);
            output.Write(group[..take]);
            length -= take;
        }
    }

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };

    private static sbyte[] MakeSextets()
    {
        var table = new sbyte[256];
        Array.Fill(table, (sbyte)-1);
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (var i = 0; i < alphabet.Length; i++) table[alphabet[i]] = (sbyte)i;
        return table;
    }
}
