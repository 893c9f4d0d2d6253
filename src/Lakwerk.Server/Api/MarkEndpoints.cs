using System.Collections.Immutable;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Deciding;
using Lakwerk.Server.Accounts;
using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Models;
using Lakwerk.Server.Security;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>What the page viewer asks for: a document's marks and suggestions, the words of its pages, and every change to them.</summary>
internal static class MarkEndpoints
{
    /// <summary>A whole page is marked to just over its edge, in points.</summary>
    private const double Beyond = 1;

    public static void Map(RouteGroupBuilder api)
    {
        var document = api.MapGroup("/dossiers/{id}/documents/{doc}").WithTags("documents");
        document.MapGet("", Show).WithSummary("A document with its marks and suggestions, or what changed in it since a version").Produces<DocumentBody>();
        document.MapGet("pages/{page:int}/words", Words).WithSummary("The words of a page with their boxes").Produces<PageBody>();
        document.MapPost("marks", Place).WithSummary("Place a mark; sending it again changes nothing").Produces<DocumentBody>();
        document.MapPost("marks/whole", PlaceWhole).WithSummary("Place one mark over every page of the document").Produces<DocumentBody>();
        document.MapPut("marks/{mark}", Change).WithSummary("Give a mark other areas or grounds").Produces<DocumentBody>();
        document.MapDelete("marks/{mark}", Remove).WithSummary("Take a mark away").Produces<DocumentBody>();
        document.MapPost("remarks", Remark).WithSummary("Remark something, or ask a colleague; sending it again changes nothing").Produces<DocumentBody>();
        document.MapPost("remarks/{remark}/settle", Settle).WithSummary("Answer a question, or say that a remark was dealt with").Produces<DocumentBody>();
        document.MapPost("suggestions/accept", Accept).WithSummary("Place the marks of suggestions, as one act").Produces<DocumentBody>();
        document.MapPost("suggestions/reject", Reject).WithSummary("Say that suggestions need no mark, as one act").Produces<DocumentBody>();
        api.MapPost("/dossiers/{id}/undo", Undo).WithTags("dossiers").WithSummary("Take back my last act");
        api.MapPost("/dossiers/{id}/redo", Redo).WithTags("dossiers").WithSummary("Take back my last undoing");
    }

    private static IResult Show(Counter counter, string id, string doc, int? since) =>
        counter.Find(id, doc) is (var dossier, var document) ? TypedResults.Ok(DocumentState.Since(counter.Office, dossier, document, since)) : TypedResults.NotFound();

    private static IResult Words(HttpResponse response, Counter counter, PageTexts texts, string id, string doc, int page)
    {
        if (counter.Find(id, doc) is not (_, var document) || texts.Page(document, page) is not { } text) return TypedResults.NotFound();
        // What a page says never changes: the file is named by its hash.
        response.Headers.CacheControl = "private, max-age=86400";
        return TypedResults.Ok(PageBody.Of(text));
    }

