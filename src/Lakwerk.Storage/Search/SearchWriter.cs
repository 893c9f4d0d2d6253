using System.Data.Common;
using System.Globalization;
using System.Text;

namespace Lakwerk.Storage.Search;

/// <summary>Writes documents into the index, within the transaction of its caller.</summary>
internal sealed class SearchWriter(DbConnection connection, ISearchDialect dialect)
{
    /// <summary>A unit has no more text than this, so that no vector outgrows what PostgreSQL can hold and no passage is long to find.</summary>
    private const int LargestUnit = 60_000;

    private const int UnitsAtOnce = 256;

    private int _document;
    private int _unit;

    public void Put(IReadOnlyCollection<SearchDocument> documents)
    {
        (_document, _unit) = (Last("SELECT max(id) FROM search_document"), Last("SELECT max(unit) FROM search_text"));
        var units = new List<SearchUnit>();
        foreach (var document in documents)
        {
            Remove(Documents("key", document.Key));
            Add(document, units);
            if (units.Count >= UnitsAtOnce) Flush(units);
        }

        Flush(units);
    }

    public void RemoveSource(string source) => Remove(Documents("source", source));

    private void Add(SearchDocument document, List<SearchUnit> units)
    {
        connection.Run(
            "INSERT INTO search_document (id, key, source, title, day, public_from, payload, facets) VALUES (@i, @k, @s, @t, @d, @p, @y, @f)",
            ("@i", ++_document), ("@k", document.Key), ("@s", document.Source), ("@t", document.Title), ("@d", document.Date.DayNumber), ("@p", document.PublicFrom.DayNumber),
            ("@y", document.Payload), ("@f", FacetText.Write(document.Facets)));
        var title = document.Title;
        foreach (var pages in Parts(document.Pages))
        {
            connection.Run("INSERT INTO search_text (unit, document, pages) VALUES (@u, @d, @p)", ("@u", ++_unit), ("@d", _document), ("@p", PackedPages.Write(pages)));
            units.Add(new SearchUnit(_unit, _document, Telling(title), BodyOf(pages)));
            title = "";
        }
    }

    private void Flush(List<SearchUnit> units)
    {
        if (units.Count > 0) dialect.Add(connection, units);
        units.Clear();
    }

    private void Remove(List<(int Id, string Title)> documents)
    {
        foreach (var (id, title) in documents)
        {
            var first = true;
            foreach (var (unit, pages) in Units(id))
            {
                dialect.Remove(connection, new SearchUnit(unit, id, first ? Telling(title) : "", BodyOf(pages)));
                first = false;
            }

            connection.Run("DELETE FROM search_text WHERE document = @d", ("@d", id));
            connection.Run("DELETE FROM search_document WHERE id = @d", ("@d", id));
        }
    }

    private List<(int, string)> Documents(string column, string value)
    {
        using var command = column == "key"
            ? connection.Command("SELECT id, title FROM search_document WHERE key = @v", ("@v", value))
            : connection.Command("SELECT id, title FROM search_document WHERE source = @v", ("@v", value));
        using var reader = command.ExecuteReader();
        var documents = new List<(int, string)>();
        while (reader.Read()) documents.Add((reader.GetInt32(0), reader.GetString(1)));
        return documents;
    }

    private List<(int, SearchPage[])> Units(int document)
    {
        using var command = connection.Command("SELECT unit, pages FROM search_text WHERE document = @d ORDER BY unit", ("@d", document));
        using var reader = command.ExecuteReader();
        var units = new List<(int, SearchPage[])>();
        while (reader.Read()) units.Add((reader.GetInt32(0), PackedPages.Read(reader.Bytes(1))));
        return units;
    }

    private int Last(string sql)
    {
        // Each caller passes one of the two constants above.
        using var command = connection.Command(sql);
        return command.ExecuteScalar() is { } last and not DBNull ? Convert.ToInt32(last, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>A document without text is found by its title.</summary>
    private static IEnumerable<List<SearchPage>> Parts(IReadOnlyList<SearchPage> pages)
    {
        var (part, size) = (new List<SearchPage>(), 0);
        foreach (var page in pages)
        {
            if (part.Count > 0 && size + page.Text.Length > LargestUnit)
            {
                yield return part;
                (part, size) = ([], 0);
            }

            part.Add(page);
            size += page.Text.Length;
        }

        yield return part;
    }

    private static string BodyOf(IReadOnlyList<SearchPage> pages)
    {
        var body = new StringBuilder();
        foreach (var page in pages) body.Append(body.Length > 0 ? " " : "").Append(Telling(page.Text));
        return body.ToString();
    }

    private static string Telling(string text) => string.Join(' ', SearchWords.In(text).Select(word => word.Text).Where(word => !SearchWords.IsCommon(word)));
}
