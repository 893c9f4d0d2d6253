using Lakwerk.Law.Grounds;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Areas;

/// <summary>Which code a damaged label most plausibly is: one that stands on the same page, else one of the acts, when it is one edit away and no other is.</summary>
public static class PlausibleCodes
{
    private const int Shortest = 2;

    private static readonly string[] All = [.. GroundTable.All.Where(ground => ground.Refuses).Select(ground => ground.Code)];

    public static string? Nearest(string text, IReadOnlyCollection<string> seen)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(seen);
        var key = Key(text);
        if (key.Length < Shortest || key.Length > 6 || !key.AsSpan().ContainsAnyInRange('0', '9')) return null;
        return Only(key, seen, 0) ?? Only(key, All, 0) ?? Only(key, seen, 1) ?? Only(key, All, 1);
    }

    private static string? Only(string key, IEnumerable<string> codes, int edits)
    {
        string? only = null;
        foreach (var code in codes)
        {
            if (!EditDistance.IsWithin(key, Key(code), edits)) continue;
            if (only is not null && only != code) return null;
            only = code;
        }

        return only;
    }

    /// <summary>Digits and small letters only; capitals and signs that recognition makes of digits are those digits again.</summary>
    private static string Key(string text) => string.Concat(text.Select(c => c switch
    {
        'S' or 's' or '$' => '5',
        'I' or 'l' or '|' or '!' or ']' => '1',
        'Z' or 'z' => '2',
        'O' or 'o' => '0',
        'é' or '€' or 'ë' => 'e',
        _ => char.ToLowerInvariant(c),
    }).Where(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'j'));
}
