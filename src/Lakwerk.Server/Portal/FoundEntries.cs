using Lakwerk.Storage.Search;

namespace Lakwerk.Server.Portal;

/// <summary>The answer to a search in the open data.</summary>
public sealed record FoundEntries(int Total, IReadOnlyList<FoundEntry> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets);
