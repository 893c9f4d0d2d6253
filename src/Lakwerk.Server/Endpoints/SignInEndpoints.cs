using Lakwerk.Server.Accounts;
using Lakwerk.Server.Layout;
using Lakwerk.Server.Pages;
using Lakwerk.Server.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Lakwerk.Server.Endpoints;

/// <summary>Who are you, and how do you like to read.</summary>
internal static partial class SignInEndpoints
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(365);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", Show).AllowAnonymous();
        app.MapPost("/sign-in", SignIn).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapPost("/sign-out", (Delegate)SignOut);
        app.MapPost("/preferences", Prefer).AllowAnonymous();
    }

    private static RazorComponentResult<SignInPage> Show(string? back) => new(new { Back = Local(back) });

    private static async Task<IResult> SignIn(
        HttpContext context, AccountBook accounts, ILogger<AccountBook> log, [FromForm] string? name, [FromForm] string? password, [FromForm] string? back)
    {
        var (result, account) = accounts.SignIn(name ?? "", password ?? "");
        if (result != SignInOutcome.Welcome)
        {
            SignInFailed(log, context.Connection.RemoteIpAddress?.ToString());
            var problem = result == SignInOutcome.Locked ? "signin.locked" : "signin.wrong";
            return new RazorComponentResult<SignInPage>(new { Problem = problem, Name = name, Back = Local(back) }) { StatusCode = StatusCodes.Status401Unauthorized };
        }

        await context.SignInAsync(SignedIn.Scheme, SignedIn.Principal(account!, SignedIn.Scheme));
        return TypedResults.LocalRedirect(Local(back));
    }

    private static async Task<RedirectHttpResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync(SignedIn.Scheme);
        return TypedResults.LocalRedirect("/sign-in");
    }

    private static RedirectHttpResult Prefer(HttpResponse response, [FromForm] string? language, [FromForm] string? theme, [FromForm] string? back)
    {
        if (language is "nl" or "en") Remember(response, Visit.LanguageCookie, language);
        if (theme is "light" or "dark" or "auto") Remember(response, Visit.ThemeCookie, theme);
        return TypedResults.LocalRedirect(Local(back));
    }

    private static void Remember(HttpResponse response, string name, string value) =>
        response.Cookies.Append(name, value, new CookieOptions { MaxAge = Year, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = response.HttpContext.Request.IsHttps, Path = "/" });

    /// <summary>Only ever back to this site.</summary>
    private static string Local(string? back) =>
        back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal) ? back : "/";

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in failed from {Address}.")]
    private static partial void SignInFailed(ILogger log, string? address);
}
