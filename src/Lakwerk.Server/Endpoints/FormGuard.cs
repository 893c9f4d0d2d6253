using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Endpoints;

/// <summary>What a browser sends must come from a page of ours. Programs with a token of their own have no cookie to abuse.</summary>
internal static class FormGuard
{
    /// <summary>Whoever only reads needs no token.</summary>
    public static TBuilder RequireFormTokenToChange<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.AddEndpointFilter((invocation, next) => HttpMethods.IsGet(invocation.HttpContext.Request.Method) ? next(invocation) : Check(invocation, next));

    private static async ValueTask<object?> Check(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        if (Security.TokenSignIn.IsUsedBy(context.Request)) return await next(invocation);
        var antiforgery = (IAntiforgery)context.RequestServices.GetService(typeof(IAntiforgery))!;
        return await antiforgery.IsRequestValidAsync(context) ? await next(invocation) : TypedResults.Problem("The form token is missing or no longer holds; load the page again.", statusCode: StatusCodes.Status400BadRequest, title: "FormToken");
    }
}
