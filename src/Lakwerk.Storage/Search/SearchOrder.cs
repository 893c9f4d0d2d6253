namespace Lakwerk.Storage.Search;

/// <summary>The order of hits.</summary>
public enum SearchOrder
{
    /// <summary>What fits best. Where a question fits very many, titles first and then the newest.</summary>
    Relevance,

    Newest,

    Oldest,
}
