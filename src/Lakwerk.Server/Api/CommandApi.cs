using System.Text.Json;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Dossiers.Events;
using Lakwerk.Server.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Lakwerk.Server.Api;

/// <summary>Everything that can be done in a dossier, by the names that scripts of the command line use too.</summary>
internal static class CommandApi
{
    private const int MostAtOnce = 5_000;

    public static void Map(RouteGroupBuilder api)
    {
        var dossier = api.MapGroup("/dossiers/{id}").WithTags("dossiers");
        dossier.MapPost("commands", Do).WithSummary("Carry commands out as one act: all of them or none").Produces<CommandsDone>();
        api.MapGet("/commands", Names).WithTags("dossiers").WithSummary("The names of all commands; what each takes stands in this description under components").Produces<IReadOnlyList<string>>();
    }

    private static Ok<IEnumerable<string>> Names() => TypedResults.Ok(DossierCommandJson.Names);

    private static IResult Do(Counter counter, string id, NewCommands order)
    {
        if (counter.Find(id) is not { } dossier) return TypedResults.NotFound();
        if (order.Commands.Count is 0 or > MostAtOnce) return Answers.Unreadable($"An act has 1 to {MostAtOnce} commands.");
        try
        {
            var now = counter.Office.Dossiers.Now;
            var commands = order.Commands.Select(command => DossierCommandJson.Read(command.GetRawText(), counter.Visit.Actor, now)).ToList();
            return counter.Do(dossier, commands, order.Seen) switch
            {
                null => Answers.Forbidden(counter.Visit.Texts["role.not-allowed"]),
                { Refusal: { } refusal } => Answers.Problem(refusal, counter.Visit.Texts.Language),
                var outcome => TypedResults.Ok(new CommandsDone(outcome.Dossier.Version, [.. outcome.Events.Select(e => JsonSerializer.Deserialize<JsonElement>(DossierEventJson.Write(e)))])),
            };
        }
        catch (JsonException unreadable)
        {
            return Answers.Unreadable(JsonProblem.Of(unreadable).In(counter.Visit.Texts.Language));
        }
    }
}
