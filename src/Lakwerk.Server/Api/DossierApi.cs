using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>Dossiers for programs: the list, what is in one, and new ones.</summary>
internal static class DossierApi
{
    private const int MostLines = 500;

    public static void Map(RouteGroupBuilder api)
    {
        var dossiers = api.MapGroup("/dossiers").WithTags("dossiers");
        dossiers.MapGet("", List).WithSummary("All dossiers that one may see, late ones first").Produces<IReadOnlyList<DossierBody>>();
        dossiers.MapPost("", Open).WithSummary("Open a dossier for a request").Produces<DossierBody>(StatusCodes.Status201Created);
        dossiers.MapGet("{id}", Show).WithSummary("A dossier").Produces<DossierBody>();
        dossiers.MapGet("{id}/clock", Clock).WithSummary("The terms with their reasons").Produces<object>();
        dossiers.MapGet("{id}/inventory", Inventory).WithSummary("The inventory").Produces<IReadOnlyList<InventoryRowBody>>();
        dossiers.MapGet("{id}/checks", Checks).WithSummary("What contradicts the law or itself").Produces<IReadOnlyList<FindingBody>>();
        dossiers.MapGet("{id}/history", History).WithSummary("What happened, oldest first").Produces<IReadOnlyList<HistoryBody>>();
    }

    private static Ok<IEnumerable<DossierBody>> List(Counter counter, OverviewBook book, string? search)
    {
        var query = new OverviewQuery(search, null, OverviewScope.All, OverviewQuery.ByDeadline);
        return TypedResults.Ok(query.Apply(book.Cards(counter.Visit.Actor), counter.Visit.Actor.Id).Select(card => DossierBody.Of(card, counter.Visit.Texts.Language)));
    }

    private static IResult Open(Counter counter, NewDossier request)
    {
        var (id, by, now) = (counter.Office.Dossiers.NewId(), counter.Visit.Actor, counter.Office.Dossiers.Now);
        var outcome = counter.Told(counter.Office.Dossiers.Do(id,
        [
            new OpenDossier(by, now, id, request.Title, request.Requester, request.Body, request.Requested, request.Received, request.Reference is { Length: > 0 } own ? own : id.Value),
            new GiveRole(by, now, by, Role.Handler),
            .. (request.Items ?? []).Select(item => new AddRequestItem(by, now, item)),
        ]));
        return outcome.Refusal is { } refusal
            ? Answers.Problem(refusal, counter.Visit.Texts.Language)
            : TypedResults.Created($"/api/v1/dossiers/{id}", Body(counter, outcome.Dossier));
    }

    private static IResult Show(Counter counter, string id) => counter.Find(id) is { } dossier ? TypedResults.Ok(Body(counter, dossier)) : TypedResults.NotFound();

    private static IResult Clock(Counter counter, string id, DateOnly? on) => counter.Find(id) is { } dossier
        ? TypedResults.Text(dossier.Clock(on ?? counter.Office.Dossiers.Today).ToJson(counter.Visit.Texts.Language), "application/json")
        : TypedResults.NotFound();

    private static IResult Inventory(Counter counter, string id) => counter.Find(id) is { } dossier
        ? TypedResults.Ok(Lakwerk.Dossiers.Inventories.Inventory.Of(dossier).Rows.Select(InventoryRowBody.Of))
        : TypedResults.NotFound();

    private static IResult Checks(Counter counter, string id) => counter.Find(id) is { } dossier
        ? TypedResults.Ok(counter.Office.Dossiers.Checks(dossier.Id).Select(finding => FindingBody.Of(finding, counter.Visit.Texts.Language)))
        : TypedResults.NotFound();

    private static IResult History(Counter counter, string id, int after = 0) => counter.Find(id) is { } dossier
        ? TypedResults.Ok(counter.Office.History.Of(dossier.Id, after).Take(MostLines).Select(line => HistoryBody.Of(line, counter.Visit.Texts.Language)))
        : TypedResults.NotFound();

    private static DossierBody Body(Counter counter, Dossier dossier) => DossierBody.Of(DossierCard.Of(dossier, counter.Office.Dossiers.Today, () => counter.Office.Facts.Of(dossier)), counter.Visit.Texts.Language);
}
