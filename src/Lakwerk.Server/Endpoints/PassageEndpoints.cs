using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Lakwerk.Text;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>The same passage wherever it stands: search and mark, and same passage, same decision.</summary>
internal static class PassageEndpoints
{
    private const int MostShown = 500;

    public static void Map(IEndpointRouteBuilder app)
    {
        var dossier = app.MapGroup("/dossiers/{id}");
        dossier.MapGet("search", Search);
        dossier.MapGet("consistency", Compare);
        dossier.MapPost("passages", Cover);
    }

    private static IResult Search(Counter counter, PageTexts texts, string id, string? q, SearchMode mode = SearchMode.Literal)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (string.IsNullOrWhiteSpace(q)) return new RazorComponentResult<SearchPage>(new { Dossier = dossier });
        try
        {
            var found = counter.Office.Search.Find(dossier, new SearchQuery(q.Trim()) { Mode = mode }, counter.Context.RequestAborted);
            var order = Inventory.Of(dossier).Rows.Select((row, at) => (row.Document.Id, at)).ToDictionary(row => row.Id, row => row.at);
            IReadOnlyList<SearchHit> hits = [.. found.OrderBy(passage => order[passage.Document]).Take(MostShown).Select(passage => SearchHit.Of(passage, texts.Page(dossier.Documents[passage.Document], passage.Page)))];
            return new RazorComponentResult<SearchPage>(new { Dossier = dossier, Query = q, Mode = mode, Total = found.Count, Covered = found.Count(passage => passage.IsCovered), Hits = hits });
        }
        catch (ArgumentException unreadable)
        {
            return new RazorComponentResult<SearchPage>(new { Dossier = dossier, Query = q, Mode = mode, Problem = unreadable.Message });
        }
    }

    private static async Task<IResult> Compare(Counter counter, ConsistencyBook book, string id) 
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var found = await book.Of(dossier, counter.Context.RequestAborted);
        return counter.Visit.IsPartial
            ? new RazorComponentResult<ConsistencyList>(new { Dossier = dossier, Found = found })
            : new RazorComponentResult<ConsistencyPage>(new { Dossier = dossier, Found = found });
    }

    private static IResult Cover(Counter counter, string id, IFormCollection form)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var (texts, back) = (counter.Visit.Texts, Answers.LocalOr(form["back"], $"/dossiers/{id}/search"));
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, back, texts["role.not-allowed"]);
        var places = form["place"].OfType<string>().Select(Passage.Read).ToList();
        if (places.Count == 0) return Answers.Refused(counter.Context, back, texts["passages.none"]);
        if (places.Contains(null)) return Answers.Refused(counter.Context, back, texts["passages.unreadable"]);
        try
        {
            var outcome = counter.Told(counter.Office.Search.Mark(dossier, [.. places.OfType<FoundPassage>()], GroundCodes.Parse(form["codes"].ToString()), counter.Visit.Actor));
            return outcome.Refusal is { } refusal
                ? Answers.Refused(counter.Context, back, refusal.Reason.In(texts.Language))
                : Answers.Done(counter.Context, back, texts.Count(places.Count, "passages.done"));
        }
        catch (InputException unreadable)
        {
            return Answers.Refused(counter.Context, back, unreadable.Message);
        }
    }
}
