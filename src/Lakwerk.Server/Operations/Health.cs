using System.Data.Common;
using Lakwerk.Storage;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Lakwerk.Server.Operations;

/// <summary>
/// For whoever watches over this process. <c>/healthz</c>: it runs, else start it again. <c>/readyz</c>: its database and its blobs
/// answer, else send nobody here for a while.
/// </summary>
internal sealed partial class Health(Office office, ILogger<Health> log)
{
    private const string Alive = "/healthz";
    private const string Ready = "/readyz";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Alive, Live).AllowAnonymous().DisableRateLimiting();
        app.MapGet(Ready, Answers).AllowAnonymous().DisableRateLimiting();
    }

    public static bool IsOne(string? route) => route is Alive or Ready;

    private static ContentHttpResult Live() => TypedResults.Text("ok");

    private static async Task<IResult> Answers(Health health) =>
        await health.IsReady() ? TypedResults.Text("ok") : TypedResults.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);

    private async Task<bool> IsReady()
    {
        try
        {
            await Task.Run(office.MustAnswer).WaitAsync(Patience);
            return true;
        }
        catch (Exception problem) when (problem is DbException or StorageException or TimeoutException or IOException)
        {
            NotReady(problem);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Not ready: database or blobs do not answer; lakwerk doctor tells which")]
    private partial void NotReady(Exception problem);
}
