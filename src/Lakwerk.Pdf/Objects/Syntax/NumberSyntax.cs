namespace Lakwerk.Pdf.Objects;

/// <summary>Numbers as PDF writes them (ISO 32000-2, 7.3.3), read the way other readers read the broken ones.</summary>
internal static class NumberSyntax
{
    private const int MostExactDigits = 15;

    private static readonly double[] PowersOfTen = [.. Enumerable.Range(0, 23).Select(n => Math.Pow(10, n))];

    /// <summary>
    /// Reads a whole token as a number. Extra signs in front are skipped, a sign or second point within ends the number.
    /// False when the token holds a letter or has no digit at all.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> token, out double value, out bool isInteger)
    {
        value = 0;
        isInteger = true;
        var at = 0;
        var negative = false;
        while (at < token.Length && token[at] is (byte)'+' or (byte)'-') negative |= token[at++] == '-';

        double mantissa = 0;
        int digits = 0, decimals = 0, dropped = 0;
        for (; at < token.Length; at++)
        {
            var b = token[at];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                // Digits beyond what a double holds only scale a whole number and are noise in a fraction.
                if (digits - LeadingZeros(mantissa, digits) < MostExactDigits + 2)
                {
                    mantissa = mantissa * 10 + (b - '0');
                    if (!isInteger) decimals++;
                }
                else if (isInteger)
                {
                    dropped++;
                }

                digits++;
            }
            else if (b == '.' && isInteger)
            {
                isInteger = false;
            }
            else
            {
                if (b is not ((byte)'-' or (byte)'.' or (byte)'+')) return false;
                break;
            }
        }

        if (digits == 0 && isInteger) return false;
        value = Scale(mantissa, decimals, dropped) * (negative ? -1 : 1);
        return true;
    }

    private static int LeadingZeros(double mantissa, int digits) => mantissa == 0 ? digits : 0;

    private static double Scale(double mantissa, int decimals, int dropped)
    {
        if (decimals > 0) return mantissa / (decimals < PowersOfTen.Length ? PowersOfTen[decimals] : Math.Pow(10, decimals));
        return dropped > 0 ? mantissa * Math.Pow(10, Math.Min(dropped, 200)) : mantissa;
    }
}
