namespace Lakwerk.Pdf.Objects;

/// <summary>The three classes of byte in PDF syntax (ISO 32000-2, 7.2.3).</summary>
internal static class CharacterClass
{
    private static readonly byte[] Classes = Build();

    public static bool IsWhiteSpace(byte b) => Classes[b] == 1;

    public static bool IsDelimiter(byte b) => Classes[b] == 2;

    public static bool IsRegular(byte b) => Classes[b] == 0;

    public static int HexValue(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        _ => -1,
    };

    private static byte[] Build()
    {
        var classes = new byte[256];
        foreach (var b in "\0\t\n\f\r "u8) classes[b] = 1;
        foreach (var b in "()<>[]{}/%"u8) classes[b] = 2;
        return classes;
    }
}
