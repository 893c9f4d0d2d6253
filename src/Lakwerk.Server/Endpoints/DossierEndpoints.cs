using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Law.Terms;
using Lakwerk.Server.Accounts;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>The pages of a dossier that are about the whole of it.</summary>
internal static class DossierEndpoints
{
    private const int HistoryPage = 300;

    public static void Map(IEndpointRouteBuilder app)
    {
        var dossier = app.MapGroup("/dossiers/{id}");
        dossier.MapGet("", Show);
        dossier.MapGet("inventory", Inventory);
        dossier.MapGet("inventory.{format}", InventoryFile);
        dossier.MapGet("production-report.xlsx", ReportFile);
        dossier.MapGet("checks", Checks);
        dossier.MapGet("history", History);
        dossier.MapPost("procedure", Record);
        dossier.MapPost("roles", SetRole);
        dossier.MapPost("checks", Accept);
        dossier.MapPost("facts", Correct);
        dossier.MapPost("items", AddItem);
        dossier.MapPost("items/{item:int}", AnswerItem);
        dossier.MapPost("items/{item:int}/text", CorrectItem);
        dossier.MapPost("undo", Undo);
        dossier.MapPost("access", SetAccess);
        dossier.MapPost("transfers", Transfer);
    }

    private static IResult Show(Counter counter, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<DossierPage>(new { Dossier = dossier, Clock = dossier.Clock(counter.Visit.Today), MayRescue = counter.MayRescue(dossier) })
        : TypedResults.NotFound();

    private static IResult Inventory(Counter counter, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<InventoryPage>(new { Dossier = dossier, Inventory = Lakwerk.Dossiers.Inventories.Inventory.Of(dossier) })
        : TypedResults.NotFound();

    internal static IResult InventoryFile(Counter counter, AccessLog log, string id, string format)
    {
        if (counter.Find(id) is not { } dossier || format is not ("xlsx" or "csv")) return TypedResults.NotFound();
        var told = counter.Office.PublicInventory.View(dossier);
        var table = InventoryTable.Of(told, Lakwerk.Dossiers.Inventories.Inventory.Of(told).Rows);
        return File(counter, log, dossier, $"inventory.{format}", TableFile.Bytes(table, format, "inventarislijst"), format);
    }

    internal static IResult ReportFile(Counter counter, AccessLog log, string id)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        try
        {
            return File(counter, log, dossier, "production-report.xlsx", ProductionReport.Bytes(counter.Office.PublicInventory.View(dossier)), "xlsx");
        }
        catch (InputException problem)
        {
            return Answers.Refused(counter.Context, $"/dossiers/{id}/inventory", problem.In(counter.Visit.Texts.Language));
        }
    }

    private static Microsoft.AspNetCore.Http.HttpResults.FileContentHttpResult File(Counter counter, AccessLog log, Dossier dossier, string name, byte[] content, string format)
    {
        log.Note(counter.Visit.Actor, dossier.Id, name);
        return TypedResults.File(content, format == "xlsx" ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8", $"{dossier.Id}-{name}");
    }

    private static IResult Checks(Counter counter, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<ChecksPage>(new { Dossier = dossier, Findings = counter.Office.Dossiers.Checks(dossier.Id) })
        : TypedResults.NotFound();

    private static IResult History(Counter counter, string id, string? q, string? who, string? document, int? before)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var query = new HistoryQuery(q, who, document, before);
        var last = Math.Min(before ?? int.MaxValue, dossier.Version + 1);
        // Without a filter the page is known beforehand; what is filtered is looked for in all that happened.
        var lines = query.Apply(counter.Office.History.Of(dossier.Id, query.IsFiltered ? 0 : Math.Max(0, last - 1 - HistoryPage)), counter.Visit.Texts.Language, HistoryPage);
        return new RazorComponentResult<HistoryPage>(new { Dossier = dossier, Lines = lines, Query = query, Audit = before is null && !query.IsFiltered ? counter.Office.Dossiers.Audit(dossier.Id) : null });
    }

    private static IResult Record(Counter counter, string id, [FromForm] string kind, [FromForm] string date, [FromForm] string? until)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Enum.TryParse<ClockEventKind>(kind, out var what) || FormFields.Date(date) is not { } day) return TypedResults.BadRequest();
        var step = new ClockEvent(day, what) { Until = FormFields.Date(until) };
        return counter.DoAndReturn(dossier, [new RecordProcedure(counter.Visit.Actor, counter.Office.Dossiers.Now, step, null)], $"/dossiers/{id}", "procedure.recorded");
    }

