using System.Diagnostics;
using Lakwerk.Server.Pages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Lakwerk.Server.Endpoints;

/// <summary>What goes wrong, as a page for people and as problem+json for programs.</summary>
internal static class Problems
{
    public static bool WantsJson(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A status without a body gets one.</summary>
    public static Task Explain(StatusCodeContext status)
    {
        var context = status.HttpContext;
        // A stream of events or a partial update has no use for a page.
        return Answer(context, context.Response.StatusCode, trace: null).ExecuteAsync(context);
    }

    /// <summary>A mistake of ours: the number under which it stands in the log, and nothing of the dossier.</summary>
    public static Task Apologise(HttpContext context)
    {
        var problem = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        var status = problem switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            Work.InputException or Storage.StorageException => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status500InternalServerError,
        };
        return Answer(context, status, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier).ExecuteAsync(context);
    }

    private static IResult Answer(HttpContext context, int status, string? trace) => WantsJson(context.Request)
        ? TypedResults.Problem(new ProblemDetails { Status = status, Extensions = trace is null ? [] : new Dictionary<string, object?> { ["trace"] = trace } })
        : new RazorComponentResult<MessagePage>(new Dictionary<string, object?> { ["Status"] = status, ["Trace"] = trace }) { StatusCode = status };
}