    private static IResult Place(Counter counter, string id, string doc, NewMark mark)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        if (!NewMark.IsName(mark.Id)) return Answers.Unreadable("The id of a mark is 1 to 64 letters, digits, dots, dashes or underscores.");
        if (document.Marks.FirstOrDefault(known => known.Id.Value == mark.Id) is { } known && IsSame(known, mark, counter.Visit.Actor)) return Now(counter, dossier, document, mark.Seen);
        return Do(counter, dossier, document, new PlaceMark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new MarkId(mark.Id), Areas(mark), [.. mark.Codes]), mark.Seen);
    }

    private static IResult PlaceWhole(Counter counter, PageTexts texts, string id, string doc, WholeMark mark)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        if (!NewMark.IsName(mark.Id)) return Answers.Unreadable("The id of a mark is 1 to 64 letters, digits, dots, dashes or underscores.");
        if (document.HasMark(new MarkId(mark.Id))) return Now(counter, dossier, document, mark.Seen);
        var pages = Enumerable.Range(1, document.Details.Pages ?? 0).Select(number => texts.Page(document, number)).ToList();
        if (pages.Count == 0 || pages.Contains(null)) return Answers.Unreadable(counter.Visit.Texts["marks.whole.unreadable"]);
        ImmutableArray<MarkArea> areas = [.. pages.Select(page => new MarkArea(page!.Number, page.Bounds.Left - Beyond, page.Bounds.Bottom - Beyond, page.Bounds.Right + Beyond, page.Bounds.Top + Beyond))];
        return Do(counter, dossier, document, new PlaceMark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new MarkId(mark.Id), areas, [.. mark.Codes]), mark.Seen);
    }

    private static IResult Change(Counter counter, string id, string doc, string mark, NewMark change)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        return Do(counter, dossier, document, new ChangeMark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new MarkId(mark), Areas(change), [.. change.Codes]), change.Seen);
    }

    private static IResult Remove(Counter counter, string id, string doc, string mark, int? seen) => counter.Find(id, doc) is (var dossier, var document)
        ? Do(counter, dossier, document, new RemoveMark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new MarkId(mark)), seen)
        : TypedResults.NotFound();

    private static IResult Remark(Counter counter, AccountBook accounts, string id, string doc, NewRemark remark, int? seen)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        if (!NewMark.IsName(remark.Id)) return Answers.Unreadable("The id of a remark is 1 to 64 letters, digits, dots, dashes or underscores.");
        if (remark.Asked is { } person && accounts.Find(person) is null) return Answers.Unreadable($"There is no account {person}.");
        var asked = remark.Asked is null ? null : new Actor(accounts.Find(remark.Asked)!.Id, accounts.Find(remark.Asked)!.Name);
        var mark = remark.Mark is null ? (MarkId?)null : new MarkId(remark.Mark);
        return Do(counter, dossier, document, new MakeRemark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new RemarkId(remark.Id), mark, remark.Text, asked), seen);
    }

    private static IResult Settle(Counter counter, string id, string doc, string remark, RemarkAnswer answer) => counter.Find(id, doc) is (var dossier, var document)
        ? Do(counter, dossier, document, new SettleRemark(counter.Visit.Actor, counter.Office.Dossiers.Now, document.Id, new RemarkId(remark), answer.Answer), answer.Seen)
        : TypedResults.NotFound();

    private static IResult Accept(Counter counter, string id, string doc, SuggestionAnswer answer) => Answer(counter, id, doc, answer, (dossier, document, chosen) =>
        counter.Office.Suggestions.Accept(dossier.Id, document.Id, chosen, counter.Visit.Actor, answer.Codes?.ToImmutableArray(), answer.Seen));

    private static IResult Reject(Counter counter, string id, string doc, SuggestionAnswer answer) => Answer(counter, id, doc, answer, (dossier, document, chosen) =>
        counter.Office.Suggestions.Reject(dossier.Id, document.Id, chosen, counter.Visit.Actor, answer.Seen));

    /// <summary>Answers to suggestions that are answered already are no error: somebody sent them twice, or was second.</summary>
    private static IResult Answer(Counter counter, string id, string doc, SuggestionAnswer answer, Func<Dossier, Document, IReadOnlyList<SuggestedMark>, CommandOutcome> act)
    {
        if (counter.Find(id, doc) is not (var dossier, var document)) return TypedResults.NotFound();
        if (!Permissions.MayWork(dossier, counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        var (keys, known) = (answer.Keys.ToHashSet(), counter.Office.Suggestions.For(dossier, document));
        if (!known.Any(one => keys.Contains(one.Key))) return Answers.Unreadable(counter.Visit.Texts["api.suggestion.unknown"]);
        var chosen = known.Where(one => keys.Contains(one.Key) && one.State is (SuggestionState.Open or SuggestionState.LeftOpen)).ToList();
        return chosen.Count == 0 ? Now(counter, dossier, document, answer.Seen) : Answered(counter, document, counter.Told(act(dossier, document, chosen)), answer.Seen);
    }

    private static IResult Undo(Counter counter, string id) => TakeBack(counter, id, counter.Office.Dossiers.Undo);

    private static IResult Redo(Counter counter, string id) => TakeBack(counter, id, counter.Office.Dossiers.Redo);

    private static IResult TakeBack(Counter counter, string id, Func<DossierId, Actor, CommandOutcome> act)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!dossier.Knows(counter.Visit.Actor)) return Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]);
        var outcome = counter.Told(act(dossier.Id, counter.Visit.Actor));
        return outcome.Refusal is { } refusal ? Answers.Problem(refusal, counter.Visit.Texts.Language) : TypedResults.Ok(new { version = outcome.Dossier.Version });
    }

    private static IResult Do(Counter counter, Dossier dossier, Document document, DossierCommand command, int? seen) => counter.Do(dossier, [command], seen) switch
    {
        null => Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]),
        var outcome => Answered(counter, document, outcome, seen),
    };

    private static IResult Answered(Counter counter, Document document, CommandOutcome outcome, int? seen) => outcome.Refusal is { Kind: not (RefusalKind.MarkExists or RefusalKind.RemarkExists) } refusal
        ? Answers.Problem(refusal, counter.Visit.Texts.Language)
        : Now(counter, outcome.Dossier, outcome.Dossier.Documents[document.Id], seen);

    /// <summary>How the document stands, as far as the sender does not know it yet.</summary>
    private static Ok<DocumentBody> Now(Counter counter, Dossier dossier, Document document, int? seen) => TypedResults.Ok(DocumentState.Since(counter.Office, dossier, document, seen));

    private static bool IsSame(Mark known, NewMark mark, Actor actor) => known.By.Id == actor.Id && known.Codes.Order().SequenceEqual(mark.Codes.Order()) && known.Areas.SequenceEqual(Areas(mark));

    private static ImmutableArray<MarkArea> Areas(NewMark mark) => [.. mark.Areas.Select(area => area.ToArea())];
}
