using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Lakwerk.Server.Workers;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>One document: its pages, its files, what is decided about it as a whole.</summary>
internal static class ViewerEndpoints
{
    private const string Pdf = "application/pdf";

    public static void Map(IEndpointRouteBuilder app)
    {
        var document = app.MapGroup("/dossiers/{id}/documents/{doc}");
        document.MapGet("", Show);
        document.MapGet("judgement", Judgement);
        document.MapGet("original.pdf", Original);
        document.MapGet("public.pdf", Public);
        document.MapPost("judge", Judge);
        document.MapPost("sign-off", SignOff);
    }

    private static IResult Show(Counter counter, string id, string doc)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        return new RazorComponentResult<ViewerPage>(new { Dossier = dossier, Document = document, Inventory = Inventory.Of(dossier) });
    }

    private static IResult Judgement(Counter counter, string id, string doc) => counter.Find(id, doc) is (var dossier, var document)
        ? new RazorComponentResult<JudgementPart>(new { Dossier = dossier, Document = document, Row = Inventory.Of(dossier).ByDocument[document.Id] })
        : TypedResults.NotFound();

    internal static IResult Original(Counter counter, AccessLog log, string id, string doc)
    {
        if (counter.Find(id, doc) is not (var dossier, var document) || !counter.Office.Documents.HasOriginal(document)) return TypedResults.NotFound();
        // A viewer asks for a file in hundreds of pieces; the first one counts.
        if (IsFirst(counter.Context.Request)) log.Note(counter.Visit.Actor, dossier.Id, "original", doc);
        counter.Context.Response.Headers.CacheControl = "private, max-age=3600";
        return TypedResults.Stream(counter.Office.Documents.OpenOriginal(document), Pdf, enableRangeProcessing: true, entityTag: new($"\"{document.Details.Sha256}\""));
    }

    internal static async Task<IResult> Public(Counter counter, ProofBook proofs, AccessLog log, string id, string doc)
    {
        if (counter.Find(id, doc) is not (var dossier, var document) || !counter.Office.Documents.HasOriginal(document)) return TypedResults.NotFound();
        try
        {
            var proven = await proofs.Prove(dossier.Id, document, counter.Visit.Actor);
            if (proven.Sha256 is not { } sha256) return TypedResults.Problem(string.Join(" ", proven.Reasons), statusCode: StatusCodes.Status422UnprocessableEntity, title: "NotProven");
            if (IsFirst(counter.Context.Request)) log.Note(counter.Visit.Actor, dossier.Id, "public", doc);
            return TypedResults.Stream(counter.Office.Files.Open(sha256), Pdf, enableRangeProcessing: true, entityTag: new($"\"{sha256}\""));
        }
        catch (WorkerException problem)
        {
            return TypedResults.Problem(problem.Reason.In(counter.Visit.Texts.Language), statusCode: StatusCodes.Status422UnprocessableEntity, title: "NotProven");
        }
    }

    private static IResult Judge(Counter counter, string id, string doc, [FromForm] string assessment, [FromForm] string? codes, [FromForm] string? reason, [FromForm] int? seen)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        if (!Enum.TryParse<Assessment>(assessment, out var how)) return TypedResults.BadRequest();
        var to = $"/dossiers/{id}/documents/{doc}";
        try
        {
            var command = new AssessDocument(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, how) { Codes = GroundCodes.Parse(codes ?? ""), Reason = reason };
            return counter.Do(dossier, [command], seen) switch
            {
                null => Answers.Refused(counter.Context, to, counter.Visit.Texts["role.not-allowed"]),
                { Refusal: { } refusal } => Answers.Refused(counter.Context, to, refusal.Reason.In(counter.Visit.Texts.Language)),
                { Dossier: var after } => Answers.Done(counter.Context, to, DocumentEndpoints.Judged(counter, after, [command], counter.Visit.Texts["judged"])),
            };
        }
        catch (InputException unreadable)
        {
            return Answers.Refused(counter.Context, to, unreadable.In(counter.Visit.Texts.Language));
        }
    }

    private static IResult SignOff(Counter counter, string id, string doc, [FromForm] string act, [FromForm] string? reason, [FromForm] int? seen)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        var (by, now) = (counter.Visit.Actor, counter.Office.Dossiers.Now);
        DossierCommand command = act == "withdraw" ? new WithdrawSignOff(by, now, document.Id, reason ?? "") : new SignOffDocument(by, now, document.Id);
        return counter.DoAndReturn(dossier, [command], $"/dossiers/{id}/documents/{doc}", act == "withdraw" ? "signoff.withdrawn" : "signoff.done", seen);
    }

    private static bool IsFirst(HttpRequest request) => request.GetTypedHeaders().Range?.Ranges.FirstOrDefault()?.From is null or 0;
}
