using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Security;
using Lakwerk.Server.Workers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>Documents for programs: the list, files in and out, bundles cut and put together.</summary>
internal static class DocumentApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var documents = api.MapGroup("/dossiers/{id}").WithTags("documents");
        documents.MapGet("documents", List).WithSummary("The documents of a dossier").Produces<IReadOnlyList<DocumentLineBody>>();
        documents.MapPost("files", Send).WithSummary("Send a file, as the body; it is read soon").Produces<Upload>(StatusCodes.Status202Accepted);
        documents.MapGet("files", Sent).WithSummary("Files that were sent lately, and what became of them").Produces<IReadOnlyList<Upload>>();
        documents.MapPost("files/parts", DocumentEndpoints.Begin).WithSummary("How much is here of a file that is sent in pieces").Produces<PartialUpload>();
        documents.MapPut("files/parts", DocumentEndpoints.Continue).WithSummary("The next piece of a file, as the body").Produces<PartialUpload>();
        documents.MapGet("documents/{doc}/original.pdf", ViewerEndpoints.Original).WithSummary("The original");
        documents.MapGet("documents/{doc}/public.pdf", ViewerEndpoints.Public).WithSummary("The redacted file, proven");
        documents.MapGet("documents/{doc}/boundaries", Boundaries).WithSummary("Where the documents of a bundle seem to begin").Produces<IReadOnlyList<BoundaryBody>>();
        documents.MapPost("documents/{doc}/split", Split).WithSummary("Cut a bundle before these pages");
        documents.MapPost("documents/merge", Merge).WithSummary("Make one document of several, in this order");
    }

    private static IResult List(Counter counter, string id) => counter.Find(id) is { } dossier ? TypedResults.Ok(Inventory.Of(dossier).Rows.Select(DocumentLineBody.Of)) : TypedResults.NotFound();

    private static async Task<IResult> Send(HttpContext context, Counter counter, UploadDesk uploads, string id, string name)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        if (string.IsNullOrWhiteSpace(Path.GetFileName(name))) return Answers.Unreadable("A file has a name: ?name=…");
        if (context.Request.ContentLength == 0) return Answers.Unreadable(counter.Visit.Texts["api.file.empty"]);
        return TypedResults.Accepted($"/api/v1/dossiers/{id}/files", await uploads.Take(dossier.Id, name, context.Request.Body, counter.Visit.Actor, context.RequestAborted));
    }

    private static IResult Sent(Counter counter, UploadDesk uploads, string id) => counter.Find(id) is { } dossier ? TypedResults.Ok(uploads.Of(dossier.Id, counter.Visit.Texts.Language)) : TypedResults.NotFound();

    private static IResult Boundaries(Counter counter, string id, string doc) => Find(counter, id, doc) is (_, var document)
        ? TypedResults.Ok(counter.Office.Bundles.Propose(document).Select(part => new BoundaryBody(part.First, part.Last, part.Title, part.Date, part.Confidence)))
        : TypedResults.NotFound();

    private static Task<IResult> Split(Counter counter, BundleRun run, string id, string doc, NewBoundaries cut) => Find(counter, id, doc) is (var dossier, var document)
        ? Done(counter, dossier, () => run.Split(dossier.Id, document.Id, [.. cut.Firsts], counter.Visit.Actor))
        : Task.FromResult<IResult>(TypedResults.NotFound());

    private static Task<IResult> Merge(Counter counter, BundleRun run, string id, MergedDocuments merged) => counter.Find(id) is { } dossier
        ? Done(counter, dossier, () => run.Merge(dossier.Id, [.. merged.Documents.Select(one => new DocumentId(one))], counter.Visit.Actor))
        : Task.FromResult<IResult>(TypedResults.NotFound());

    private static async Task<IResult> Done(Counter counter, Dossier dossier, Func<Task> act)
    {
        if (!Permissions.MayHandle(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        try
        {
            await act();
            return TypedResults.NoContent();
        }
        catch (WorkerException problem)
        {
            return Answers.Unreadable(problem.Reason.In(counter.Visit.Texts.Language));
        }
    }

    private static (Dossier Dossier, Document Document)? Find(Counter counter, string id, string doc) =>
        counter.Find(id, doc) is (var dossier, var document) && counter.Office.Documents.HasOriginal(document) ? (dossier, document) : null;
}
