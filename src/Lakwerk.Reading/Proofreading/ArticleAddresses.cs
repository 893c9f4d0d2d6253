using System.Globalization;
using System.Text.RegularExpressions;

namespace Lakwerk.Reading.Proofreading;

/// <summary>
/// Finds articles that an act does not have: "artikel 6:77 van de Awb", "artikel 12.4 van de Woo". The table holds how far
/// each chapter goes, rounded up, so that a new article is not called unknown.
/// </summary>
internal static partial class ArticleAddresses
{
    private const int LastWobArticle = 24;

    private static readonly Dictionary<int, int> Woo = new() { [1] = 3, [2] = 6, [3] = 5, [4] = 7, [5] = 7, [6] = 3, [7] = 6, [8] = 9, [9] = 3, [10] = 5 };

    private static readonly Dictionary<int, int> Awb = new() { [1] = 13, [2] = 18, [3] = 50, [4] = 130, [5] = 60, [6] = 24, [7] = 30, [8] = 120, [9] = 37, [10] = 35, [11] = 4 };

    public static IEnumerable<(int Start, int End, string Act)> Unknown(string text)
    {
        foreach (Match match in Cited().Matches(text))
        {
            var act = match.Groups["act"].Value.ToUpperInvariant() switch { "AWB" => "Awb", "WOB" => "Wob", "WOO" => "Woo", var name => name.Contains("BESTUURSRECHT", StringComparison.Ordinal) ? "Awb" : name.Contains("OPENBAARHEID", StringComparison.Ordinal) ? "Wob" : "Woo" };
            if (!Exists(act, match.Groups["sign"].Value, Number(match.Groups["a"]), match.Groups["b"].Success ? Number(match.Groups["b"]) : null)) yield return (match.Index, match.Index + match.Length, act);
        }
    }

    private static bool Exists(string act, string sign, int first, int? second) => act switch
    {
        "Wob" => second is null && first is > 0 and <= LastWobArticle,
        "Woo" => sign == "." && second is { } article && Woo.TryGetValue(first, out var last) && article > 0 && article <= last,
        _ => sign == ":" && second is { } article && Awb.TryGetValue(first, out var last) && article > 0 && article <= last,
    };

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bartikel\s+(?<a>\d{1,3})(?:(?<sign>[.:])(?<b>\d{1,3}))?[a-z]?(?:\s*,)?(?:\s+(?:\w+\s+lid|lid\s+\d|aanhef\s+en|(?:onder(?:deel)?|sub)\s+\w)(?:\s*,)?){0,4}\s+(?:van\s+de\s+)?(?<act>Awb|Woo|Wob|Wet\s+open\s+overheid|Wet\s+openbaarheid\s+van\s+bestuur|Algemene\s+wet\s+bestuursrecht)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cited();
}
