using System.Globalization;
using System.Text;

namespace Lakwerk.Storage.Search;

/// <summary>The facets of a document as one text: a line for each value.</summary>
internal static class FacetText
{
    public static string Write(IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> facets)
    {
        var text = new StringBuilder();
        foreach (var (facet, values) in facets.OrderBy(pair => pair.Key))
            foreach (var value in values)
                text.Append(CultureInfo.InvariantCulture, $"{(int)facet}={value.ReplaceLineEndings(" ")}\n");
        return text.ToString();
    }

    public static IEnumerable<(SearchFacet Facet, string Value)> Read(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (line.IndexOf('=') is > 0 and var at && int.TryParse(line.AsSpan(0, at), CultureInfo.InvariantCulture, out var facet)) yield return ((SearchFacet)facet, line[(at + 1)..]);
    }
}
