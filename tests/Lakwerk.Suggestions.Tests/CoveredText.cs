using System.Text;
using Lakwerk.Suggestions.Consistency;
using Lakwerk.Text;

namespace Lakwerk.Suggestions.Tests;

/// <summary>Documents in which square brackets stand for marks: "van [Jan Jansen]", "[5.2|dit advies]".</summary>
internal static class CoveredText
{
    public static MarkedDocument Document(string name, params string[] pages)
    {
        var ranges = new List<(int Page, int Start, int Length, string Ground)>();
        var text = PlacedText.Document([.. pages.Select((page, index) => Strip(page, index, ranges))]);
        var areas = ranges.SelectMany((range, mark) =>
            text.Pages[range.Page].BoxesOf(range.Start, range.Length).Select(box => new CoveredArea(range.Page + 1, box, mark, range.Ground)));
        return new(name, text, [.. areas]);
    }

    private static string Strip(string marked, int page, List<(int Page, int Start, int Length, string Ground)> ranges)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[')
            {
                plain.Append(marked[i]);
                continue;
            }

            var end = marked.IndexOf(']', i);
            var content = marked[(i + 1)..end];
            var bar = content.IndexOf('|', StringComparison.Ordinal);
            var words = content[(bar + 1)..];
            ranges.Add((page, plain.Length, words.Length, bar < 0 ? "" : content[..bar]));
            plain.Append(words);
            i = end;
        }

        return plain.ToString();
    }
}
