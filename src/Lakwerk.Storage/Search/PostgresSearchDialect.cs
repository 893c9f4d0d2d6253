using System.Data.Common;

namespace Lakwerk.Storage.Search;

/// <summary>PostgreSQL's own full text with its <c>dutch</c> configuration. Vectors lie beside their rows, so that counting very many hits reads little.</summary>
internal sealed class PostgresSearchDialect(IDatabase database) : ISearchDialect
{
    /// <summary>Vectors are read in so many parts side by side: each is large, and on a disk each waits for the one before.</summary>
    private const int Parts = 4;
    private const int SmallestPart = 25;

    public string Schema => """
        CREATE TABLE IF NOT EXISTS search_state (one integer PRIMARY KEY CHECK (one = 1), version integer NOT NULL);
        CREATE TABLE IF NOT EXISTS search_document (
            id integer PRIMARY KEY, key text COLLATE "C" NOT NULL UNIQUE, source text COLLATE "C" NOT NULL, title text NOT NULL, day integer NOT NULL,
            public_from integer NOT NULL, payload text NOT NULL, facets text NOT NULL);
        CREATE INDEX IF NOT EXISTS search_document_source ON search_document (source);
        CREATE TABLE IF NOT EXISTS search_text (unit integer PRIMARY KEY, document integer NOT NULL, pages bytea NOT NULL);
        CREATE INDEX IF NOT EXISTS search_text_document ON search_text (document);
        CREATE TABLE IF NOT EXISTS search_unit (
            id integer PRIMARY KEY, title tsvector NOT NULL, body tsvector NOT NULL) WITH (toast_tuple_target = 128);
        ALTER TABLE search_unit ALTER COLUMN body SET STORAGE EXTERNAL;
        CREATE INDEX IF NOT EXISTS search_unit_title ON search_unit USING gin (title);
        CREATE INDEX IF NOT EXISTS search_unit_body ON search_unit USING gin (body);
        """;

    public void Add(DbConnection connection, IReadOnlyList<SearchUnit> units) => Patiently(connection,
        "INSERT INTO search_unit (id, title, body) SELECT u, to_tsvector('dutch', t), to_tsvector('dutch', t || ' ' || b) FROM unnest(@u, @t, @b) AS x(u, t, b)",
        ("@u", units.Select(unit => unit.Id).ToArray()), ("@t", units.Select(unit => unit.Title).ToArray()), ("@b", units.Select(unit => unit.Body).ToArray()));

    public void Remove(DbConnection connection, SearchUnit unit) => connection.Run("DELETE FROM search_unit WHERE id = @u", ("@u", unit.Id));

    /// <summary>
    /// The index knows words but not where they stand: for words in a row each unit that has them all is read, and vectors are large.
    /// When very many have them, only those that came in last are.
    /// </summary>
    public SearchMatches Matches(DbConnection connection, SearchExpression expression, bool titleOnly)
    {
        using var transaction = ByIndex(connection);
        var column = titleOnly ? "title" : "body";
        var question = Question(expression, out var values);
        if (!expression.Terms.Any(term => term is { IsExcluded: false, IsPrefix: false, Words.Count: > 1 })) return new SearchMatches(Select(connection, $"SELECT coalesce(array_agg(id), '{{}}') FROM search_unit WHERE {column} @@ ({question})", values));
        var loose = Question(expression.WithoutOrder(), out var looseValues);
        var candidates = Select(connection, $"SELECT coalesce(array_agg(id), '{{}}') FROM search_unit WHERE {column} @@ ({loose})", looseValues);
        Array.Sort(candidates);
        var read = candidates.Length <= MostRead ? candidates : candidates[^MostRead..];
        var found = InParts(read, (part, ids) => Select(part, $"SELECT coalesce(array_agg(id), '{{}}') FROM search_unit WHERE id = ANY (@ids) AND {column} @@ ({question})", [.. values, ("@ids", ids)]));
        return new SearchMatches([.. found.SelectMany(ids => ids)], read.Length < candidates.Length);
    }

    private const int MostRead = 1_000;

    private static int[] Select(DbConnection connection, string sql, (string, object?)[] values)
    {
        using var command = connection.Command(sql, values);
        return (int[])command.ExecuteScalar()!;
    }

