namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>FlateDecode (ISO 32000-2, 7.4.4): zlib data, its checksum not asked for, also without its header.</summary>
internal static class FlateFilter
{
    private const int HeaderLength = 2;

    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, int limit, ref bool damaged)
    {
        var start = 0;
        while (start < data.Length && !HasHeader(data[start..]) && CharacterClass.IsWhiteSpace(data[start])) start++;
        if (HasHeader(data[start..]))
        {
            damaged |= !TryInflate(data[(start + HeaderLength)..], limit, out var output);
            if (output.Length > 0 || !damaged) return output;
        }

        damaged |= data.Length > 0;
        TryInflate(data, limit, out var headless);
        TryInflate(data[Math.Min(HeaderLength, data.Length)..], limit, out var badHeader);
        return headless.Length > badHeader.Length ? headless : badHeader;
    }

    private static bool HasHeader(ReadOnlySpan<byte> data) =>
        data.Length >= HeaderLength && (data[0] & 0x0F) == 8 && ((data[0] << 8) | data[1]) % 31 == 0;

    private static bool TryInflate(ReadOnlySpan<byte> data, int limit, out ReadOnlyMemory<byte> output)
    {
        var inflater = new Inflater(data, limit);
        var complete = inflater.Run();
        output = inflater.Finish();
        return complete;
    }
}
