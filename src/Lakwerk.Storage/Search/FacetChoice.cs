namespace Lakwerk.Storage.Search;

/// <summary>
/// Sifts what was found by the chosen facets, and counts. A facet is counted as if nothing were chosen in it: a document that
/// fails one facet only still counts there.
/// </summary>
internal sealed class FacetChoice
{
    private const int MostValues = 50;

    private readonly FacetTable _table;
    private readonly List<(SearchFacet Facet, int[] Ordinals)> _chosen;
    private readonly int[] _counts;

    public FacetChoice(FacetTable table, IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> chosen)
    {
        _table = table;
        _counts = new int[table.ValueCount];
        _chosen = [.. chosen.Where(pair => pair.Value.Count > 0).Select(pair => (pair.Key, pair.Value.Select(value => table.OrdinalOf(pair.Key, value)).ToArray()))];
    }

    /// <summary>Counts a document, and says whether it is wanted.</summary>
    public bool Takes(int slot)
    {
        var facets = _table.FacetsOf(slot);
        SearchFacet? failed = null;
        foreach (var (facet, ordinals) in _chosen)
        {
            if (facets.IndexOfAny(ordinals) >= 0) continue;
            if (failed is not null) return false;
            failed = facet;
        }

        foreach (var ordinal in facets)
            if (failed is null || _table.ValueOf(ordinal).Facet == failed) _counts[ordinal]++;
        return failed is null;
    }

    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Counts()
    {
        var counts = Enum.GetValues<SearchFacet>().ToDictionary(facet => facet, _ => new List<FacetCount>());
        for (var i = 0; i < _counts.Length; i++)
            if (_counts[i] > 0) counts[_table.ValueOf(i).Facet].Add(new FacetCount(_table.ValueOf(i).Value, _counts[i]));
        return counts.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<FacetCount>)[.. pair.Value.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).Take(MostValues)]);
    }
}
