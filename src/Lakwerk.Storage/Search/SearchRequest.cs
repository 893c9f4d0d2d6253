namespace Lakwerk.Storage.Search;

/// <summary>A question to the index.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Today">What becomes public later is not found.</param>
public sealed record SearchRequest(string? Text, DateOnly Today)
{
    public const int MostTaken = 100;

    /// <summary>Chosen values: within a facet any of them, over facets all.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> Chosen { get; init; } = new Dictionary<SearchFacet, IReadOnlyList<string>>();

    public SearchOrder Order { get; init; }

    public int Skip { get; init; }

    public int Take { get; init; } = 10;
}
