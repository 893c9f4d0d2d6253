using System.Globalization;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Models;
using Lakwerk.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Endpoints;

/// <summary>Third parties: named, asked, heard.</summary>
internal static class PartyEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var dossier = app.MapGroup("/dossiers/{id}/parties");
        dossier.MapGet("", Show);
        dossier.MapPost("", Name);
        dossier.MapPost("{party}/ask", Ask);
        dossier.MapPost("{party}/views", Receive);
    }

    private static IResult Show(Counter counter, string id) => counter.Find(id) is { } dossier
        ? new RazorComponentResult<PartiesPage>(new { Dossier = dossier })
        : TypedResults.NotFound();

    private static IResult Name(Counter counter, string id, IFormCollection form)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        var party = new PartyId(string.Create(CultureInfo.InvariantCulture, $"p{dossier.Parties.Count + 1}"));
        var command = new NameThirdParty(counter.Visit.Actor, counter.Office.Dossiers.Now, party, form["name"].ToString(), [.. form["document"].OfType<string>().Select(one => new DocumentId(one))]);
        return counter.DoAndReturn(dossier, [command], $"/dossiers/{id}/parties", "parties.named");
    }

    private static IResult Ask(Counter counter, string id, string party, [FromForm] string date, [FromForm] string until)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (FormFields.Date(date) is not { } from || FormFields.Date(until) is not { } to) return TypedResults.BadRequest();
        return counter.DoAndReturn(dossier, [new AskViews(counter.Visit.Actor, counter.Office.Dossiers.Now, new PartyId(party), from, to)], $"/dossiers/{id}/parties", "parties.asked");
    }

    private static IResult Receive(Counter counter, string id, string party, [FromForm] string date, [FromForm] bool? objects, [FromForm] string? summary)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (FormFields.Date(date) is not { } day) return TypedResults.BadRequest();
        var command = new ReceiveViews(counter.Visit.Actor, counter.Office.Dossiers.Now, new PartyId(party), day, objects == true, summary ?? "");
        return counter.DoAndReturn(dossier, [command], $"/dossiers/{id}/parties", "parties.heard");
    }
}
