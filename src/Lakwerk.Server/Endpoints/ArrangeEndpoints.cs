using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Lakwerk.Server.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>What a document is and which documents there are: details corrected, bundles cut, parts put together, strangers set aside.</summary>
internal static class ArrangeEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var dossier = app.MapGroup("/dossiers/{id}/documents");
        dossier.MapPost("merge", Merge);
        dossier.MapGet("{doc}/arrange", Show);
        dossier.MapPost("{doc}/details", Describe);
        dossier.MapPost("{doc}/split", Split);
        dossier.MapPost("{doc}/set-aside", SetAside);
        dossier.MapPost("{doc}/restore", Restore);
    }

    private static IResult Show(Counter counter, string id, string doc) => counter.Find(id, doc) is (var dossier, var document)
        ? new RazorComponentResult<ArrangePage>(new { Dossier = dossier, Document = document })
        : TypedResults.NotFound();

    private static IResult Describe(Counter counter, string id, string doc, IFormCollection form)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        var details = document.Details with { Title = form["title"].ToString().Trim(), Date = FormFields.Date(form["date"]), Kind = form.Typed("kind"), Sender = form.Typed("sender"), Recipient = form.Typed("recipient"), Note = form.Typed("note") };
        return counter.DoAndReturn(dossier, [new DescribeDocument(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, details)], Page(id, doc), "arrange.described", form.Seen());
    }

    private static IResult SetAside(Counter counter, string id, string doc, [FromForm] string? reason)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        return counter.DoAndReturn(dossier, [new SetDocumentAside(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, reason ?? "")], $"/dossiers/{id}/documents", "arrange.aside.done");
    }

    private static IResult Restore(Counter counter, string id, string doc, [FromForm] string? back)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var to = back == "documents" ? $"/dossiers/{id}/documents" : $"/dossiers/{id}/history";
        return counter.DoAndReturn(dossier, [new PutDocumentBack(counter.Visit.Actor, counter.Office.Dossiers.Now, new DocumentId(doc))], to, "restore.done");
    }

    private static async Task<IResult> Split(Counter counter, BundleRun run, string id, string doc, IFormCollection form)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        var firsts = form["first"].Select(page => int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(page => page > 1).Append(1).Order().ToList();
        return await Answer(counter, dossier, Page(id, doc), "arrange.split.done", () => run.Split(dossier.Id, document.Id, firsts, counter.Visit.Actor));
    }

    private static async Task<IResult> Merge(Counter counter, BundleRun run, string id, IFormCollection form)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var chosen = form["document"].OfType<string>().Select(one => new DocumentId(one)).Where(dossier.Documents.ContainsKey).ToList();
        if (chosen.Count < 2) return Answers.Refused(counter.Context, $"/dossiers/{id}/documents", counter.Visit.Texts["merge.two"]);
        if (!Permissions.MayHandle(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, $"/dossiers/{id}/documents", counter.Visit.Texts["role.not-allowed"]);
        // Nothing is put together before its maker has seen what, and in which order.
        if (form["confirmed"] != "true") return new RazorComponentResult<MergePage>(new { Dossier = dossier, Chosen = (IReadOnlyList<Document>)[.. chosen.Select(one => dossier.Documents[one])] });
        chosen = [.. chosen.OrderBy(one => int.TryParse(form[$"place-{one}"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue)];
        return await Answer(counter, dossier, $"/dossiers/{id}/documents", "merge.done", () => run.Merge(dossier.Id, chosen, counter.Visit.Actor));
    }

    private static async Task<RedirectHttpResult> Answer(Counter counter, Dossier dossier, string page, string done, Func<Task> act)
    {
        if (!Permissions.MayHandle(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, page, counter.Visit.Texts["role.not-allowed"]);
        try
        {
            await act();
            return Answers.Done(counter.Context, $"/dossiers/{dossier.Id}/documents", counter.Visit.Texts[done]);
        }
        catch (WorkerException problem)
        {
            return Answers.Refused(counter.Context, page, problem.Reason.In(counter.Visit.Texts.Language));
        }
    }

    private static string Page(string id, string doc) => $"/dossiers/{id}/documents/{doc}/arrange";
}
