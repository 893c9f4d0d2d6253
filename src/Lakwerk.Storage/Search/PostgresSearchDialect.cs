using System.Data.Common;

namespace Lakwerk.Storage.Search;

/// <summary>PostgreSQL's own full text with its <c>dutch</c> configuration. Vectors lie beside their rows, so that counting very many hits reads little.</summary>
internal sealed class PostgresSearchDialect : ISearchDialect
{
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
        using var transaction = connection.BeginTransaction();
        // The planner thinks the table small, because the vectors lie beside it, and would read all of them rather than the index.
        connection.Run("SET LOCAL enable_seqscan = off");
        var column = titleOnly ? "title" : "body";
        var question = Question(expression, out var values);
        if (!expression.Terms.Any(term => term is { IsExcluded: false, IsPrefix: false, Words.Count: > 1 })) return new SearchMatches(Select(connection, $"SELECT coalesce(array_agg(id), '{{}}') FROM search_unit WHERE {column} @@ ({question})", values));
        var loose = Question(expression.WithoutOrder(), out var looseValues);
        var candidates = Select(connection, $"SELECT coalesce(array_agg(id), '{{}}') FROM search_unit WHERE {column} @@ ({loose})", looseValues);
        Array.Sort(candidates);
        var read = candidates.Length <= MostRead ? candidates : candidates[^MostRead..];
        return new SearchMatches(Select(connection, $"SELECT coalesce(array_agg(id), '{{}}') FROM search_unit WHERE id = ANY (@ids) AND {column} @@ ({question})", [.. values, ("@ids", read)]), read.Length < candidates.Length);
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
        using var command = connection.Command(
            $"SELECT id, 8 * ts_rank(title, q) + ts_rank(body, q, 1) FROM search_unit, (SELECT {question} AS q) AS asked WHERE id = ANY (@ids)", [.. values, ("@ids", units)]);
        using var reader = command.ExecuteReader();
        var scores = new Dictionary<int, double>(units.Length);
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
