using static Lakwerk.Pdf.Images.Jbig2.HuffmanLineKind;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The fifteen standard Huffman tables (ITU-T T.88, B.5), by their number: B.1 is 1.</summary>
internal static class StandardTables
{
    private const int LastTable = 15;

    private static readonly HuffmanTable?[] Built = new HuffmanTable?[LastTable + 1];

    /// <summary>The table of this number.</summary>
    public static HuffmanTable Get(int number) => Built[number] ??= new HuffmanTable(Lines(number));

    /// <summary>The lines of the table of this number.</summary>
    internal static HuffmanLine[] Lines(int number) => number switch
    {
        1 => [new(1, 4, 0), new(2, 8, 16), new(3, 16, 272), new(3, 32, 65808)],
        2 => [new(1, 0, 0), new(2, 0, 1), new(3, 0, 2), new(4, 3, 3), new(5, 6, 11), new(6, 32, 75), new(6, 0, 0, OutOfBand)],
        3 => [new(8, 8, -256), new(1, 0, 0), new(2, 0, 1), new(3, 0, 2), new(4, 3, 3), new(5, 6, 11), new(8, 32, -257, Downwards), new(7, 32, 75), new(6, 0, 0, OutOfBand)],
        4 => [new(1, 0, 1), new(2, 0, 2), new(3, 0, 3), new(4, 3, 4), new(5, 6, 12), new(5, 32, 76)],
        5 => [new(7, 8, -255), new(1, 0, 1), new(2, 0, 2), new(3, 0, 3), new(4, 3, 4), new(5, 6, 12), new(7, 32, -256, Downwards), new(6, 32, 76)],
        6 =>
        [
            new(5, 10, -2048), new(4, 9, -1024), new(4, 8, -512), new(4, 7, -256), new(5, 6, -128), new(5, 5, -64), new(4, 5, -32), new(2, 7, 0),
            new(3, 7, 128), new(3, 8, 256), new(4, 9, 512), new(4, 10, 1024), new(6, 32, -2049, Downwards), new(6, 32, 2048),
        ],
        7 =>
        [
            new(4, 9, -1024), new(3, 8, -512), new(4, 7, -256), new(5, 6, -128), new(5, 5, -64), new(4, 5, -32), new(4, 5, 0), new(5, 5, 32),
            new(5, 6, 64), new(4, 7, 128), new(3, 8, 256), new(3, 9, 512), new(3, 10, 1024), new(5, 32, -1025, Downwards), new(5, 32, 2048),
        ],
        8 =>
        [
            new(8, 3, -15), new(9, 1, -7), new(8, 1, -5), new(9, 0, -3), new(7, 0, -2), new(4, 0, -1), new(2, 1, 0), new(5, 0, 2), new(6, 0, 3), new(3, 4, 4), new(6, 1, 20),
            new(4, 4, 22), new(4, 5, 38), new(5, 6, 70), new(5, 7, 134), new(6, 7, 262), new(7, 8, 390), new(6, 10, 646), new(9, 32, -16, Downwards), new(9, 32, 1670), new(2, 0, 0, OutOfBand),
        ],
        9 =>
        [
            new(8, 4, -31), new(9, 2, -15), new(8, 2, -11), new(9, 1, -7), new(7, 1, -5), new(4, 1, -3), new(3, 1, -1), new(3, 1, 1), new(5, 1, 3), new(6, 1, 5), new(3, 5, 7), new(6, 2, 39),
            new(4, 5, 43), new(4, 6, 75), new(5, 7, 139), new(5, 8, 267), new(6, 8, 523), new(7, 9, 779), new(6, 11, 1291), new(9, 32, -32, Downwards), new(9, 32, 3339), new(2, 0, 0, OutOfBand),
        ],
        10 =>
        [
            new(7, 4, -21), new(8, 0, -5), new(7, 0, -4), new(5, 0, -3), new(2, 2, -2), new(5, 0, 2), new(6, 0, 3), new(7, 0, 4), new(8, 0, 5), new(2, 6, 6), new(5, 5, 70), new(6, 5, 102),
            new(6, 6, 134), new(6, 7, 198), new(6, 8, 326), new(6, 9, 582), new(6, 10, 1094), new(7, 11, 2118), new(8, 32, -22, Downwards), new(8, 32, 4166), new(2, 0, 0, OutOfBand),
        ],
        11 =>
        [
            new(1, 0, 1), new(2, 1, 2), new(4, 0, 4), new(4, 1, 5), new(5, 1, 7), new(5, 2, 9), new(6, 2, 13), new(7, 2, 17), new(7, 3, 21), new(7, 4, 29), new(7, 5, 45), new(7, 6, 77), new(7, 32, 141),
        ],
        12 =>
        [
            new(1, 0, 1), new(2, 0, 2), new(3, 1, 3), new(5, 0, 5), new(5, 1, 6), new(6, 1, 8), new(7, 0, 10), new(7, 1, 11), new(7, 2, 13), new(7, 3, 17), new(7, 4, 25), new(8, 5, 41), new(8, 32, 73),
        ],
        13 =>
        [
            new(1, 0, 1), new(3, 0, 2), new(4, 0, 3), new(5, 0, 4), new(4, 1, 5), new(3, 3, 7), new(6, 1, 15), new(6, 2, 17), new(6, 3, 21), new(6, 4, 29), new(6, 5, 45), new(7, 6, 77), new(7, 32, 141),
        ],
        14 => [new(3, 0, -2), new(3, 0, -1), new(1, 0, 0), new(3, 0, 1), new(3, 0, 2)],
        LastTable =>
        [
            new(7, 4, -24), new(6, 2, -8), new(5, 1, -4), new(4, 0, -2), new(3, 0, -1), new(1, 0, 0), new(3, 0, 1), new(4, 0, 2), new(5, 1, 3), new(6, 2, 5), new(7, 4, 9),
            new(7, 32, -25, Downwards), new(7, 32, 25),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(number)),
    };
}
