namespace Lakwerk.Storage.Search;

/// <summary>What was found.</summary>
/// <param name="Total">How many documents.</param>
/// <param name="Hits">The part that was asked for.</param>
/// <param name="Facets">For each facet its values, most frequent first; a facet is counted as if nothing were chosen in it.</param>
public sealed record SearchAnswer(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>So many documents came into question that only the newest were looked at.</summary>
    public bool IsPartial { get; init; }
}