    public IReadOnlyDictionary<int, double> Rank(DbConnection connection, SearchExpression expression, int[] units)
    {
        var question = Question(expression, out var values);
        var parts = InParts(units, (part, ids) => Scores(part, $"SELECT id, 8 * ts_rank(title, q) + ts_rank(body, q, 1) FROM search_unit, (SELECT {question} AS q) AS asked WHERE id = ANY (@ids)", [.. values, ("@ids", ids)]));
        return parts.SelectMany(scores => scores).ToDictionary();
    }

    /// <summary>
    /// Reads the index and the tables beside it into memory, where the extension pg_prewarm is installed: a question that finds them on the disk takes
    /// twice as long. The vectors themselves stay where they are.
    /// </summary>
    public void Warm(DbConnection connection)
    {
        using var known = connection.Command("SELECT count(*) FROM pg_extension WHERE extname = 'pg_prewarm'");
        if (known.ExecuteScalar() is not 1L) return;
        Patiently(connection, """
            SELECT pg_prewarm(c.oid::regclass, CASE WHEN pg_relation_size(c.oid) < pg_size_bytes(current_setting('shared_buffers')) / 2 THEN 'buffer' ELSE 'read' END)
            FROM pg_class c WHERE c.oid IN (
                SELECT t.oid FROM pg_class t WHERE t.relname IN ('search_unit', 'search_text', 'search_document') AND t.relnamespace = current_schema()::regnamespace
                UNION SELECT i.indexrelid FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid OR t.reltoastrelid = i.indrelid
                    WHERE t.relname IN ('search_unit', 'search_text', 'search_document') AND t.relnamespace = current_schema()::regnamespace)
            """);
    }

    /// <summary>The planner thinks the table small, because the vectors lie beside it, and would read all of them rather than the index.</summary>
    private static DbTransaction ByIndex(DbConnection connection)
    {
        var transaction = connection.BeginTransaction();
        connection.Run("SET LOCAL enable_seqscan = off");
        return transaction;
    }

    private T[] InParts<T>(int[] units, Func<DbConnection, int[], T> read)
    {
        var parts = units.Chunk(Math.Max(SmallestPart, (units.Length + Parts - 1) / Parts)).ToList();
        return Task.WhenAll(parts.Select(ids => Task.Run(() => Read(ids)))).GetAwaiter().GetResult();

        T Read(int[] ids)
        {
            using var connection = database.Open();
            using var transaction = ByIndex(connection);
            return read(connection, ids);
        }
    }

    private static Dictionary<int, double> Scores(DbConnection connection, string sql, (string, object?)[] values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        var scores = new Dictionary<int, double>();
        while (reader.Read()) scores[reader.GetInt32(0)] = reader.GetDouble(1);
        return scores;
    }

    public void Optimize(DbConnection connection)
    {
        Patiently(connection, "SELECT gin_clean_pending_list('search_unit_body'), gin_clean_pending_list('search_unit_title')");
        Patiently(connection, "ANALYZE search_unit");
    }

    /// <summary>Now and then a statement that adds a little puts in order what thousands before it added; that may take longer than any question.</summary>
    private static void Patiently(DbConnection connection, string sql, params ReadOnlySpan<(string, object?)> parameters)
    {
        using var command = connection.Command(sql, parameters);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    /// <summary>A tsquery of parameters: what was typed never becomes part of the statement.</summary>
    private static string Question(SearchExpression expression, out (string Name, object? Value)[] values)
    {
        var (parts, given) = (new List<string>(), new List<(string, object?)>());
        foreach (var term in expression.Terms.OrderBy(term => term.IsExcluded))
        {
            var name = $"@w{given.Count}";
            given.Add((name, term.IsPrefix ? $"'{string.Join(' ', term.Words)}':*" : string.Join(' ', term.Words)));
            var asked = term.IsPrefix ? $"to_tsquery('simple', {name})" : term.Words.Count > 1 ? $"phraseto_tsquery('dutch', {name})" : $"plainto_tsquery('dutch', {name})";
            parts.Add(term.IsExcluded ? $"!!({asked})" : asked);
        }

        values = [.. given];
        return string.Join(" && ", parts);
    }

}
