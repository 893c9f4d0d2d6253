using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Server.Live;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Lakwerk.Server.Workers;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>Files in, the list of documents, judgements for many at once, and news as it happens.</summary>
internal static class DocumentEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var dossier = app.MapGroup("/dossiers/{id}");
        dossier.MapGet("documents", Show);
        dossier.MapPost("documents", Upload);
        dossier.MapPost("documents/parts", Begin);
        dossier.MapPut("documents/parts", Continue);
        dossier.MapGet("uploads", Uploads);
        dossier.MapPost("uploads", AnswerRefused);
        dossier.MapPost("documents/judge", Judge);
        dossier.MapGet("live", Live);
    }

    private static IResult Show(Counter counter, UploadDesk uploads, string id, string? month)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var only = MonthFilter.Read(month);
        return counter.Visit.IsPartial
            ? new RazorComponentResult<DocumentTable>(new { Dossier = dossier, Only = only })
            : new RazorComponentResult<DocumentsPage>(new { Dossier = dossier, Only = only, Uploads = uploads.Of(dossier.Id, counter.Visit.Texts.Language) });
    }

    private static IResult Uploads(Counter counter, UploadDesk uploads, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<UploadList>(new { Dossier = dossier.Id, Uploads = uploads.Of(dossier.Id, counter.Visit.Texts.Language) })
        : TypedResults.NotFound();

    /// <summary>A file that was refused: off the list, or read once more.</summary>
    private static async Task<IResult> AnswerRefused(Counter counter, UploadDesk uploads, string id, [FromForm] string upload, [FromForm] string act)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var (texts, to) = (counter.Visit.Texts, $"/dossiers/{id}/documents");
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, to, texts["role.not-allowed"]);
        if (act == "again") await uploads.TryAgain(dossier.Id, upload, counter.Visit.Actor);
        else uploads.Dismiss(dossier.Id, upload);
        return counter.Visit.IsPartial ? Uploads(counter, uploads, id) : Answers.Done(counter.Context, to);
    }

    private static IResult Judge(Counter counter, UploadDesk uploads, string id, IFormCollection form)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var (typed, texts) = (BulkForm.Read(form), counter.Visit.Texts);
        if (typed.How is not { } how) return TypedResults.BadRequest();
        var (by, now) = (counter.Visit.Actor, counter.Office.Dossiers.Now);
        if (typed.Documents.Count == 0) return Refuse(texts["bulk.none"], null);
        if (!GroundCodes.TryParse(typed.Codes, out var grounds, out var unreadable)) return Refuse(texts.Of(unreadable), "codes");
        var commands = typed.Documents.Select(one => new AssessDocument(by, now, new DocumentId(one), how) { Codes = grounds, Reason = typed.Reason }).ToList<DossierCommand>();
        return counter.Do(dossier, commands, typed.Seen) switch
        {
            null => Answers.Refused(counter.Context, $"/dossiers/{id}/documents", texts["role.not-allowed"]),
            { Refusal: { } refusal } => Refuse(texts.Of(refusal.Reason), FieldOf(refusal.Kind)),
            { Dossier: var after } => Done(Judged(counter, after, commands, texts.Count(commands.Count, "bulk.done"))),
        };

        IResult Done(string sentence) => counter.Visit.IsPartial
            ? new RazorComponentResult<DocumentTable>(new { Dossier = counter.Find(id)!, Only = typed.Month, Said = ((string, bool)?)(sentence, false) })
            : Answers.Done(counter.Context, typed.Month.On($"/dossiers/{id}/documents"), sentence);

        IResult Refuse(string sentence, string? field)
        {
            var (now, said, kept) = (counter.Find(id)!, ((string, bool)?)(sentence, true), typed with { Wrong = field });
            return counter.Visit.IsPartial
                ? new RazorComponentResult<DocumentTable>(new { Dossier = now, Only = typed.Month, Said = said, Kept = kept })
                : new RazorComponentResult<DocumentsPage>(new { Dossier = now, Only = typed.Month, Uploads = uploads.Of(now.Id, texts.Language), Said = said, Kept = kept }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    /// <summary>Done; and what nobody looked at yet in what was judged.</summary>
    internal static string Judged(Counter counter, Dossier dossier, IReadOnlyList<DossierCommand> commands, string done)
    {
        var waiting = commands.OfType<AssessDocument>().Where(command => command.Assessment is not (Assessment.NotPublic or Assessment.AlreadyPublic))
            .Select(command => dossier.Find(command.Document)).OfType<Document>().Sum(document => counter.Office.Facts.Waiting(dossier, document).Count);
        return waiting == 0 ? done : $"{done} {counter.Visit.Texts.Count(waiting, "judged.waiting")}";
    }

    private static string? FieldOf(RefusalKind refusal) => refusal switch
    {
        RefusalKind.ReasonMissing => "reason",
        RefusalKind.CodeMissing or RefusalKind.UnknownCode => "codes",
        _ => null,
    };

    private static async Task<IResult> Upload(HttpContext context, Counter counter, UploadDesk uploads, string id, IFormFileCollection files)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var texts = counter.Visit.Texts;
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Forbidden(texts["role.not-allowed"]);
        var taken = new List<Upload>();
        foreach (var file in files.Where(file => file.FileName.Length > 0))
        {
            await using var content = file.OpenReadStream();
            taken.Add(await uploads.Take(dossier.Id, file.FileName, content, counter.Visit.Actor, context.RequestAborted));
        }

        if (Problems.WantsJson(context.Request)) return TypedResults.Accepted($"/dossiers/{id}/uploads", taken);
        return taken.Count == 0
            ? Answers.Refused(context, $"/dossiers/{id}/documents", texts["upload.none"])
            : Answers.Done(context, $"/dossiers/{id}/documents", texts.Count(taken.Count, "upload.taken"));
    }

    /// <summary>How much of a file is here already.</summary>
    internal static async Task<IResult> Begin(Counter counter, PartialUploads parts, string id, PartialFile file) =>
        Refused(counter, id, file) ?? TypedResults.Ok(await parts.Begin(new DossierId(id), counter.Visit.Actor, file));

    /// <summary>The next piece of a file, as the body.</summary>
    internal static async Task<IResult> Continue(HttpContext context, Counter counter, PartialUploads parts, string id, [AsParameters] PartialFile file, long offset) =>
        Refused(counter, id, file) ?? TypedResults.Ok(await parts.Append(new DossierId(id), counter.Visit.Actor, file, offset, context.Request.Body, context.RequestAborted));

    private static IResult? Refused(Counter counter, string id, PartialFile file)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var texts = counter.Visit.Texts;
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Forbidden(texts["role.not-allowed"]);
        if (file.Length > Workbench.LargestRequest) return TypedResults.Problem(texts["upload.large", Workbench.LargestRequest >> 20], statusCode: StatusCodes.Status413PayloadTooLarge, title: "TooLarge");
        if (file.Length <= 0) return Answers.Unreadable(texts["upload.empty"]);
        if (file.Name is { Length: > PartialUploads.LongestName }) return Answers.Unreadable(texts["upload.name.long", PartialUploads.LongestName]);
        return PartialUploads.IsSound(file) ? null : Answers.Unreadable(texts["upload.none"]);
    }

    private static IResult Live(HttpContext context, Counter counter, Broadcaster broadcaster, string id)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var heard = broadcaster.Listen(dossier.Id, context.RequestAborted);
        return TypedResults.ServerSentEvents(News(heard, counter.Find(id)?.Version ?? dossier.Version, context.RequestAborted));
    }

    /// <summary>A greeting once somebody listens: what the reader asks for on hearing it, and what is said from then on, is everything.</summary>
    private static async IAsyncEnumerable<SseItem<string>> News(IAsyncEnumerable<LiveEvent> heard, int version, [EnumeratorCancellation] CancellationToken stop)
    {
        yield return new SseItem<string>($$"""{"version":{{version}}}""", "hello");
        await foreach (var news in heard.WithCancellation(stop))
            yield return new SseItem<string>(JsonSerializer.Serialize(news.Data, news.Data.GetType(), JsonSerializerOptions.Web), news.Kind);
    }
}
