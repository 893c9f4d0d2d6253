using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Publication;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Models;
using Lakwerk.Server.Security;
using Lakwerk.Server.Workers;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Letters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>Proofs, letters and what goes out, for programs. Decisions are prepared, taken and announced by commands.</summary>
internal static class ReleaseApi
{
    public static void Map(RouteGroupBuilder api)
    {
        var dossier = api.MapGroup("/dossiers/{id}").WithTags("release");
        dossier.MapGet("inventory.{format}", DossierEndpoints.InventoryFile).WithSummary("The inventory as xlsx or csv");
        dossier.MapGet("production-report.xlsx", DossierEndpoints.ReportFile).WithSummary("The production report of the VWS platform");
        dossier.MapPost("proofs", Prove).WithSummary("Redact and inspect every document that would go out");
        dossier.MapGet("proofs", Proofs).WithSummary("What the witness found").Produces<IReadOnlyList<ProofBody>>();
        dossier.MapGet("letters", Letters).WithSummary("The letters that can be written now, and why others cannot").Produces<IReadOnlyList<LetterBody>>();
        dossier.MapGet("letters/{kind}/letter.docx", LetterEndpoints.AsWord).WithSummary("A letter as a Word file");
        dossier.MapGet("letters/{kind}/letter.pdf", LetterEndpoints.AsPdf).WithSummary("A letter as PDF/A");
        dossier.MapPost("decisions/{decision}/release", Release).WithSummary("Let out what a decision discloses");
        dossier.MapGet("decisions/{decision}/files", Files).WithSummary("What a decision lets out, and whether it is out").Produces<IReadOnlyList<ReleasedBody>>();
        dossier.MapGet("decisions/{decision}/files/{doc}", ReleaseEndpoints.Released).WithSummary("A released file");
        dossier.MapPost("decisions/{decision}/publication", Publish).WithSummary("Put a decision whose documents have gone out on the public site");
        dossier.MapGet("decisions/{decision}/publication", Publication).WithSummary("How a decision stands on the public site").Produces<PublicationBody>();
        dossier.MapGet("decisions/{decision}/package.zip", ReleaseEndpoints.Package).WithSummary("Everything that a decision let out, in one file");
    }

    private static async Task<IResult> Prove(Counter counter, ProofRun run, string id)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Permissions.MayProve(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        await run.Start(dossier, counter.Visit.Actor);
        return TypedResults.Accepted($"/api/v1/dossiers/{id}/proofs");
    }

    private static IResult Proofs(Counter counter, ProofBook book, string id) => counter.Find(id) is { } dossier
        ? TypedResults.Ok(ProofRun.Disclosed(Inventory.Of(dossier)).Select(row => (row, Proven: book.Known(row.Document))).Select(one => new ProofBody(one.row.Document.Id.Value, one.row.Number, one.Proven?.IsClean, one.Proven?.Sha256, one.Proven?.Reasons ?? [])))
        : TypedResults.NotFound();

    private static IResult Letters(Counter counter, BodyPapers papers, string id) => counter.Find(id) is { } dossier
        ? TypedResults.Ok(LetterLine.All(counter.Office, dossier, papers.Read()).Select(line => new LetterBody(LetterKinds.NameOf(line.Kind), line.Party?.Id.Value, line.Letter?.Subject, line.Problem?.In(counter.Visit.Texts.Language), [.. line.Letter?.OpenSlots.Select(slot => slot.Description) ?? []])))
        : TypedResults.NotFound();

    private static async Task<IResult> Release(Counter counter, ReleaseRun run, string id, string decision)
    {
        if (counter.Find(id) is not { } dossier || ReleaseEndpoints.Taken(dossier, decision) is not { } taken) return TypedResults.NotFound();
        if (!Permissions.MayRelease(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        if (DecisionDrift.Lock(dossier, taken) is { } locked) return Answers.Problem(locked, counter.Visit.Texts.Language);
        await run.Start(dossier.Id, taken.Id, counter.Visit.Actor);
        return TypedResults.Accepted($"/api/v1/dossiers/{id}/decisions/{decision}/files");
    }

    private static IResult Files(Counter counter, ReleaseRun run, string id, string decision)
    {
        if (counter.Find(id) is not { } dossier || ReleaseEndpoints.Taken(dossier, decision) is null) return TypedResults.NotFound();
        var kept = run.Kept(dossier.Id, new DecisionId(decision), counter.Visit.Texts.Language);
        return TypedResults.Ok(ReleaseDesk.Of(dossier, new DecisionId(decision)).Select(one => new ReleasedBody(one.Document.Value, one.Number, one.Title, one.IsOut, one.Sha256, kept.GetValueOrDefault(one.Document.Value))));
    }

    private static async Task<IResult> Publish(Counter counter, PublicationRun run, string id, string decision, NewPublication wish)
    {
        if (counter.Find(id) is not { } dossier || PublicationRun.Ready(dossier) is not { } ready || ready.Id.Value != decision) return TypedResults.NotFound();
        var texts = counter.Visit.Texts;
        if (!Permissions.MayRelease(dossier, counter.Visit.Actor)) return Answers.Forbidden(texts["role.not-allowed"]);
        if (DecisionComposer.LawfulFrom(dossier, ready) is var first && wish.From < first) return Answers.Unreadable(texts["publish.date.early", texts.Day(first)]);
        var secret = await run.Start(dossier.Id, ready.Id, wish, counter.Visit.Actor);
        return TypedResults.Accepted($"/api/v1/dossiers/{id}/decisions/{decision}/publication", new { preview = secret is null ? null : run.LinkOf(secret) });
    }

    private static IResult Publication(Counter counter, PublicationRun run, string id, string decision)
    {
        if (counter.Find(id) is not { } dossier || ReleaseEndpoints.Taken(dossier, decision) is null) return TypedResults.NotFound();
        var (which, shelved) = (new DecisionId(decision), run.OnShelf(dossier.Id, new DecisionId(decision)));
        return TypedResults.Ok(new PublicationBody(run.IsRunning(dossier.Id, which), shelved.Note?.PublicFrom, shelved.Decision?.Version, run.Obstacles(dossier.Id, which, counter.Visit.Texts.Language)));
    }
}
