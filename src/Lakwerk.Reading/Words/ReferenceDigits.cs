namespace Lakwerk.Reading.Words;

/// <summary>A reference in which OCR took a figure or two for a letter.</summary>
internal static class ReferenceDigits
{
    private const int ShortestDigits = 6;
    private const int ShortestGroup = 4;
    private const int MostDamage = 2;

    /// <summary>The digits, when letters are few and every one of them looks like a digit; else the reference as it is.</summary>
    /// <param name="reference">The reference as it stands.</param>
    /// <param name="damaged">The letter came out of a scan: then each group between signs is looked at by itself.</param>
    public static string Mend(string reference, bool damaged = false)
    {
        if (reference.Length >= ShortestDigits && char.IsAsciiDigit(reference[0]) && Digits(reference, MostDamage) is { } whole) return whole;
        // A bracket behind the figures was taken for a letter.
        if (damaged && reference.Length > ShortestDigits && reference[^1] is 'J' or 'l' && !reference.AsSpan(0, reference.Length - 1).ContainsAnyExceptInRange('0', '9')) return reference[..^1];
        if (!damaged || reference.AsSpan().IndexOfAny("-/.") < 0) return reference;
        var groups = reference.Split('-', '/', '.');
        var mended = reference.ToCharArray();
        var at = 0;
        foreach (var group in groups)
        {
            if (group.Length >= ShortestGroup && Digits(group, group.Length / 3) is { } digits) digits.CopyTo(0, mended, at, digits.Length);
            at += group.Length + 1;
        }

        return new string(mended);
    }

    private static string? Digits(ReadOnlySpan<char> text, int most)
    {
        Span<char> digits = stackalloc char[text.Length];
        var damaged = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (DutchDateReader.Digit(text[i]) is not { } digit) return null;
            if (!char.IsAsciiDigit(text[i])) damaged++;
            digits[i] = (char)('0' + digit);
        }

        return damaged > 0 && damaged <= most ? new string(digits) : null;
    }
}
