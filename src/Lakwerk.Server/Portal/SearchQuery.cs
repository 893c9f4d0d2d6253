using System.Globalization;
using System.Text;
using Lakwerk.Law;
using Lakwerk.Storage.Search;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Portal;

/// <summary>A search as it stands in an address: what was typed, what was chosen, the order, the page.</summary>
public sealed record SearchQuery(string? Text, IReadOnlyDictionary<SearchFacet, IReadOnlyList<string>> Chosen, SearchOrder Order, int Page)
{
    public const int PageSize = 10;
    private const int LastPage = 1_000;
    private const int MostChosen = 20;

    private static readonly (SearchFacet Facet, string Name, Bilingual Title)[] Facets =
    [
        (SearchFacet.Body, "orgaan", new("Bestuursorgaan", "Public body")),
        (SearchFacet.Year, "jaar", new("Jaar", "Year")),
        (SearchFacet.Category, "categorie", new("Categorie", "Category")),
        (SearchFacet.Kind, "soort", new("Soort document", "Kind of document")),
        (SearchFacet.Ground, "grond", new("Grond", "Ground")),
        (SearchFacet.Outcome, "uitkomst", new("Uitkomst", "Outcome")),
    ];

    private static readonly (SearchOrder Order, string Name, Bilingual Title)[] Orders =
        [(SearchOrder.Relevance, "relevantie", new("Best passend", "Best match")), (SearchOrder.Newest, "nieuwste", new("Nieuwste eerst", "Newest first")), (SearchOrder.Oldest, "oudste", new("Oudste eerst", "Oldest first"))];

    public static IReadOnlyList<(SearchFacet Facet, string Name, Bilingual Title)> AllFacets => Facets;

    public static IReadOnlyList<(SearchOrder Order, string Name, Bilingual Title)> AllOrders => Orders;

    public static SearchQuery Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var chosen = Facets.ToDictionary(facet => facet.Facet, facet => (IReadOnlyList<string>)[.. query[facet.Name].OfType<string>().Where(value => value.Length > 0).Distinct().Take(MostChosen)]);
        var order = Orders.FirstOrDefault(one => one.Name == query["volgorde"].ToString()).Order;
        var page = int.TryParse(query["blad"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, LastPage) : 1;
        return new SearchQuery(query["q"].ToString() is { Length: > 0 } text ? text : null, chosen, order, page);
    }

    public SearchRequest Request(DateOnly today) => new(Text, today) { Chosen = Chosen, Order = Order, Skip = (Page - 1) * PageSize, Take = PageSize };

    public bool Has(SearchFacet facet, string value) => Chosen.TryGetValue(facet, out var values) && values.Contains(value);

    /// <summary>The same search with a value chosen, or not any more; from the first page.</summary>
    public SearchQuery With(SearchFacet facet, string value)
    {
        var now = Chosen.GetValueOrDefault(facet, []);
        var changed = new Dictionary<SearchFacet, IReadOnlyList<string>>(Chosen) { [facet] = now.Contains(value) ? [.. now.Where(one => one != value)] : [.. now, value] };
        return this with { Chosen = changed, Page = 1 };
    }

    /// <summary>What follows the question mark.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Text is not null) Add("q", Text);
        foreach (var (facet, name, _) in Facets)
            foreach (var value in Chosen.GetValueOrDefault(facet, [])) Add(name, value);
        if (Order != SearchOrder.Relevance) Add("volgorde", Orders.First(one => one.Order == Order).Name);
        if (Page > 1) Add("blad", Page.ToString(CultureInfo.InvariantCulture));
        return text.ToString();

        void Add(string name, string value) => text.Append(text.Length == 0 ? "?" : "&").Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
