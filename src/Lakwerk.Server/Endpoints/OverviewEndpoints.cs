using System.Globalization;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>All dossiers, and new ones.</summary>
internal static class OverviewEndpoints
{
    private const string NewPage = "/dossiers/new";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/", Overview);
        app.MapGet("/calendar", Calendar);
        app.MapGet(NewPage, NewRequest);
        app.MapPost($"{NewPage}/letter", ReadLetter);
        app.MapPost("/dossiers", Open);
    }

    private static IResult Overview(Counter counter, OverviewBook book, string? search, string? phase, string? scope, string? sort)
    {
        var query = new OverviewQuery(search, Enum.TryParse<DossierPhase>(phase, out var one) ? one : null, Enum.TryParse<OverviewScope>(scope, ignoreCase: true, out var whose) && Enum.IsDefined(whose) ? whose : OverviewScope.All, sort ?? OverviewQuery.ByDeadline);
        var all = book.Cards(counter.Visit.Actor);
        var cards = query.Apply(all, counter.Visit.Actor.Id).ToList();
        return counter.Visit.IsPartial
            ? new RazorComponentResult<OverviewTable>(new { Cards = (IReadOnlyList<DossierCard>)cards, Total = all.Count })
            : new RazorComponentResult<OverviewPage>(new { Cards = (IReadOnlyList<DossierCard>)cards, Query = query, Total = all.Count, Asked = (IReadOnlyList<DossierCard>)[.. all.Where(card => card.Questions.Any(question => question.Person == counter.Visit.Actor.Id))] });
    }

    private static RazorComponentResult<CalendarPage> Calendar(Counter counter, OverviewBook book, string? month)
    {
        var shown = DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 9990 ? day : counter.Visit.Today;
        return new(new { Month = CalendarMonth.Of(book.Cards(counter.Visit.Actor), shown) });
    }

    private static RazorComponentResult<NewRequestPage> NewRequest(Counter counter, RequestRun letters, string? letter) => letter is not null && letters.Find(letter, counter.Visit.Actor) is { } read
        ? new(new { Form = RequestForm.Of(read), IsRead = true })
        : new(new { Form = RequestForm.Empty(counter.Visit.Today) });

    /// <summary>The letter with which a request came in: what it says goes into the form, for a person to look at.</summary>
    private static async Task<IResult> ReadLetter(Counter counter, RequestRun letters, IFormFileCollection files)
    {
        if (files.FirstOrDefault(file => file.FileName.Length > 0) is not { } file) return Answers.Refused(counter.Context, NewPage, counter.Visit.Texts["upload.none"]);
        try
        {
            await using var content = file.OpenReadStream();
            var read = await letters.Read(file.FileName, content, counter.Visit.Actor, counter.Context.RequestAborted);
            return TypedResults.LocalRedirect($"{NewPage}?letter={Uri.EscapeDataString(read)}");
        }
        catch (WorkerException problem)
        {
            return Answers.Refused(counter.Context, NewPage, $"{file.FileName}: {problem.Reason.In(counter.Visit.Texts.Language)}");
        }
    }

    private static async Task<IResult> Open(HttpContext context, Counter counter)
    {
        var form = RequestForm.Read(await context.Request.ReadFormAsync(context.RequestAborted), counter.Visit.Today);
        if (form.Problems.Count > 0) return Again(form);
        var id = counter.Office.Dossiers.NewId();
        var isKnown = form.Reference.Length > 0 && counter.Office.Dossiers.List().Any(other => string.Equals(other.Reference, form.Reference, StringComparison.OrdinalIgnoreCase));
        var outcome = counter.Told(counter.Office.Dossiers.Do(id, form.Commands(id, counter.Visit.Actor, counter.Office.Dossiers.Now)));
        return outcome.Refusal is { } refusal
            ? Answers.Refused(context, NewPage, refusal.Reason.In(counter.Visit.Texts.Language))
            : Answers.Done(context, $"/dossiers/{id}/documents", isKnown ? counter.Visit.Texts["new.done.shared", form.Reference] : counter.Visit.Texts["new.done"]);
    }

    private static RazorComponentResult<NewRequestPage> Again(RequestForm form) => new(new { Form = form }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
}
