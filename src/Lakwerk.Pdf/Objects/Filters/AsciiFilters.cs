namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>ASCIIHexDecode and ASCII85Decode (ISO 32000-2, 7.4.2 and 7.4.3).</summary>
internal static class AsciiFilters
{
    public static ReadOnlyMemory<byte> DecodeHex(ReadOnlySpan<byte> data, ref bool damaged)
    {
        var bytes = new byte[data.Length / 2 + 1];
        var digits = 0;
        foreach (var b in data)
        {
            if (b == '>') break;
            var value = CharacterClass.HexValue(b);
            if (value >= 0)
            {
                bytes[digits / 2] |= (byte)(digits % 2 == 0 ? value << 4 : value);
                digits++;
            }
            else if (!CharacterClass.IsWhiteSpace(b))
            {
                damaged = true;
            }
        }

        return bytes.AsMemory(0, (digits + 1) / 2);
    }

    public static ReadOnlyMemory<byte> Decode85(ReadOnlySpan<byte> data, int limit, ref bool damaged)
    {
        var output = new FilterOutput(data.Length, limit);
        uint group = 0;
        var count = 0;
        var at = StartsWithMark(data) ? 2 : 0;
        for (; at < data.Length; at++)
        {
            var b = data[at];
            if (b == '~') break;
            if (b == 'z' && count == 0)
            {
                output.Fill(0, 4);
            }
            else if (b is >= (byte)'!' and <= (byte)'u')
            {
                group = unchecked(group * 85 + (uint)(b - '!'));
                if (++count < 5) continue;
                Put(ref output, group, 4);
                (group, count) = (0, 0);
            }
            else if (!CharacterClass.IsWhiteSpace(b))
            {
                damaged = true;
            }
        }

        if (count > 1)
        {
            for (var i = count; i < 5; i++) group = unchecked(group * 85 + 84);
            Put(ref output, group, count - 1);
        }

        return output.Finish();
    }

    private static bool StartsWithMark(ReadOnlySpan<byte> data) => data.StartsWith("<~"u8);

    private static void Put(ref FilterOutput output, uint group, int count)
    {
        for (var i = 0; i < count; i++) output.Add((byte)(group >> (24 - 8 * i)));
    }
}
