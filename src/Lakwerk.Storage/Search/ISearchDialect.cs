using System.Data.Common;

namespace Lakwerk.Storage.Search;

/// <summary>What differs between full text in SQLite and in PostgreSQL. A unit is a document, or a part of one that is very long.</summary>
internal interface ISearchDialect
{
    /// <summary>Statements that make the tables when they are missing.</summary>
    string Schema { get; }

    /// <summary>Makes units findable. Text comes as words that tell something, in lower case, divided by spaces.</summary>
    void Add(DbConnection connection, IReadOnlyList<SearchUnit> units);

    /// <summary>Takes a unit out; it is given exactly as it was added.</summary>
    void Remove(DbConnection connection, SearchUnit unit);

    /// <summary>The units that the question fits; only by their title when that is asked.</summary>
    SearchMatches Matches(DbConnection connection, SearchExpression expression, bool titleOnly);

    /// <summary>How well these units fit, higher is better.</summary>
    IReadOnlyDictionary<int, double> Rank(DbConnection connection, SearchExpression expression, int[] units);

    /// <summary>Puts the index in order after many changes.</summary>
    void Optimize(DbConnection connection);

    /// <summary>Reads into memory what every question needs.</summary>
    void Warm(DbConnection connection);
}
