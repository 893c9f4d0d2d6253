using Lakwerk.Server.Endpoints;
using Lakwerk.Server.Languages;
using Lakwerk.Server.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lakwerk.Server.Security;

/// <summary>How a visit to the identity provider ends for who comes back from it.</summary>
internal static partial class ProviderEvents
{
    /// <summary>
    /// The session's cookie is strict: a browser that comes from elsewhere does not send it along. A page of our own in between
    /// makes the next step one from here.
    /// </summary>
    public static async Task Arrive(TicketReceivedContext context)
    {
        await context.HttpContext.SignInAsync(SignedIn.Scheme, context.Principal!);
        var to = Answers.LocalOr(context.ReturnUri, "/");
        context.HandleResponse();
        context.Response.Headers.Append("Refresh", $"0; url={to}");
        await TypedResults.Content($"<!DOCTYPE html><html lang=\"nl\"><title>Lakwerk</title><a href=\"{System.Net.WebUtility.HtmlEncode(to)}\">Lakwerk</a></html>", "text/html; charset=utf-8").ExecuteAsync(context.HttpContext);
    }

    public static Task Fail(RemoteFailureContext context)
    {
        var services = context.HttpContext.RequestServices;
        Texts texts = services.GetRequiredService<Visit>().Texts;
        Failed(services.GetRequiredService<ILogger<ProviderSignIn>>(), context.Failure?.Message);
        Flash.Leave(context.HttpContext, texts[context.Failure is NoAccountException ? "signin.provider.unknown" : "signin.provider.failed"], isProblem: true);
        context.HandleResponse();
        context.Response.Redirect("/sign-in");
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in by the identity provider failed: {Reason}")]
    private static partial void Failed(ILogger log, string? reason);
}
