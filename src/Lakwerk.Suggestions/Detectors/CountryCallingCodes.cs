using System.Collections.Frozen;

namespace Lakwerk.Suggestions.Detectors;

/// <summary>Country calling codes in use (ITU-T E.164) and how many digits follow them where that is narrow.</summary>
internal static class CountryCallingCodes
{
    private static readonly FrozenSet<int> Known = new[]
    {
        1, 7, 20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66,
        81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98, 211, 212, 213, 216, 218, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232,
        233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 260, 261,
        262, 263, 264, 265, 266, 267, 268, 269, 290, 291, 297, 298, 299, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 370, 371, 372, 373,
        374, 375, 376, 377, 378, 380, 381, 382, 383, 385, 386, 387, 389, 420, 421, 423, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 590,
        591, 592, 593, 594, 595, 596, 597, 598, 599, 670, 672, 673, 674, 675, 676, 677, 678, 679, 680, 681, 682, 683, 685, 686, 687, 688, 689,
        690, 691, 692, 800, 808, 850, 852, 853, 855, 856, 870, 878, 880, 881, 882, 883, 886, 960, 961, 962, 963, 964, 965, 966, 967, 968, 970,
        971, 972, 973, 974, 975, 976, 977, 979, 992, 993, 994, 995, 996, 998,
    }.ToFrozenSet();

    private static readonly FrozenDictionary<int, (int Least, int Most)> Narrow = new Dictionary<int, (int, int)>
    {
        [1] = (10, 10),
        [7] = (10, 10),
        [32] = (8, 9),
        [33] = (9, 9),
        [34] = (9, 9),
        [41] = (9, 9),
        [44] = (9, 10),
        [45] = (8, 8),
        [47] = (8, 8),
        [48] = (9, 9),
        [49] = (6, 12),
        [61] = (9, 9),
        [86] = (10, 11),
        [90] = (10, 10),
        [91] = (10, 10),
        [212] = (9, 9),
        [297] = (7, 7),
        [351] = (9, 9),
        [352] = (6, 9),
        [353] = (7, 9),
        [380] = (9, 9),
        [420] = (9, 9),
        [597] = (6, 7),
        [599] = (7, 8),
    }.ToFrozenDictionary();

    public static bool IsKnown(int code) => Known.Contains(code);

    /// <summary>Digits with 00 in front that are a whole number of a country next door: sure enough without blanks or a cue.</summary>
    public static bool IsNeighbour(ReadOnlySpan<char> digits) => digits.Length is 12 or 13 && digits[2..4] is "32" or "33" or "44" or "49";

    public static (int Least, int Most) Lengths(int code) => Narrow.TryGetValue(code, out var lengths) ? lengths : (7, 12);
}
