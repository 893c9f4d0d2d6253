namespace Lakwerk.Storage.Search;

/// <summary>A document to be found, with what it can be chosen by.</summary>
/// <param name="Key">Its name; a document that is added again replaces the one of the same key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">The day it is sorted by.</param>
/// <param name="PublicFrom">Before this day nobody finds it.</param>
public sealed record SearchDocument(string Key, string Title, DateOnly Date, DateOnly PublicFrom)
{
    /// <summary>Whatever the caller wants back with a hit.</summary>
    public string Payload { get; init; } = "";

    /// <summary>Which release it came from; what a release no longer has is taken out by it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Values by facet; a facet may have several values.</summary>
    public IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<SearchFacet, IReadOnlyList<string>>();

    public IReadOnlyList<SearchPage> Pages { get; init; } = [];
}
