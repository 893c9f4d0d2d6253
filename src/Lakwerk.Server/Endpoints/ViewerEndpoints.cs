using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Lakwerk.Server.Workers;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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

    private static IResult Judgement(Counter counter, string id, string doc) => counter.Find(id, doc) is (var dossier, var document) ? Part(dossier, document) : TypedResults.NotFound();

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

    private static IResult Judge(Counter counter, string id, string doc, IFormCollection form)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        var (typed, texts) = (JudgementForm.Read(form), counter.Visit.Texts);
        if (typed.How is not { } how) return TypedResults.BadRequest();
        if (!GroundCodes.TryParse(typed.Codes, out var codes, out var unreadable)) return Refuse(texts.Of(unreadable));
        var command = new AssessDocument(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, how) { Codes = codes, Reason = typed.Reason };
        return counter.Do(dossier, [command], form.Seen()) switch
        {
            null => Refuse(texts["role.not-allowed"]),
            { Refusal: { } refusal } => Refuse(texts.Of(refusal.Reason)),
            { Dossier: var after } => Say(counter, id, doc, (DocumentEndpoints.Judged(counter, after, [command], texts["judged"]), IsProblem: false)),
        };

        IResult Refuse(string sentence) => Say(counter, id, doc, (sentence, IsProblem: true), typed);
    }

    private static IResult SignOff(Counter counter, string id, string doc, IFormCollection form)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        var (by, now, texts, isBack) = (counter.Visit.Actor, counter.Office.Dossiers.Now, counter.Visit.Texts, form["act"] == "withdraw");
        DossierCommand command = isBack ? new WithdrawSignOff(by, now, document.Id, form["reason"].ToString()) : new SignOffDocument(by, now, document.Id);
        return Say(counter, id, doc, counter.Do(dossier, [command], form.Seen()) switch
        {
            null => (texts["role.not-allowed"], true),
            { Refusal: { } refusal } => (texts.Of(refusal.Reason), true),
            _ => (texts[isBack ? "signoff.withdrawn" : "signoff.done"], false),
        });
    }

    /// <summary>To a script only the part that the act was about: somebody who is on page 80 stays there.</summary>
    private static IResult Say(Counter counter, string id, string doc, (string Sentence, bool IsProblem) said, JudgementForm? kept = null)
    {
        if (counter.Visit.IsPartial) return counter.Find(id, doc) is (var dossier, var document) ? Part(dossier, document, said, kept) : TypedResults.NotFound();
        var to = $"/dossiers/{id}/documents/{doc}";
        return said.IsProblem ? Answers.Refused(counter.Context, to, said.Sentence) : Answers.Done(counter.Context, to, said.Sentence);
    }

    private static RazorComponentResult<JudgementPart> Part(Dossier dossier, Document document, (string Sentence, bool IsProblem)? said = null, JudgementForm? kept = null) =>
        new(new { Dossier = dossier, Document = document, Row = Inventory.Of(dossier).ByDocument[document.Id], Said = said, Kept = kept });

    private static bool IsFirst(HttpRequest request) => request.GetTypedHeaders().Range?.Ranges.FirstOrDefault()?.From is null or 0;
}
