namespace Lakwerk.Pdf.Content;

/// <summary>
/// Numbers in content streams: like viewers, and unlike the file's syntax, a number ends at the first byte that does not
/// belong to it and leaves the rest ("12-34" is two numbers, "0.5g" a number and an operator).
/// </summary>
internal static class ContentNumber
{
    private const double MostExact = 1e16;

    private static readonly double[] Tenths = [.. Enumerable.Range(0, 20).Select(n => Math.Pow(10, n))];

    /// <summary>Reads a number at the position; leaves the position alone when there is none.</summary>
    public static bool TryRead(ReadOnlySpan<byte> data, ref int position, out double number)
    {
        number = 0;
        var at = position;
        var negative = false;
        while (at < data.Length && data[at] is (byte)'+' or (byte)'-') negative |= data[at++] == '-';
        var signs = at - position;

        var whole = at;
        var value = ReadWhole(data, ref at);
        var hasDigits = at > whole;
        var hasPoint = at < data.Length && data[at] == '.';
        if (hasPoint)
        {
            at++;
            value = ReadFraction(data, ref at, value);
        }

        // A lone sign or point is 0 to viewers, but a keyword may not begin with either.
        if (!hasDigits && !hasPoint && signs == 0) return false;
        number = negative && value != 0 ? -value : value;
        position = at;
        return true;
    }

    private static double ReadWhole(ReadOnlySpan<byte> data, ref int at)
    {
        double value = 0;
        for (; at < data.Length && (uint)(data[at] - '0') <= 9; at++)
            if (value < 1e300) value = value * 10 + (data[at] - '0');
        return value;
    }

    private static double ReadFraction(ReadOnlySpan<byte> data, ref int at, double value)
    {
        var decimals = 0;
        for (; at < data.Length; at++)
        {
            var digit = (uint)(data[at] - '0');
            if (digit > 9)
            {
                // A minus within the decimals ("1.2-3") is passed over, as Acrobat does.
                if (data[at] == '-') continue;
                break;
            }

            if (value >= MostExact / 10 || decimals >= Tenths.Length - 1) continue;
            value = value * 10 + digit;
            decimals++;
        }

        return value / Tenths[decimals];
    }
}
