using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Server.Accounts;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>The office for programs: who one is, who works there, the grounds that a body uses most.</summary>
internal static class OfficeApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var office = api.MapGroup("").WithTags("office");
        office.MapGet("/me", Me).WithSummary("Whose token this is").Produces<PersonBody>();
        office.MapGet("/people", People).WithSummary("Everybody who can sign in").Produces<IReadOnlyList<PersonBody>>();
        var kept = office.MapGroup("").AddEndpointFilter(PeopleEndpoints.OnlyAdministrators);
        kept.MapPost("/people", Add).WithSummary("Make an account (administrators)").Produces<PersonBody>(StatusCodes.Status201Created);
        kept.MapDelete("/people/{person}", Remove).WithSummary("Remove an account (administrators)");
        kept.MapPut("/favourites", Choose).WithSummary("Choose the grounds under the number keys of a body (administrators)");
    }

    private static Ok<PersonBody> Me(Counter counter, AccountBook accounts) => TypedResults.Ok(PersonBody.Of(accounts.Find(counter.Visit.Actor.Id)!));

    private static Ok<IEnumerable<PersonBody>> People(AccountBook accounts) => TypedResults.Ok(accounts.All.Select(PersonBody.Of));

    private static IResult Add(Counter counter, AccountBook accounts, NewPerson person)
    {
        if (PeopleEndpoints.Problem(counter, person.Id, person.Name, person.Password) is { } problem) return Answers.Unreadable(problem);
        if (accounts.Find(person.Id) is not null) return TypedResults.Problem(counter.Visit.Texts["people.taken"], statusCode: StatusCodes.Status409Conflict, title: "AccountExists");
        return TypedResults.Created($"/api/v1/people/{person.Id}", PersonBody.Of(accounts.Set(person.Id, person.Name, person.Password, person.IsAdministrator)));
    }

    private static IResult Remove(Counter counter, AccountBook accounts, string person)
    {
        if (accounts.Find(person) is not { } account) return TypedResults.NotFound();
        if (account.Id == counter.Visit.Actor.Id) return Answers.Unreadable(counter.Visit.Texts["people.remove.self"]);
        accounts.Remove(person);
        return TypedResults.NoContent();
    }

    private static IResult Choose(Counter counter, FavouriteGrounds favourites, ChosenGrounds chosen)
    {
        ImmutableArray<string> codes = [.. chosen.Codes];
        if (codes.Length > FavouriteGrounds.Most || codes.Any(code => !Codes.IsKnown(code))) return Answers.Unreadable($"At most {FavouriteGrounds.Most} known grounds or labels.");
        favourites.Choose(chosen.Body, Dossier.RegimeOn(counter.Visit.Today), codes);
        return TypedResults.NoContent();
    }
}
