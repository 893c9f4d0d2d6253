using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Lakwerk.Server.Operations;

/// <summary>A line for each request: the route as it is written in the code, never the address that was asked for.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> log)
{
    public static void Use(WebApplication app)
    {
        var requests = app.Services.GetRequiredService<RequestLog>();
        app.Use(requests.Note);
    }

    private async Task Note(HttpContext context, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        await next(context);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var took = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!Health.IsOne(route)) Asked(context.Request.Method, route, context.Response.StatusCode, took);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Route} {Status} in {Milliseconds} ms")]
    private partial void Asked(string method, string route, int status, long milliseconds);
}
