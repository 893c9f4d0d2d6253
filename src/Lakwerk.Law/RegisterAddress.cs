namespace Lakwerk.Law;

/// <summary>
/// A body's address in the government's register of organisations (TOOI). Harvesters know a body by it, so what cannot stand in
/// the register is refused where it is typed.
/// </summary>
public static class RegisterAddress
{
    public const string Organisations = "https://identifier.overheid.nl/tooi/id/";

    /// <summary>For messages; no municipality has it.</summary>
    public const string Example = Organisations + "gemeente/gm0000";

    private const int LongestPart = 40;

    /// <summary>With which letters a code of these sorts begins; of other sorts the register knows more than we do.</summary>
    private static readonly (string Sort, string Code)[] Sorts = [("gemeente", "gm"), ("ministerie", "mnre"), ("provincie", "pv"), ("waterschap", "ws"), ("so", "so")];

    /// <summary>The address, or null for what is none of the register: a sort, and a code of letters and digits.</summary>
    public static Uri? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Organisations, StringComparison.Ordinal) && text[Organisations.Length..].Split('/') is [var sort, var code] && IsSort(sort) && IsCode(sort, code)
            ? new Uri(text)
            : null;
    }

    private static bool IsSort(string sort) => sort.Length is > 0 and <= LongestPart && sort.All(letter => letter is >= 'a' and <= 'z' or '_');

    private static bool IsCode(string sort, string code)
    {
        var letters = code.AsSpan().TrimEnd("0123456789");
        if (code.Length > LongestPart || letters.Length == code.Length || letters.IsEmpty || letters.ContainsAnyExceptInRange('a', 'z')) return false;
        foreach (var (known, begin) in Sorts)
            if (known == sort) return letters.SequenceEqual(begin);
        return true;
    }
}
