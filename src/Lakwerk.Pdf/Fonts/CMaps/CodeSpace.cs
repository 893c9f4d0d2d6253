namespace Lakwerk.Pdf.Fonts.CMaps;

/// <summary>A codespace range: codes of <paramref name="Length"/> bytes whose every byte lies between those of two bounds (ISO 32000-2, 9.7.6.2).</summary>
internal readonly record struct CodeSpace(int Length, uint Low, uint High)
{
    /// <summary>True when the first <paramref name="count"/> bytes of a code, given as a number, fit the range.</summary>
    public bool FitsPrefix(uint prefix, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var given = (prefix >> (8 * (count - 1 - i))) & 0xFF;
            var shift = 8 * (Length - 1 - i);
            if (given < ((Low >> shift) & 0xFF) || given > ((High >> shift) & 0xFF)) return false;
        }

        return true;
    }
}
