namespace Lakwerk.Pdf.Images.Ccitt;

/// <summary>One code word: its bits, right-aligned, and how many there are.</summary>
internal readonly record struct CcittCode(ushort Bits, byte Length)
{
    /// <summary>Reads a code word written as zeros and ones.</summary>
    public static CcittCode Parse(ReadOnlySpan<char> text)
    {
        var bits = 0;
        foreach (var digit in text) bits = (bits << 1) | (digit - '0');
        return new CcittCode((ushort)bits, (byte)text.Length);
    }
}
