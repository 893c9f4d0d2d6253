using System.Data.Common;

namespace Lakwerk.Storage.Search;

/// <summary>
/// Finds public documents by their words and by what they can be chosen by. The database finds what fits; choosing, counting
/// and setting apart are done here, the same for both sizes. All of it can be thrown away and made again from the releases.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>A question that fits more units than this is not weighed: what fits best among a hundred thousand is nobody's question.</summary>
    public const int MostRanked = 300;

    private readonly IDatabase _database;
    private readonly ISearchDialect _dialect;
    private readonly Lock _reading = new();
    private FacetTable? _table;

    public SearchIndex(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _database = database;
        _dialect = database is PostgresDatabase ? new PostgresSearchDialect(database) : new SqliteSearchDialect();
        using var connection = database.Open();
        connection.Run(_dialect.Schema);
        connection.Run("INSERT INTO search_state (one, version) VALUES (1, 0) ON CONFLICT (one) DO NOTHING");
    }

    /// <summary>Adds documents, or replaces those of the same key; all of them or none.</summary>
    public void Put(IReadOnlyCollection<SearchDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Write(connection => new SearchWriter(connection, _dialect).Put(documents));
    }

    /// <summary>Takes out everything that came from a release.</summary>
    public void RemoveSource(string source) => Write(connection => new SearchWriter(connection, _dialect).RemoveSource(source));

    /// <summary>The releases that the index was made of.</summary>
    public IReadOnlySet<string> Sources()
    {
        using var connection = _database.Open();
        using var command = connection.Command("SELECT DISTINCT source FROM search_document");
        using var reader = command.ExecuteReader();
        var sources = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read()) sources.Add(reader.GetString(0));
        return sources;
    }

    /// <summary>Puts the index in order after many changes.</summary>
    public void Optimize()
    {
        using var connection = _database.Open();
        _dialect.Optimize(connection);
    }

    /// <summary>Reads into memory what every question needs; for whoever has just started, and wants its first answers to be as quick as its later ones.</summary>
    public void Warm()
    {
        using var connection = _database.Open();
        _dialect.Warm(connection);
        Table(connection);
    }

    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var connection = _database.Open();
        return new SearchRun(connection, _dialect, Table(connection), request).Answer();
    }

    private void Write(Action<DbConnection> write)
    {
        using var connection = _database.Open();
        using var transaction = _database.BeginWrite(connection, durable: false);
        // First, so that of two writers on different machines one waits for the other.
        connection.Run("UPDATE search_state SET version = version + 1");
        write(connection);
        transaction.Commit();
    }

    /// <summary>The documents as numbers, read again when somebody changed the index.</summary>
    private FacetTable Table(DbConnection connection)
    {
        using var command = connection.Command("SELECT version FROM search_state");
        var version = Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        if (_table is { } known && known.Version == version) return known;
        lock (_reading)
        {
            if (_table is { } read && read.Version == version) return read;
            return _table = ReadTable(connection, version);
        }
    }

    private static FacetTable ReadTable(DbConnection connection, int version)
    {
        var table = new FacetTable(version);
        using (var command = connection.Command("SELECT id, day, public_from, facets FROM search_document"))
        using (var reader = command.ExecuteReader())
            while (reader.Read()) table.Add(reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetString(3));
        using (var command = connection.Command("SELECT unit, document FROM search_text"))
        using (var reader = command.ExecuteReader())
            while (reader.Read()) table.AddUnit(reader.GetInt32(0), reader.GetInt32(1));
        return table;
    }
}
