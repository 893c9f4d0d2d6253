using Lakwerk.Dossiers.Deciding;
using Lakwerk.Law;
using Lakwerk.Server.Layout;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Lakwerk.Server.Endpoints;

/// <summary>How an act ends for who asked: back to the page with a word on what happened, or problem+json.</summary>
internal static class Answers
{
    public static RedirectHttpResult Done(HttpContext context, string to, string? message = null)
    {
        if (message is not null) Flash.Leave(context, message, isProblem: false);
        return TypedResults.LocalRedirect(to);
    }

    public static RedirectHttpResult Refused(HttpContext context, string to, string reason)
    {
        Flash.Leave(context, reason, isProblem: true);
        return TypedResults.LocalRedirect(to);
    }

    public static ProblemHttpResult Problem(Refusal refusal, Language language) => TypedResults.Problem(
        refusal.Reason.In(language), statusCode: StatusOf(refusal.Kind), title: refusal.Kind.ToString(),
        extensions: refusal.Rule is null ? null : new Dictionary<string, object?> { ["rule"] = refusal.Rule });

    public static ProblemHttpResult Forbidden(string reason) => TypedResults.Problem(reason, statusCode: StatusCodes.Status403Forbidden, title: "RoleMissing");

    public static ProblemHttpResult Unreadable(string reason) => TypedResults.Problem(reason, statusCode: StatusCodes.Status422UnprocessableEntity, title: "Unreadable");

    public static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.ChangedMeanwhile or RefusalKind.MarkExists or RefusalKind.DocumentExists or RefusalKind.DossierExists => StatusCodes.Status409Conflict,
        RefusalKind.NoSuchDossier or RefusalKind.NoSuchDocument or RefusalKind.NoSuchMark or RefusalKind.NoSuchDecision or RefusalKind.NoSuchList or RefusalKind.NoSuchParty => StatusCodes.Status404NotFound,
        RefusalKind.RoleMissing or RefusalKind.FourEyes => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
