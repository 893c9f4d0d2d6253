using System.Buffers.Text;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Writing;

/// <summary>
/// Objects as bytes (ISO 32000-2, 7.3), one form for each: no comment, no choice of notation, no trace of how the input wrote it.
/// </summary>
public static class SyntaxWriter
{
    private const int LongestNumber = 32;
    private const int LongestLine = 4096;
    private const double SmallestCommon = 1e-3;
    private const double LargestCommon = 1e9;

    /// <summary>Writes any object; a stream writes as its dictionary, for only the file writer can place its data.</summary>
    public static void Write(ByteBuffer output, PdfObject value)
    {
        ArgumentNullException.ThrowIfNull(output);
        switch (value)
        {
            case PdfNumber number: Number(output, number.Value); break;
            case PdfName name: Name(output, name.Value); break;
            case PdfString text: String(output, text.Bytes.Span); break;
            case PdfArray array: Array(output, array); break;
            case PdfDictionary dictionary: Dictionary(output, dictionary); break;
            case PdfStream stream: Dictionary(output, stream.Dictionary); break;
            case PdfReference reference: Reference(output, reference.Id); break;
            case PdfBoolean boolean: output.Add(boolean.Value ? "true"u8 : "false"u8); break;
            default: output.Add("null"u8); break;
        }
    }

    /// <summary>
    /// A number in the shortest plain decimal that keeps six decimals, or six significant digits when it is smaller than that:
    /// PDF knows no exponents, and a millionth of a point is below what any device shows.
    /// </summary>
    public static void Number(ByteBuffer output, double value)
    {
        ArgumentNullException.ThrowIfNull(output);
        var room = output.Room(LongestNumber);
        var rounded = Math.Round(value);
        int written;
        if (Math.Abs(value - rounded) < 5e-7 && Math.Abs(rounded) < 1e15)
        {
            if (!(rounded == 0 && Math.Abs(value) > 1e-12))
            {
                Utf8Formatter.TryFormat((long)rounded, room, out written);
                output.Advance(written);
                return;
            }
        }

        if (Math.Abs(value) is >= SmallestCommon and < LargestCommon)
        {
            output.Advance(Millionths(value, room));
            return;
        }

        if (!double.IsFinite(value) || Math.Abs(value) >= 1e15) value = Math.Clamp(double.IsNaN(value) ? 0 : value, -1e14, 1e14);
        var decimals = Math.Abs(value) >= SmallestCommon ? 6 : 12;
        Utf8Formatter.TryFormat(value, room, out written, new System.Buffers.StandardFormat('F', (byte)decimals));
        while (room[written - 1] == '0') written--;
        if (room[written - 1] == '.') written--;
        if (written == 2 && room[0] == '-' && room[1] == '0') room[--written - 1] = (byte)'0';
        output.Advance(written);
    }

    /// <summary>Nearly all numbers of a page are of this size, and the general formatter takes ten times as long.</summary>
    private static int Millionths(double value, Span<byte> room)
    {
        var length = 0;
        if (value < 0) room[length++] = (byte)'-';
        var (whole, fraction) = Math.DivRem((ulong)Math.Round(Math.Abs(value) * 1e6), 1_000_000ul);
        Utf8Formatter.TryFormat(whole, room[length..], out var digits);
        length += digits;
        if (fraction > 0) room[length++] = (byte)'.';
        for (var unit = 100_000ul; fraction > 0; unit /= 10)
        {
            room[length++] = (byte)('0' + fraction / unit);
            fraction %= unit;
        }

        return length;
    }

    /// <summary>A name, with #xx for what may not stand bare.</summary>
    public static void Name(ByteBuffer output, string name)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(name);
        output.Add((byte)'/');
        foreach (var c in name)
        {
            var b = (byte)c;
            if (b is > 0x20 and < 0x7F && b != '#' && CharacterClass.IsRegular(b))
            {
                output.Add(b);
            }
            else
            {
                output.Add((byte)'#');
                HexByte(output, b);
            }
        }
    }

    /// <summary>A string: literal when it is mostly printable, else hexadecimal.</summary>
    public static void String(ByteBuffer output, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(output);
        var unprintable = 0;
        foreach (var b in bytes)
            if (b is < 0x20 or > 0x7E) unprintable++;
        if (unprintable * 4 > bytes.Length) HexString(output, bytes);
        else LiteralString(output, bytes);
    }

    /// <summary>"n g R".</summary>
    public static void Reference(ByteBuffer output, ObjectId id)
    {
        ArgumentNullException.ThrowIfNull(output);
        Number(output, id.Number);
        output.Add((byte)' ');
        Number(output, id.Generation);
        output.Add(" R"u8);
    }

    private static void HexString(ByteBuffer output, ReadOnlySpan<byte> bytes)
    {
        output.Add((byte)'<');
        foreach (var b in bytes) HexByte(output, b);
        output.Add((byte)'>');
    }

    private static void HexByte(ByteBuffer output, byte b)
    {
        var digits = "0123456789ABCDEF"u8;
        output.Add(digits[b >> 4]);
        output.Add(digits[b & 15]);
    }

    private static void LiteralString(ByteBuffer output, ReadOnlySpan<byte> bytes)
    {
        output.Add((byte)'(');
        foreach (var b in bytes)
        {
            if (b is (byte)'(' or (byte)')' or (byte)'\\')
            {
                output.Add((byte)'\\');
                output.Add(b);
            }
            else if (b is < 0x20 or > 0x7E)
            {
                output.Add((byte)'\\');
                output.Add((byte)('0' + (b >> 6)));
                output.Add((byte)('0' + ((b >> 3) & 7)));
                output.Add((byte)('0' + (b & 7)));
            }
            else
            {
                output.Add(b);
            }
        }

        output.Add((byte)')');
    }

    private static void Array(ByteBuffer output, PdfArray array)
    {
        output.Add((byte)'[');
        var lineStart = output.Length;
        for (var i = 0; i < array.Count; i++)
        {
            if (i > 0) Separate(output, ref lineStart);
            Write(output, array.Raw[i]);
        }

        output.Add((byte)']');
    }

    private static void Dictionary(ByteBuffer output, PdfDictionary dictionary)
    {
        output.Add("<<"u8);
        var lineStart = output.Length;
        for (var i = 0; i < dictionary.Entries.Count; i++)
        {
            if (i > 0) Separate(output, ref lineStart);
            var (key, value) = dictionary.Entries[i];
            Name(output, key);
            if (value is PdfNumber or PdfReference or PdfBoolean or PdfNull) output.Add((byte)' ');
            Write(output, value);
        }

        output.Add(">>"u8);
    }

    /// <summary>A space, or a line feed now and then: very long lines trip other people's tools.</summary>
    private static void Separate(ByteBuffer output, ref int lineStart)
    {
        var breakLine = output.Length - lineStart > LongestLine;
        output.Add(breakLine ? (byte)'\n' : (byte)' ');
        if (breakLine) lineStart = output.Length;
    }
}
