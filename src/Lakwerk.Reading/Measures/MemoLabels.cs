using System.Text.RegularExpressions;

namespace Lakwerk.Reading.Measures;

/// <summary>The words in the left column of a memo, which a converter puts before the sentence beside them.</summary>
internal static partial class MemoLabels
{
    public static bool Begins(ReadOnlySpan<char> line) => Label().IsMatch(line);

    public static string Without(string text) => Label().Replace(text, "");

    [GeneratedRegex(@"^\s*(?:Samenvatting|Gevraagd[e]?\s+(?:beslissing|besluit)(?:/doel)?|Aanleiding|Kernpunten|Kern|Toelichting|Achtergrond|Bijlagen?)\s*:?\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