    private static IResult SetRole(Counter counter, AccountBook accounts, string id, [FromForm] string person, [FromForm] string role, [FromForm] string act)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (!Enum.TryParse<Role>(role, out var which) || accounts.Find(person) is not { } account) return TypedResults.BadRequest();
        var (by, now, who) = (counter.Visit.Actor, counter.Office.Dossiers.Now, new Actor(account.Id, account.Name));
        DossierCommand command = act == "take" ? new TakeRole(by, now, who, which) : new GiveRole(by, now, who, which);
        return counter.DoAndReturn(dossier, [command], $"/dossiers/{id}", "people.done");
    }

    private static IResult SetAccess(Counter counter, string id, [FromForm] bool limited)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var (by, now) = (counter.Visit.Actor, counter.Office.Dossiers.Now);
        return counter.DoAndReturn(dossier, [limited ? new LimitAccess(by, now) : new OpenAccess(by, now)], $"/dossiers/{id}", limited ? "limited.done" : "limited.undone");
    }

    private static IResult Transfer(Counter counter, string id, IFormCollection form)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (FormFields.Date(form["transferred"]) is not { } day) return TypedResults.BadRequest();
        var reference = form["transfer-reference"].ToString().Trim();
        var command = new TransferPart(counter.Visit.Actor, counter.Office.Dossiers.Now, form["to"].ToString(), form["part"].ToString(), day, reference.Length > 0 ? reference : null);
        return counter.DoAndReturn(dossier, [command], $"/dossiers/{id}", "parts.done");
    }

    private static IResult Accept(Counter counter, string id, [FromForm] string finding, [FromForm] string? reason)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        return counter.DoAndReturn(dossier, [new AcceptFinding(counter.Visit.Actor, counter.Office.Dossiers.Now, finding, reason ?? "")], $"/dossiers/{id}/checks", "checks.accepted");
    }

    private static IResult Correct(Counter counter, string id, IFormCollection form)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var typed = RequestForm.Read(form, counter.Visit.Today);
        if (typed.Problems.Count > 0) return Answers.Refused(counter.Context, $"/dossiers/{id}", counter.Visit.Texts[typed.Problems.First().Value]);
        return counter.DoAndReturn(dossier, [typed.Correction(counter.Visit.Actor, counter.Office.Dossiers.Now, dossier, form["reason"].ToString())], $"/dossiers/{id}", "facts.corrected", form.Seen());
    }

    private static IResult AddItem(Counter counter, string id, [FromForm] string? text)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        return counter.DoAndReturn(dossier, [new AddRequestItem(counter.Visit.Actor, counter.Office.Dossiers.Now, text ?? "")], $"/dossiers/{id}", "items.added");
    }

    private static IResult AnswerItem(Counter counter, string id, int item, [FromForm] string? answer)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        return counter.DoAndReturn(dossier, [new AnswerRequestItem(counter.Visit.Actor, counter.Office.Dossiers.Now, item, answer ?? "")], $"/dossiers/{id}", "items.done");
    }

    private static IResult CorrectItem(Counter counter, string id, int item, [FromForm] string? text, [FromForm] string? reason)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        return counter.DoAndReturn(dossier, [new CorrectRequestItem(counter.Visit.Actor, counter.Office.Dossiers.Now, item, text ?? "", reason ?? "")], $"/dossiers/{id}", "facts.corrected");
    }

    private static IResult Undo(HttpContext context, Counter counter, string id, [FromForm] string? back)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var to = back is { Length: > 0 } && Answers.LocalOr(back, "") is { Length: > 0 } page && page.StartsWith($"/dossiers/{id}", StringComparison.Ordinal) ? page : $"/dossiers/{id}";
        if (!dossier.Knows(counter.Visit.Actor)) return Answers.Refused(context, to, counter.Visit.Texts["role.not-allowed"]);
        var act = counter.Office.History.LastAct(dossier.Id, counter.Visit.Actor);
        var outcome = counter.Told(counter.Office.Dossiers.Undo(dossier.Id, counter.Visit.Actor));
        return outcome.Refusal is { } refusal
            ? Answers.Refused(context, to, refusal.Reason.In(counter.Visit.Texts.Language))
            : Answers.Done(context, to, act is null ? counter.Visit.Texts["undone"] : counter.Visit.Texts["undone.what", counter.Visit.Texts.Of(act.Sentence)]);
    }
}
