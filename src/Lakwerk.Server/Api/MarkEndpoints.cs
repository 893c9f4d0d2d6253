using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Dossiers.Inventories;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Models;
using Lakwerk.Server.Security;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>What the page viewer asks for: a document's marks and suggestions, the words of its pages, and every change to them.</summary>
internal static class MarkEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var document = api.MapGroup("/dossiers/{id}/documents/{doc}").WithTags("documents");
        document.MapGet("", Show).WithSummary("A document with its marks and suggestions").Produces<DocumentBody>();
        document.MapGet("pages/{page:int}/words", Words).WithSummary("The words of a page with their boxes").Produces<PageBody>();
        document.MapPost("marks", Place).WithSummary("Place a mark; sending it again changes nothing").Produces<DocumentBody>();
        document.MapPut("marks/{mark}", Change).WithSummary("Give a mark other areas or grounds").Produces<DocumentBody>();
        document.MapDelete("marks/{mark}", Remove).WithSummary("Take a mark away").Produces<DocumentBody>();
        document.MapPost("suggestions/accept", Accept).WithSummary("Place the marks of suggestions, as one act").Produces<DocumentBody>();
        document.MapPost("suggestions/reject", Reject).WithSummary("Say that suggestions need no mark, as one act").Produces<DocumentBody>();
        api.MapPost("/dossiers/{id}/undo", Undo).WithTags("dossiers").WithSummary("Take back my last act");
        api.MapPost("/dossiers/{id}/redo", Redo).WithTags("dossiers").WithSummary("Take back my last undoing");
    }

    private static IResult Show(Counter counter, string id, string doc) =>
        Find(counter, id, doc) is (var dossier, var document) ? TypedResults.Ok(Body(counter, dossier, document)) : TypedResults.NotFound();

    private static IResult Words(HttpResponse response, Counter counter, PageTexts texts, string id, string doc, int page)
    {
        if (Find(counter, id, doc) is not (_, var document) || texts.Page(document, page) is not { } text) return TypedResults.NotFound();
        // What a page says never changes: the file is named by its hash.
        response.Headers.CacheControl = "private, max-age=86400";
        return TypedResults.Ok(PageBody.Of(text));
    }

    private static IResult Place(Counter counter, string id, string doc, NewMark mark)
    {
        if (Find(counter, id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        if (!NewMark.IsName(mark.Id)) return Answers.Unreadable("The id of a mark is 1 to 64 letters, digits, dots, dashes or underscores.");
        if (document.Marks.FirstOrDefault(known => known.Id.Value == mark.Id) is { } known && IsSame(known, mark, counter.Visit.Actor)) return TypedResults.Ok(Body(counter, dossier, document));
        return Do(counter, dossier, document, new PlaceMark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new MarkId(mark.Id), Areas(mark), [.. mark.Codes]), mark.Seen);
    }

    private static IResult Change(Counter counter, string id, string doc, string mark, NewMark change) => Find(counter, id, doc) is (var dossier, var document)
        ? Do(counter, dossier, document, new ChangeMark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new MarkId(mark), Areas(change), [.. change.Codes]), change.Seen)
        : TypedResults.NotFound();

    private static IResult Remove(Counter counter, string id, string doc, string mark, int? seen) => Find(counter, id, doc) is (var dossier, var document)
        ? Do(counter, dossier, document, new RemoveMark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new MarkId(mark)), seen)
        : TypedResults.NotFound();

    private static IResult Accept(Counter counter, string id, string doc, SuggestionAnswer answer) => Answer(counter, id, doc, answer, (dossier, document, chosen) =>
        counter.Office.Suggestions.Accept(dossier.Id, document.Id, chosen, counter.Visit.Actor, answer.Codes?.ToImmutableArray(), answer.Seen));

    private static IResult Reject(Counter counter, string id, string doc, SuggestionAnswer answer) => Answer(counter, id, doc, answer, (dossier, document, chosen) =>
        counter.Office.Suggestions.Reject(dossier.Id, document.Id, chosen, counter.Visit.Actor, answer.Seen));

    /// <summary>Answers to suggestions that are answered already are no error: somebody sent them twice, or was second.</summary>
    private static IResult Answer(Counter counter, string id, string doc, SuggestionAnswer answer, Func<Dossier, Document, IReadOnlyList<SuggestedMark>, CommandOutcome> act)
    {
        if (Find(counter, id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        var keys = answer.Keys.ToHashSet();
        var chosen = counter.Office.Suggestions.For(dossier, document).Where(one => keys.Contains(one.Key) && one.State is (SuggestionState.Open or SuggestionState.LeftOpen)).ToList();
        return chosen.Count == 0 ? TypedResults.Ok(Body(counter, dossier, document)) : Told(counter, document, act(dossier, document, chosen));
    }

    private static IResult Undo(Counter counter, string id) => TakeBack(counter, id, counter.Office.Dossiers.Undo);

    private static IResult Redo(Counter counter, string id) => TakeBack(counter, id, counter.Office.Dossiers.Redo);

    private static IResult TakeBack(Counter counter, string id, Func<DossierId, Actor, CommandOutcome> act)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var outcome = counter.Told(act(dossier.Id, counter.Visit.Actor));
        return outcome.Refusal is { } refusal ? Answers.Problem(refusal, counter.Visit.Texts.Language) : TypedResults.Ok(new { version = outcome.Dossier.Version });
    }

    private static IResult Do(Counter counter, Dossier dossier, Document document, DossierCommand command, int? seen) => counter.Do(dossier, [command], seen) switch
    {
        null => Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]),
        var outcome => Answered(counter, document, outcome),
    };

    private static IResult Told(Counter counter, Document document, CommandOutcome outcome) => Answered(counter, document, counter.Told(outcome));

    private static IResult Answered(Counter counter, Document document, CommandOutcome outcome) => outcome.Refusal is { Kind: not RefusalKind.MarkExists } refusal
        ? Answers.Problem(refusal, counter.Visit.Texts.Language)
        : TypedResults.Ok(Body(counter, outcome.Dossier, outcome.Dossier.Documents[document.Id]));

    private static bool IsSame(Mark known, NewMark mark, Actor actor) => known.By.Id == actor.Id && known.Codes.Order().SequenceEqual(mark.Codes.Order()) && known.Areas.SequenceEqual(Areas(mark));

    private static ImmutableArray<MarkArea> Areas(NewMark mark) => [.. mark.Areas.Select(area => area.ToArea())];

    private static (Dossier Dossier, Document Document)? Find(Counter counter, string id, string doc) =>
        counter.Find(id) is { } dossier && dossier.Find(new DocumentId(doc)) is { } document ? (dossier, document) : null;

    private static DocumentBody Body(Counter counter, Dossier dossier, Document document)
    {
        var row = Inventory.Of(dossier).ByDocument[document.Id];
        return new DocumentBody(dossier.Version, document.Id.Value, document.Details.Title, row.Number, document.Details.Pages, document.Details.Sha256)
        {
            Judgement = row.Judgement?.ToString(),
            SignedOffBy = document.SignedOffBy?.Name,
            Marks = [.. document.Marks.Select(MarkBody.Of)],
            Suggestions = [.. counter.Office.Suggestions.For(dossier, document).Select(SuggestionBody.Of)],
        };
    }
}
