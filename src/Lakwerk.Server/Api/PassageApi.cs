using System.Collections.Immutable;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Models;
using Lakwerk.Server.Security;
using Lakwerk.Storage;
using Lakwerk.Suggestions.Consistency;
using Lakwerk.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>Passages over all documents of a dossier: search, compare, cover in one act.</summary>
internal static class PassageApi
{
    private const int MostFound = 2_000;

    public static void Map(RouteGroupBuilder api)
    {
        var dossier = api.MapGroup("/dossiers/{id}").WithTags("passages");
        dossier.MapGet("search", Search).WithSummary("Every place where words stand, in one document or in all").Produces<IReadOnlyList<PlaceBody>>();
        dossier.MapGet("consistency", Compare).WithSummary("What is covered in one place and open in another").Produces<IReadOnlyList<InconsistencyBody>>();
        dossier.MapPost("passages", Cover).WithSummary("Place marks on passages in any documents, as one act").Produces<PassagesDone>();
        dossier.MapPost("suggestions/accept", AcceptEverywhere).WithSummary("Accept a suggested text in all documents, as one act").Produces<PassagesDone>();
    }

    private static IResult Search(Counter counter, string id, string q, string? document, SearchMode mode = SearchMode.Literal)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (string.IsNullOrWhiteSpace(q)) return Answers.Unreadable("There is nothing to look for.");
        try
        {
            var inventory = Inventory.Of(dossier);
            var found = counter.Office.Search.Find(dossier, new SearchQuery(q) { Mode = mode }, counter.Context.RequestAborted);
            return TypedResults.Ok(found.Where(one => document is null || one.Document.Value == document).Take(MostFound).Select(one => PlaceBody.Of(one, inventory)));
        }
        catch (ArgumentException unreadable)
        {
            return Answers.Unreadable(unreadable.Message);
        }
    }

    private static async Task<IResult> Compare(Counter counter, ConsistencyBook book, string id, string? document)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var inventory = Inventory.Of(dossier);
        var found = await book.Of(dossier, counter.Context.RequestAborted);
        return TypedResults.Ok(found.Where(one => document is null || Touches(one, document)).Select(one => InconsistencyBody.Of(one, inventory)));
    }

    private static IResult Cover(Counter counter, string id, NewPassages passages)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        var places = passages.Places.Where(place => place.Areas.Count > 0).Select(place => place.ToPassage()).ToList();
        return Answered(counter, counter.Office.Search.Mark(dossier, places, [.. passages.Codes], counter.Visit.Actor));
    }

    private static IResult AcceptEverywhere(Counter counter, string id, SuggestedText text)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        return Answered(counter, counter.Office.Suggestions.AcceptEverywhere(dossier, text.Kind, text.Text, counter.Visit.Actor, text.Codes?.ToImmutableArray()));
    }

    private static IResult Answered(Counter counter, CommandOutcome outcome) => counter.Told(outcome).Refusal is { } refusal
        ? Answers.Problem(refusal, counter.Visit.Texts.Language)
        : TypedResults.Ok(new PassagesDone(outcome.Dossier.Version, outcome.Events.Count));

    private static bool Touches(Inconsistency one, string document) => one.Covered.Concat(one.Open).Any(place => place.Document == document);
}
