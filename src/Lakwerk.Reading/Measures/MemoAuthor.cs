using System.Text.RegularExpressions;
using Lakwerk.Reading.Sources;
using Lakwerk.Reading.Words;

namespace Lakwerk.Reading.Measures;

/// <summary>Who wrote a memo: the words below or behind "Van", without the date that stands beside them.</summary>
internal static partial class MemoAuthor
{
    public static string? Of(SourceText source, IReadOnlyList<SourceLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (Label().Match(source.SpanOf(lines[i]).Trim().ToString()) is not { Success: true } label) continue;
            var name = WithoutDate(label.Groups["name"].Value);
            if (name.Length == 0 && i + 1 < lines.Count) name = WithoutDate(source.SpanOf(lines[i + 1]).Trim().ToString());
            return name.Length is > 2 and < 80 && char.IsUpper(name[0]) ? name : null;
        }

        return null;
    }

    private static string WithoutDate(string text)
    {
        foreach (var date in DutchDateReader.Find(text)) return text[..date.Start].Trim();
        return text.Trim();
    }

    [GeneratedRegex(@"^(?:Van|Afzender|Auteur|Opsteller)\b\s*:?\s*(?:Datum\b\s*)?(?<name>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
