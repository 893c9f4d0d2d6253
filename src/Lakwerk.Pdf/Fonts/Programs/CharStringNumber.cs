namespace Lakwerk.Pdf.Fonts.Programs;

/// <summary>Numbers in Type 2 charstrings (Adobe Technical Note 5177, 3.2).</summary>
internal static class CharStringNumber
{
    /// <summary>What is added to the operand of a call to get the number of the subroutine.</summary>
    public static int Bias(int count) => count < 1240 ? 107 : count < 33900 ? 1131 : 32768;

    /// <summary>The number whose first byte was <paramref name="first"/>; moves behind it.</summary>
    public static double Read(FontBytes code, int first, ref int at)
    {
        switch (first)
        {
            case 28:
                at += 2;
                return code.S16(at - 2);
            case 255:
                at += 4;
                return (int)code.U32(at - 4) / 65536.0;
            case <= 246:
                return first - 139;
            case <= 250:
                return ((first - 247) * 256) + code.U8(at++) + 108;
            default:
                return (-(first - 251) * 256) - code.U8(at++) - 108;
        }
    }
}
