using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>Which grounds are under the number keys, for each body; kept by administrators.</summary>
internal static class FavouriteEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var favourites = app.MapGroup("/favourites").AddEndpointFilter(PeopleEndpoints.OnlyAdministrators);
        favourites.MapGet("", Show);
        favourites.MapPost("", Choose);
    }

    private static RazorComponentResult<FavouritesPage> Show(Counter counter, OverviewBook book) => new(new { Bodies = Bodies(counter, book) });

    private static IResult Choose(Counter counter, OverviewBook book, FavouriteGrounds favourites, IFormCollection form)
    {
        var body = form["body"].ToString();
        if (!Bodies(counter, book).Contains(body)) return TypedResults.BadRequest();
        ImmutableArray<string> codes = form["usual"] == "true" ? [] : [.. form["code"].OfType<string>().Where(code => code.Length > 0)];
        if (codes.Length > FavouriteGrounds.Most || codes.Any(code => !Codes.IsKnown(code))) return TypedResults.BadRequest();
        favourites.Choose(body, Dossier.RegimeOn(counter.Visit.Today), codes);
        return Answers.Done(counter.Context, "/favourites", counter.Visit.Texts["favourites.done"]);
    }

    private static IReadOnlyList<string> Bodies(Counter counter, OverviewBook book) => [.. book.Cards(counter.Visit.Actor).Select(card => card.Body).Distinct().Order(StringComparer.CurrentCultureIgnoreCase)];
}
