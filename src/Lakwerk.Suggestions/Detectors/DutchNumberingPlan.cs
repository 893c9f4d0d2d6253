namespace Lakwerk.Suggestions.Detectors;

/// <summary>
/// The Dutch telephone numbering plan (Nummerplan telefoon- en ISDN-diensten): which digits after the zero are an area
/// code, a mobile or company range or a service, and how long such numbers are.
/// </summary>
internal static class DutchNumberingPlan
{
    private static readonly HashSet<string> Areas =
    [
        .. "010 013 015 020 023 024 026 030 033 035 036 038 040 043 045 046 050 053 055 058 070 071 072 073 074 075 076 077 078 079".Split(' '),
        .. "0111 0113 0114 0115 0117 0118 0161 0162 0164 0165 0166 0167 0168 0172 0174 0180 0181 0182 0183 0184 0186 0187".Split(' '),
        .. "0222 0223 0224 0226 0227 0228 0229 0251 0252 0255 0294 0297 0299 0313 0314 0315 0316 0317 0318 0320 0321".Split(' '),
        .. "0341 0342 0343 0344 0345 0346 0347 0348 0411 0412 0413 0416 0418 0475 0478 0481 0485 0486 0487 0488 0492 0493 0495 0497 0499".Split(' '),
        .. "0511 0512 0513 0514 0515 0516 0517 0518 0519 0521 0522 0523 0524 0525 0527 0528 0529 0541 0543 0544 0545 0546 0547 0548".Split(' '),
        .. "0561 0562 0566 0570 0571 0572 0573 0575 0577 0578 0591 0592 0593 0594 0595 0596 0597 0598 0599".Split(' '),
        .. "082 084 085 087 088 091".Split(' '),
    ];

    private static readonly int[] Ten = [10];
    private static readonly int[] Twelve = [12];

    public static bool IsMobile(ReadOnlySpan<char> digits) => digits.StartsWith("06") && digits.Length > 2 && digits[2] != '0';

    /// <summary>How many digits, zero included, the area code has; 0 when there is no such code.</summary>
    public static int AreaCodeLength(ReadOnlySpan<char> digits)
    {
        if (IsMobile(digits)) return 2;
        if (digits.StartsWith("097")) return 3;
        var areas = Areas.GetAlternateLookup<ReadOnlySpan<char>>();
        if (digits.Length >= 4 && areas.Contains(digits[..3])) return digits[3] == '0' && digits[1] is not '8' ? 0 : 3;
        return digits.Length >= 4 && areas.Contains(digits[..4]) ? 4 : 0;
    }

    public static int[] LengthOf(string digits) => digits.StartsWith("097", StringComparison.Ordinal) ? Twelve : Ten;

    public static int[] ServiceLengths(string digits)
    {
        if (digits.Length < 4) return [];
        return digits[..4] is "0800" or "0900" or "0906" or "0909" ? [11, 8] : [];
    }
}
