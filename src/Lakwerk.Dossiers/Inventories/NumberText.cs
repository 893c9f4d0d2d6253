using System.Globalization;
using Lakwerk.Law;

namespace Lakwerk.Dossiers.Inventories;

/// <summary>Numbers of documents as a letter names them: <c>1 en 6 t/m 12</c>, <c>AY, BA en BB</c>.</summary>
public static class NumberText
{
    private const int ShortestRange = 3;

    public static string Of(IEnumerable<string> numbers, Language language = Language.Dutch)
    {
        var (and, through) = language == Language.Dutch ? ("en", "t/m") : ("and", "to");
        var parts = Parts([.. numbers.Distinct(StringComparer.Ordinal).Order(DocumentNumber.Order)], through);
        return parts.Count switch
        {
            0 => "",
            1 => parts[0],
            _ => $"{string.Join(", ", parts.Take(parts.Count - 1))} {and} {parts[^1]}",
        };
    }

    private static List<string> Parts(IReadOnlyList<string> ordered, string through)
    {
        var parts = new List<string>();
        for (var i = 0; i < ordered.Count;)
        {
            var end = i;
            while (end + 1 < ordered.Count && Follows(ordered[end], ordered[end + 1]))
                end++;
            if (end - i + 1 >= ShortestRange)
                parts.Add($"{ordered[i]} {through} {ordered[end]}");
            else
                for (var j = i; j <= end; j++)
                    parts.Add(ordered[j]);
            i = end + 1;
        }
        return parts;
    }

    private static bool Follows(string a, string b) =>
        int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out var x) && int.TryParse(b, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y == x + 1;
}
