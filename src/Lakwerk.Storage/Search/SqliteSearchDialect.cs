using System.Data.Common;
using System.Globalization;

namespace Lakwerk.Storage.Search;

/// <summary>
/// FTS5 without a copy of the text, fed with stems: its own tokenizer knows no Dutch. Beginnings of three to five letters have an
/// index of their own; without it a question for one reads every word that begins so, which takes seconds in a large index.
/// </summary>
internal sealed class SqliteSearchDialect : ISearchDialect
{
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    public string Schema => """
        CREATE TABLE IF NOT EXISTS search_state (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS search_document (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, source TEXT NOT NULL, title TEXT NOT NULL, day INTEGER NOT NULL,
            public_from INTEGER NOT NULL, payload TEXT NOT NULL, facets TEXT NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS search_document_source ON search_document (source);
        CREATE TABLE IF NOT EXISTS search_text (unit INTEGER PRIMARY KEY, document INTEGER NOT NULL, pages BLOB NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS search_text_document ON search_text (document);
        CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 0', prefix = '3 5');
        """;

    public void Add(DbConnection connection, IReadOnlyList<SearchUnit> units)
    {
        using var command = connection.Command("INSERT INTO search_fts (rowid, title, body) VALUES (@u, @t, @b)", ("@u", 0), ("@t", ""), ("@b", ""));
        foreach (var unit in units) Run(command, unit);
    }

    public void Remove(DbConnection connection, SearchUnit unit)
    {
        using var command = connection.Command("INSERT INTO search_fts (search_fts, rowid, title, body) VALUES ('delete', @u, @t, @b)", ("@u", 0), ("@t", ""), ("@b", ""));
        Run(command, unit);
    }

    public SearchMatches Matches(DbConnection connection, SearchExpression expression, bool titleOnly)
    {
        var question = titleOnly ? $"{{title}} : ({Question(expression)})" : Question(expression);
        using var command = connection.Command("SELECT rowid FROM search_fts WHERE search_fts MATCH @q", ("@q", question));
        using var reader = command.ExecuteReader();
        var units = new List<int>();
        while (reader.Read()) units.Add(reader.GetInt32(0));
        return new SearchMatches([.. units]);
    }

    public IReadOnlyDictionary<int, double> Rank(DbConnection connection, SearchExpression expression, int[] units)
    {
        // bm25 is smaller for what fits better. All units that fit are few when this is asked, so none is asked for by number.
        using var command = connection.Command("SELECT rowid, bm25(search_fts, 8.0, 1.0) FROM search_fts WHERE search_fts MATCH @q", ("@q", Question(expression)));
        using var reader = command.ExecuteReader();
        var scores = new Dictionary<int, double>(units.Length);
        while (reader.Read()) scores[reader.GetInt32(0)] = -reader.GetDouble(1);
        return scores;
    }

    public void Optimize(DbConnection connection) => connection.Run("INSERT INTO search_fts (search_fts) VALUES ('optimize')");

    /// <summary>It lies in the memory of the machine soon enough.</summary>
    public void Warm(DbConnection connection)
    {
    }

    /// <summary>The question in FTS5's own language: every word in quotes, so that none is taken for an operator.</summary>
    internal static string Question(SearchExpression expression)
    {
        var wanted = string.Join(" AND ", expression.Terms.Where(term => !term.IsExcluded).Select(Term));
        var unwanted = expression.Terms.Where(term => term.IsExcluded).Select(Term).ToList();
        return unwanted.Count == 0 ? wanted : $"({wanted}) NOT ({string.Join(" OR ", unwanted)})";
    }

    private static string Term(SearchTerm term)
    {
        var words = term.Words.Select((word, i) => term.IsPrefix && i == term.Words.Count - 1 ? word : DutchStemmer.Stem(word));
        return string.Create(CultureInfo.InvariantCulture, $"\"{string.Join(' ', words)}\"{(term.IsPrefix ? " *" : "")}");
    }

    private void Run(DbCommand command, SearchUnit unit)
    {
        // The connection may be used by many in turn; so may the stems that it knows.
        lock (_stems)
        {
            command.Parameters["@u"].Value = unit.Id;
            command.Parameters["@t"].Value = SearchWords.Stems(unit.Title, _stems);
            command.Parameters["@b"].Value = SearchWords.Stems(unit.Body, _stems);
            if (_stems.Count > MostStems) _stems.Clear();
        }

        command.ExecuteNonQuery();
    }

    private const int MostStems = 500_000;
}
