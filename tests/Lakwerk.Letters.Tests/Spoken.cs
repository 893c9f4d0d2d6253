using System.Text.RegularExpressions;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Letters.Facts;

namespace Lakwerk.Letters.Tests;

/// <summary>Reads document numbers back from sentences, without asking the code that wrote them.</summary>
internal static partial class Spoken
{
    public static IReadOnlyList<string> Numbers(string sentence, DecisionFacts facts)
    {
        var found = new List<string>();
        foreach (var match in Reference().Matches(sentence).Cast<Match>())
        {
            var list = match.Groups["list"].Success ? facts.Naming.Lists.Single(l => l.Annex == match.Groups["list"].Value) : facts.Naming.Lists.Count == 1 ? facts.Naming.Lists[0] : null;
            var numbers = match.Groups["numbers"].Success ? Expand(match.Groups["numbers"].Value) : null;
            var rows = list is null ? facts.Rows : [.. facts.Naming.RowsOf(list)];
            found.AddRange(numbers ?? rows.Select(r => r.Number).Except(Expand(match.Groups["except"].Value)));
        }
        return [.. found.Order(DocumentNumber.Order)];
    }

    private static IEnumerable<string> Expand(string text)
    {
        foreach (var part in text.Split([", ", " en "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(" t/m ");
            if (ends.Length == 1)
                yield return part;
            else
                foreach (var number in Enumerable.Range(int.Parse(ends[0]), int.Parse(ends[1]) - int.Parse(ends[0]) + 1))
                    yield return $"{number}";
        }
    }

    private const string Number = @"(?:[A-Z]{2,3}|\d+[a-z]?)";
    private const string List = $@"{Number}(?:(?: t/m |, | en ){Number})*\b";

    [GeneratedRegex($@"(?:[Aa]lle documenten(?: in bijlage (?<list>2[A-Z]))?(?:, behalve (?<except>{List}))?|[Dd]ocument(?:en)? (?<numbers>{List})(?: in bijlage (?<list>2[A-Z]))?)")]
    private static partial Regex Reference();
}
