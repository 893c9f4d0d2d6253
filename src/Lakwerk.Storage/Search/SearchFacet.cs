namespace Lakwerk.Storage.Search;

/// <summary>What documents can be chosen by. The numbers are in every index: they are append-only.</summary>
public enum SearchFacet
{
    /// <summary>The public body.</summary>
    Body = 0,

    /// <summary>The year of the document.</summary>
    Year = 1,

    /// <summary>The category of Woo article 3.3.</summary>
    Category = 2,

    /// <summary>The sort of document.</summary>
    Kind = 3,

    /// <summary>The ground on which passages are covered.</summary>
    Ground = 4,

    /// <summary>What was decided.</summary>
    Outcome = 5,
}
