namespace Lakwerk.Reading.Words;

/// <summary>A reference of digits in which OCR took a digit or two for a letter.</summary>
internal static class ReferenceDigits
{
    private const int ShortestDigits = 6;
    private const int MostDamage = 2;

    /// <summary>The digits, when letters are few and every one of them looks like a digit; else the reference as it is.</summary>
    public static string Mend(string reference)
    {
        if (reference.Length < ShortestDigits || !char.IsAsciiDigit(reference[0])) return reference;
        Span<char> digits = stackalloc char[reference.Length];
        var damaged = 0;
        for (var i = 0; i < reference.Length; i++)
        {
            if (DutchDateReader.Digit(reference[i]) is not { } digit) return reference;
            if (!char.IsAsciiDigit(reference[i])) damaged++;
            digits[i] = (char)('0' + digit);
        }

        return damaged is > 0 and <= MostDamage ? new string(digits) : reference;
    }
}
