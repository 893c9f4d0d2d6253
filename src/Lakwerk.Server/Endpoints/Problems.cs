using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Law;
using Lakwerk.Server.Api;
using Lakwerk.Server.Layout;
using Lakwerk.Server.Pages;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Lakwerk.Server.Endpoints;

/// <summary>What goes wrong, as a page for people and as problem+json for programs.</summary>
internal static partial class Problems
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
        return Answer(context, status, Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier, DetailOf(context, problem)).ExecuteAsync(context);
    }

    /// <summary>What the sender did wrong is no mistake of ours, and does not belong in the log of those.</summary>
    public static bool IsOfSender(Exception problem) => problem is BadHttpRequestException or Work.InputException;

    /// <summary>What a sender can mend is said in the language of the sender.</summary>
    private static string? DetailOf(HttpContext context, Exception? problem)
    {
        var language = Visit.LanguageOf(context.Request);
        return problem switch
        {
            // A form that is not to be trusted is never read, so that the framework misses all of its fields.
            BadHttpRequestException when context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } => Expired.In(language),
            BadHttpRequestException { InnerException: JsonException json } => JsonProblem.Of(json).In(language),
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad when Named().Match(bad.Message) is { Success: true } part =>
                new Bilingual($"“{part.Groups[1].Value}” ontbreekt of is niet te lezen.", $"“{part.Groups[1].Value}” is missing or cannot be read.").In(language),
            Work.InputException input => input.In(language),
            _ => null,
        };
    }

    private static Bilingual Expired { get; } = new(
        "Dit formulier is verlopen, of kwam niet van een pagina van Lakwerk. Er is niets veranderd. Ga terug (wat u typte staat er nog), kopieer het zo nodig, laad de pagina opnieuw en verstuur het formulier nog eens.",
        "This form has expired, or did not come from a page of Lakwerk. Nothing has changed. Go back (what you typed is still there), copy it where needed, load the page again and send the form once more.");

    /// <summary>How the framework names a part of a request: <c>Required parameter "string name" was not provided</c>.</summary>
    [GeneratedRegex("parameter \"\\S+ (\\S+?)\"")]
    private static partial Regex Named();

    private static IResult Answer(HttpContext context, int status, string? trace, string? detail = null) => WantsJson(context.Request)
        ? TypedResults.Problem(new ProblemDetails { Status = status, Detail = detail, Extensions = trace is null ? [] : new Dictionary<string, object?> { ["trace"] = trace } })
        : new RazorComponentResult<MessagePage>(new Dictionary<string, object?> { ["Status"] = status, ["Trace"] = trace, ["Detail"] = detail }) { StatusCode = status };
}
