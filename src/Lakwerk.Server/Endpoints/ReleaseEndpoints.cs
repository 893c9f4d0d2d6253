using System.Globalization;
using System.IO.Compression;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Publication;
using Lakwerk.Server.Api;
using Lakwerk.Server.Models;
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

/// <summary>From reasons to release: what is written, proven, decided and let out.</summary>
internal static class ReleaseEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var dossier = app.MapGroup("/dossiers/{id}");
        dossier.MapGet("release", Show);
        dossier.MapPost("motivations", Motivate);
        dossier.MapGet("proofs", Proofs);
        dossier.MapPost("proofs", Prove);
        dossier.MapPost("decisions", Prepare);
        dossier.MapPost("decisions/{decision}/foresee", Foresee);
        dossier.MapPost("decisions/{decision}/take", Take);
        dossier.MapPost("decisions/{decision}/announce", Announce);
        dossier.MapPost("decisions/{decision}/release", Release);
        dossier.MapPost("decisions/{decision}/publish", Publish);
        dossier.MapPost("withdraw", Withdraw);
        dossier.MapGet("decisions/{decision}/files/{doc}", Released);
        dossier.MapGet("decisions/{decision}/package.zip", Package);
    }

    private static IResult Show(Counter counter, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<ReleasePage>(new { Dossier = dossier, Findings = counter.Office.Dossiers.Checks(dossier.Id) })
        : TypedResults.NotFound();

    private static IResult Motivate(Counter counter, string id, IFormCollection form)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var motivation = new Motivation(form.Typed("content") ?? "", form.Typed("harm") ?? "", form.Typed("weighing"))
        {
            InternalDeliberation = form.Typed("deliberation"),
            NotAnonymised = form.Typed("anonymised"),
            FiveYears = form.Typed("years"),
            Until = FormFields.Date(form.Typed("until")),
        };
        var command = new MotivateGround(counter.Visit.Actor, counter.Office.Dossiers.Now, form["code"].ToString(), motivation);
        return counter.DoAndReturn(dossier, [command], $"/dossiers/{id}/release", "motivation.saved");
    }

    private static IResult Proofs(Counter counter, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<ProofStep>(new { Dossier = dossier, Inventory = Inventory.Of(dossier) })
        : TypedResults.NotFound();

    private static async Task<IResult> Prove(Counter counter, ProofRun run, string id)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Permissions.MayProve(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, $"/dossiers/{id}/release", counter.Visit.Texts["role.not-allowed"]);
        await run.Start(dossier, counter.Visit.Actor);
        return Answers.Done(counter.Context, $"/dossiers/{id}/release");
    }

    private static IResult Prepare(Counter counter, string id, [FromForm] string kind, [FromForm] string? cause)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Enum.TryParse<DecisionKind>(kind, out var which)) return TypedResults.BadRequest();
        var name = new DecisionId(string.Create(CultureInfo.InvariantCulture, $"b{dossier.Decisions.Count + 1}"));
        return counter.DoAndReturn(dossier, [new PrepareDecision(counter.Visit.Actor, counter.Office.Dossiers.Now, name, which, cause)], $"/dossiers/{id}/release");
    }

    private static IResult Take(Counter counter, string id, string decision, [FromForm] string date, [FromForm] bool? objection)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (FormFields.Date(date) is not { } day) return TypedResults.BadRequest();
        var (by, now) = (counter.Visit.Actor, counter.Office.Dossiers.Now);
        return counter.DoAndReturn(dossier, [new TakeDecision(by, now, new DecisionId(decision), day) { ObjectionExpected = objection == true }], $"/dossiers/{id}/release", "decision.done", dossier.Version);
    }

    private static IResult Foresee(Counter counter, string id, string decision, [FromForm] bool? objection)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var foresee = new ForeseeObjection(counter.Visit.Actor, counter.Office.Dossiers.Now, new DecisionId(decision), objection == true);
        return counter.DoAndReturn(dossier, [foresee], $"/dossiers/{id}/release", "decision.foresee.done");
    }

    private static IResult Announce(Counter counter, string id, string decision, [FromForm] string date, [FromForm] bool? objection)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (FormFields.Date(date) is not { } day) return TypedResults.BadRequest();
        var command = new AnnounceDecision(counter.Visit.Actor, counter.Office.Dossiers.Now, new DecisionId(decision), day, objection == true);
        return counter.DoAndReturn(dossier, [command], $"/dossiers/{id}/release", "decision.announce.done");
    }

    private static async Task<IResult> Release(Counter counter, ReleaseRun run, string id, string decision)
    {
        if (counter.Find(id) is not { } dossier || Taken(dossier, decision) is not { } taken) return TypedResults.NotFound();
        if (!Permissions.MayRelease(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, $"/dossiers/{id}/release", counter.Visit.Texts["role.not-allowed"]);
        if (DecisionDrift.Lock(dossier, taken) is { } locked) return Answers.Refused(counter.Context, $"/dossiers/{id}/release", locked.Reason.In(counter.Visit.Texts.Language));
        await run.Start(dossier.Id, taken.Id, counter.Visit.Actor);
        return Answers.Done(counter.Context, $"/dossiers/{id}/release", counter.Visit.Texts["release.started"]);
    }

    private static async Task<IResult> Publish(Counter counter, PublicationRun run, string id, string decision, [FromForm] string? from, [FromForm] bool? preview, [FromForm] bool? again)
    {
        if (counter.Find(id) is not { } dossier || PublicationRun.Ready(dossier) is not { } ready || ready.Id.Value != decision) return TypedResults.NotFound();
        var (texts, back) = (counter.Visit.Texts, $"/dossiers/{id}/release");
        if (!Permissions.MayRelease(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, back, texts["role.not-allowed"]);
        if (FormFields.Date(from) is not { } day) return Answers.Refused(counter.Context, back, texts["publish.date.bad"]);
        if (DecisionComposer.LawfulFrom(dossier, ready) is var first && day < first) return Answers.Refused(counter.Context, back, texts["publish.date.early", texts.Day(first)]);
        var secret = await run.Start(dossier.Id, ready.Id, new NewPublication(day, preview == true, again == true), counter.Visit.Actor);
        return Answers.Done(counter.Context, back, secret is null ? texts["publish.started"] : texts["publish.started.preview", run.LinkOf(secret)]);
    }

    private static IResult Withdraw(Counter counter, PublicationRun run, string id, [FromForm] string? document, [FromForm] string? reason)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var (texts, back) = (counter.Visit.Texts, $"/dossiers/{id}/release");
        var which = dossier.Documents.Values.FirstOrDefault(one => one.Id.Value == document || one.Details.ExternalId == document);
        if (!Permissions.MayRelease(dossier, counter.Visit.Actor)) return Answers.Refused(counter.Context, back, texts["role.not-allowed"]);
        if (string.IsNullOrWhiteSpace(reason)) return Answers.Refused(counter.Context, back, texts["publish.withdraw.missing"]);
        if (!string.IsNullOrEmpty(document) && which is null) return TypedResults.NotFound();
        try
        {
            run.Withdraw(dossier, which?.Id, reason);
            return counter.DoAndReturn(dossier, [new WithdrawPublication(counter.Visit.Actor, counter.Office.Dossiers.Now, which?.Id, reason)], back, "publish.withdraw.done");
        }
        catch (InputException problem)
        {
            return Answers.Refused(counter.Context, back, problem.Reason?.In(texts.Language) ?? problem.Message);
        }
    }

    internal static IResult Released(Counter counter, AccessLog log, string id, string decision, string doc)
    {
        if (counter.Find(id) is not { } dossier || Taken(dossier, decision) is not { } taken) return TypedResults.NotFound();
        if (ReleaseDesk.Of(dossier, taken.Id).FirstOrDefault(one => one.Document.Value == doc) is not { IsOut: true } released) return TypedResults.NotFound();
        log.Note(counter.Visit.Actor, dossier.Id, "released", doc);
        return TypedResults.File(counter.Office.Releases.File(released), "application/pdf", $"{released.Number}.pdf");
    }

    internal static IResult Package(Counter counter, AccessLog log, string id, string decision)
    {
        if (counter.Find(id) is not { } dossier || Taken(dossier, decision) is not { } taken) return TypedResults.NotFound();
        log.Note(counter.Visit.Actor, dossier.Id, "package");
        var folder = Directory.CreateTempSubdirectory("lakwerk-package-").FullName;
        try
        {
            ReleaseFolder.Write(counter.Office, dossier, taken.Id, folder);
            var package = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 128 * 1024, FileOptions.DeleteOnClose);
            ZipFile.CreateFromDirectory(folder, package);
            package.Position = 0;
            return TypedResults.File(package, "application/zip", $"{dossier.Id}-{taken.Id}.zip");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static ChainedDecision? Taken(Dossier dossier, string decision) => dossier.Decisions.FirstOrDefault(one => one.Id.Value == decision && one.TakenOn is not null);
}
