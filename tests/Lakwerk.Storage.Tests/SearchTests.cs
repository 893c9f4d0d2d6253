using Lakwerk.Storage.Search;

namespace Lakwerk.Storage.Tests;

/// <summary>The same questions to both databases, and the same answers.</summary>
public sealed class SearchTests(Databases databases) : IClassFixture<Databases>
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory, OnSqlite, OnPostgres]
    public void Questions_find_the_documents_that_fit(string kind)
    {
        var index = Filled(kind);
        Assert.Multiple([.. Questions.Select(question => (Action)(() =>
            Assert.Equal($"{question.Asked}: {question.Expected}", $"{question.Asked}: {string.Join(' ', Keys(index, question.Asked).Order(StringComparer.Ordinal))}")))]);
    }

    private static readonly (string Asked, string Expected)[] Questions =
    [
        ("", "brief mail memo nota"),
        ("fietspad", "brief nota"),
        ("FIETSPADEN", "brief nota"),
        ("besluiten", "nota"),
        ("fietspad brug", "nota"),
        ("fietspad -brug", "brief"),
        ("\"aanleg van het fietspad\"", "nota"),
        ("\"het fietspad aanleg\"", ""),
        ("fiets*", "brief nota"),
        ("de van het", "brief mail memo nota"),
        ("5.1.2e", "memo"),
        ("jan@example.org", "mail"),
        ("financiën", "memo"),
        ("financien", "memo"),
        ("onbekendwoord", ""),
        ("' OR 1=1 --", ""),
        ("AND NOT (", ""),
        ("parkeren", "brief"),
    ];

    [Theory, OnSqlite, OnPostgres]
    public void A_hit_shows_the_page_and_the_words_that_were_asked_for(string kind)
    {
        var hit = Filled(kind).Search(new SearchRequest("wateren", Today)).Hits.Single();

        Assert.Equal(2, hit.Page);
        Assert.Equal(["water"], hit.Passage.Where(piece => piece.IsHit).Select(piece => piece.Text));
        Assert.Equal("Op bladzijde twee gaat het over de brug bij het water.", string.Concat(hit.Passage.Select(piece => piece.Text)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_word_in_the_title_weighs_more_than_one_in_the_text(string kind) =>
        Assert.Equal(["nota", "brief"], Keys(Filled(kind), "fietspad"));

    [Theory, OnSqlite, OnPostgres]
    public void Facets_are_counted_over_all_hits_and_as_if_nothing_were_chosen_in_them(string kind)
    {
        var index = Filled(kind);
        var all = index.Search(new SearchRequest(null, Today));
        var chosen = index.Search(new SearchRequest(null, Today) { Chosen = new Dictionary<SearchFacet, IReadOnlyList<string>> { [SearchFacet.Year] = ["2025"] } });

        Assert.Equal([("5.1.2.e", 3), ("5.2.1", 1)], all.Facets[SearchFacet.Ground].Select(count => (count.Value, count.Count)));
        Assert.Equal(2, chosen.Total);
        Assert.Equal([("2024", 2), ("2025", 2)], chosen.Facets[SearchFacet.Year].Select(count => (count.Value, count.Count)));
        Assert.Equal([("5.1.2.e", 2)], chosen.Facets[SearchFacet.Ground].Select(count => (count.Value, count.Count)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_value_that_nobody_has_finds_nothing(string kind) =>
        Assert.Equal(0, Filled(kind).Search(new SearchRequest("fietspad", Today) { Chosen = new Dictionary<SearchFacet, IReadOnlyList<string>> { [SearchFacet.Body] = ["Gemeente Nergens"] } }).Total);

    [Theory, OnSqlite, OnPostgres]
    public void Hits_come_in_the_order_that_is_asked_for(string kind)
    {
        var index = Filled(kind);

        Assert.Equal(["memo", "mail", "brief", "nota"], Keys(index, "", SearchOrder.Newest));
        Assert.Equal(["nota", "brief", "mail", "memo"], Keys(index, "", SearchOrder.Oldest));
        Assert.Equal(["brief"], index.Search(new SearchRequest("", Today) { Order = SearchOrder.Oldest, Skip = 1, Take = 1 }).Hits.Select(hit => hit.Key));
    }

    [Theory, OnSqlite, OnPostgres]
    public void What_becomes_public_later_is_not_found_before(string kind)
    {
        var index = Filled(kind);
        index.Put([Document("geheim", "Later", new(2026, 1, 1), "uitgesteld") with { PublicFrom = Today.AddDays(1) }]);

        Assert.Equal(0, index.Search(new SearchRequest("uitgesteld", Today)).Total);
        Assert.Equal(1, index.Search(new SearchRequest("uitgesteld", Today.AddDays(1))).Total);
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_document_that_is_added_again_replaces_the_old_one(string kind)
    {
        var index = Filled(kind);
        index.Put([Document("nota", "Nota", new(2024, 2, 1), "iets over tuinen")]);

        Assert.Equal(["brief"], Keys(index, "fietspad"));
        Assert.Equal(["nota"], Keys(index, "tuinen"));
    }

    [Theory, OnSqlite, OnPostgres]
    public void What_a_release_brought_goes_with_it(string kind)
    {
        var index = Filled(kind);
        index.RemoveSource("b");

        Assert.Equal(["a"], index.Sources());
        Assert.Empty(Keys(index, "parkeren"));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_document_of_very_many_pages_is_found_once_by_any_of_them(string kind)
    {
        var index = new SearchIndex(databases.New(kind));
        var filling = string.Join(' ', Enumerable.Repeat("vulling", 2_000));
        index.Put([new SearchDocument("boek", "Boek", Today, Today) { Pages = [.. Enumerable.Range(1, 40).Select(page => new SearchPage(page, page is 3 or 38 ? $"{filling} naald {filling}" : filling))] }]);

        var answer = index.Search(new SearchRequest("naald", Today));

        Assert.Equal(1, answer.Total);
        Assert.True(answer.Hits[0].Page is 3 or 38);
    }

    [Theory, OnSqlite, OnPostgres]
    public void When_very_many_fit_titles_come_first_and_then_the_newest(string kind)
    {
        var index = new SearchIndex(databases.New(kind));
        index.Put([.. Enumerable.Range(0, SearchIndex.MostRanked + 10).Select(i => Document($"d{i}", i == 5 ? "Over bomen" : "Stuk", Today.AddDays(-i - 1), "bomen in de straat"))]);

        var answer = index.Search(new SearchRequest("bomen", Today) { Take = 3 });

        Assert.Equal(SearchIndex.MostRanked + 10, answer.Total);
        Assert.Equal(["d5", "d0", "d1"], answer.Hits.Select(hit => hit.Key));
    }

    [Theory, OnPostgres]
    public void Stems_and_common_words_are_those_of_PostgreSQL(string kind)
    {
        var database = databases.New(kind);
        using var connection = database.Open();
        using var command = connection.Command("SELECT w, ts_lexize('dutch_stem', w) FROM unnest(@w) AS w", ("@w", Words()));
        using var reader = command.ExecuteReader();
        var wrong = new List<string>();
        while (reader.Read())
        {
            var (word, stems) = (reader.GetString(0), (string[])reader.GetValue(1));
            if (stems.Length == 0 != SearchWords.IsCommon(word) || stems.Length > 0 && stems[0] != DutchStemmer.Stem(word)) wrong.Add($"{word}: {string.Join(',', stems)} / {DutchStemmer.Stem(word)}");
        }

        Assert.Empty(wrong);
    }

    /// <summary>Words from the project's own Dutch, and forms that the rules of the algorithm are about.</summary>
    private static string[] Words() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src"), "*.txt", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => SearchWords.In(File.ReadAllText(path))).Select(word => word.Text).Where(word => word.All(char.IsAsciiLetter)).Distinct().Take(20_000),
        .. ("lichamelijkheid lichaamlijkheden opgeheven katten dode redden maan manen brood brede boosheid bevindingen eigenaardige yoghurt aaien zaaien draaiing royaal "
            + "gemeenten gemene gem wegens bananen's vrijheid vrijheden begeleiding kostbaar kostbare zichtbaar leesbare hoofdzakelijk belangrijke ëen coördinatie geïnteresseerd café één").Split(' '),
    ];

    private static IReadOnlyList<string> Keys(SearchIndex index, string asked, SearchOrder order = SearchOrder.Relevance) =>
        [.. index.Search(new SearchRequest(asked, Today) { Order = order }).Hits.Select(hit => hit.Key)];

    private SearchIndex Filled(string kind)
    {
        var index = new SearchIndex(databases.New(kind));
        index.Put(
        [
            Document("nota", "Nota fietspad", new(2024, 2, 1), "Het besluit over de aanleg van het fietspad.", "Op bladzijde twee gaat het over de brug bij het water.") with { Source = "a", Facets = Facets("2024", "5.1.2.e", "5.2.1") },
            Document("brief", "Brief", new(2024, 6, 1), "Fietspaden zijn er niet om op te parkeren.") with { Source = "b", Facets = Facets("2024") },
            Document("mail", "Bericht", new(2025, 1, 1), "Van jan@example.org aan iedereen.") with { Source = "a", Facets = Facets("2025", "5.1.2.e") },
            Document("memo", "Memo", new(2025, 5, 5), "Ministerie van Financiën: gelakt op grond van 5.1.2e.") with { Source = "a", Facets = Facets("2025", "5.1.2.e") },
        ]);
        return index;
    }

    private static SearchDocument Document(string key, string title, DateOnly date, params string[] pages) =>
        new(key, title, date, date) { Payload = key, Pages = [.. pages.Select((text, i) => new SearchPage(i + 1, text))] };

    private static Dictionary<SearchFacet, IReadOnlyList<string>> Facets(string year, params string[] grounds) => new() { [SearchFacet.Year] = [year], [SearchFacet.Ground] = grounds };
}
