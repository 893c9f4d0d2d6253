namespace Lakwerk.Pdf.Objects.Filters;

/// <summary>FlateDecode (ISO 32000-2, 7.4.4): zlib data, its checksum not asked for, also without its header.</summary>
internal static class FlateFilter
{
    private const int HeaderLength = 2;

    public static ReadOnlyMemory<byte> Decode(ReadOnlySpan<byte> data, int limit, ref bool damaged)
    {
        var start = 0;
        while (start < data.Length && !HasHeader(data[start..]) && CharacterClass.IsWhiteSpace(data[start])) start++;
        if (HasHeader(data[start..]) && TryInflate(data[(start + HeaderLength)..], limit, out var whole)) return whole;

        damaged = data.Length > 0;
        return Best(Math.Min(start, data.Length), data, limit);
    }

    private static ReadOnlyMemory<byte> Best(int start, ReadOnlySpan<byte> data, int limit)
    {
        var afterHeader = Math.Min(start + HeaderLength, data.Length);
        TryInflate(data[afterHeader..], limit, out var withHeader);
        if (HasHeader(data[start..]) && withHeader.Length > 0) return withHeader;
        TryInflate(data, limit, out var raw);
        return raw.Length > withHeader.Length ? raw : withHeader;
    }

    private static bool HasHeader(ReadOnlySpan<byte> data) =>
        data.Length >= HeaderLength && (data[0] & 0x0F) == 8 && ((data[0] << 8) | data[1]) % 31 == 0;

    private static bool TryInflate(ReadOnlySpan<byte> data, int limit, out ReadOnlyMemory<byte> output)
    {
        var inflater = new Inflater(data, limit);
        var complete = inflater.Run();
        output = inflater.Output;
        return complete;
    }
}
