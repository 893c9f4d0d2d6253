namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>Reads the width at the head of a Type 1 charstring: the operands of hsbw or sbw (Adobe Type 1 Font Format, 6.4).</summary>
internal static class Type1Width
{
    private const int MostOperands = 24;

    /// <summary>The width in glyph space, or null when the charstring does not begin with one.</summary>
    public static double? Read(ReadOnlySpan<byte> charString)
    {
        Span<double> stack = stackalloc double[MostOperands];
        var count = 0;
        for (var at = 0; at < charString.Length && count < MostOperands;)
        {
            var b = charString[at++];
            if (b >= 32)
            {
                if (!TryNumber(charString, b, ref at, out stack[count])) return null;
                count++;
            }
            else if (b == 13)
            {
                return count >= 2 ? stack[1] : null;
            }
            else if (b == 12 && at < charString.Length && charString[at] == 12 && count >= 2)
            {
                at++;
                count--;
                stack[count - 1] /= stack[count] == 0 ? 1 : stack[count];
            }
            else
            {
                return b == 12 && at < charString.Length && charString[at] == 7 && count >= 4 ? stack[2] : null;
            }
        }

        return null;
    }

    /// <summary>The number whose first byte was <paramref name="b"/>; false when the charstring ends within it.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> code, int b, ref int at, out double value)
    {
        value = b - 139;
        if (b <= 246) return true;
        var more = b == 255 ? 4 : 1;
        if (at + more > code.Length) return false;
        value = b switch
        {
            255 => (code[at] << 24) | (code[at + 1] << 16) | (code[at + 2] << 8) | code[at + 3],
            <= 250 => ((b - 247) * 256) + code[at] + 108,
            _ => (-(b - 251) * 256) - code[at] - 108,
        };
        at += more;
        return true;
    }
}
