namespace Lakwerk.Pdf.Objects;

/// <summary>Small pieces of file syntax read straight from bytes, where a lexer would be too lenient.</summary>
internal static class ByteSyntax
{
    private const int MostDigits = 10;

    public static int SkipWhiteSpace(ReadOnlySpan<byte> data, int at)
    {
        while (at < data.Length && CharacterClass.IsWhiteSpace(data[at])) at++;
        return at;
    }

    /// <summary>Reads digits; false when there are none or more than an offset or number can have.</summary>
    public static bool TryReadNumber(ReadOnlySpan<byte> data, ref int at, out long value)
    {
        value = 0;
        var start = at;
        while (at < data.Length && char.IsAsciiDigit((char)data[at]) && at - start <= MostDigits + 2) value = value * 10 + (data[at++] - '0');
        return at > start && at - start <= MostDigits + 2;
    }

    /// <summary>Reads <c>12 0 obj</c>, white space in front of it allowed, and moves behind it.</summary>
    public static bool TryReadHeader(ReadOnlySpan<byte> data, ref int at, out ObjectId id)
    {
        id = default;
        var position = SkipWhiteSpace(data, at);
        if (!TryReadNumber(data, ref position, out var number)) return false;
        var gap = SkipWhiteSpace(data, position);
        if (gap == position) return false;
        position = gap;
        if (!TryReadNumber(data, ref position, out var generation)) return false;
        position = SkipWhiteSpace(data, position);
        if (!data[position..].StartsWith("obj"u8) || number > int.MaxValue || generation > ushort.MaxValue) return false;
        at = position + 3;
        id = new ObjectId((int)number, (int)generation);
        return true;
    }

    /// <summary>True when the keyword stands at this place, white space in front of it allowed.</summary>
    public static bool IsKeywordAt(ReadOnlySpan<byte> data, int at, ReadOnlySpan<byte> keyword) =>
        data[SkipWhiteSpace(data, Math.Min(at, data.Length))..].StartsWith(keyword);
}
