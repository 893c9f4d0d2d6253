using System.Globalization;
using System.Text.RegularExpressions;
using Lakwerk.Law.Grounds;

namespace Lakwerk.Reading.Decisions;

/// <summary>Citations in the form of a ground of refusal that the Wob and the Woo do not have: "5.1, eerste lid, onder z".</summary>
internal static partial class UnknownGrounds
{
    private static readonly string[] Paragraphs = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende"];

    public static IReadOnlyList<(int Start, int End)> Find(string text) =>
        [.. Cited().Matches(text).Where(match => !GroundTable.TryGet(CodeOf(match), out _)).Select(match => (match.Index, match.Index + match.Length))];

    private static string CodeOf(Match match)
    {
        var paragraph = match.Groups["num"].Success ? match.Groups["num"].Value : (Array.IndexOf(Paragraphs, match.Groups["lid"].Value.ToLowerInvariant()) + 1).ToString(CultureInfo.InvariantCulture);
        return $"{match.Groups["art"].Value}.{paragraph}.{match.Groups["let"].Value.ToLowerInvariant()}";
    }

    [GeneratedRegex(@"\b(?:artikel\s+(?<art>10|11|5\.1|5\.2),?\s+(?:(?<lid>eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende)\s+lid|lid\s+(?<num>\d)),?\s+(?:aanhef\s+en\s+)?(?:onder(?:deel)?|sub)\s+(?<let>[a-z])\b(?=\W{1,3}(?:van\s+de\s+)?(?:Wob|Woo|Wet\s+open))|(?:artikel\s+)?(?<art>5\.1)\.(?<num>[12])(?:,?\s+(?:aanhef\s+en\s+)?(?:onder(?:deel)?|sub)\s+|\.?)(?<let>[a-z])\b(?![.-]\w))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cited();
}
