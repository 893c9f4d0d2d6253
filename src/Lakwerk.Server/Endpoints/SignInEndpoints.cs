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
        app.MapGet("/sign-in/provider", GoToProvider).AllowAnonymous().RequireRateLimiting(RateLimits.SignIn);
        app.MapPost("/sign-out", (Delegate)SignOut);
        app.MapPost("/preferences", Prefer).AllowAnonymous();
    }

    private static IResult Show(AccountBook accounts, string? back) => accounts.IsEmpty
        ? TypedResults.LocalRedirect("/first-account")
        : new RazorComponentResult<SignInPage>(new { Back = Answers.LocalOr(back, "/") });

    private static async Task<IResult> SignIn(
        HttpContext context, SignInDesk desk, ILogger<AccountBook> log, [FromForm] string? name, [FromForm] string? password, [FromForm] string? back)
    {
        var (result, account) = await desk.SignIn(name ?? "", password ?? "", context.RequestAborted);
        if (result != SignInOutcome.Welcome)
        {
            SignInFailed(log, context.Connection.RemoteIpAddress?.ToString());
            var problem = result == SignInOutcome.Locked ? "signin.locked" : "signin.wrong";
            return new RazorComponentResult<SignInPage>(new { Problem = problem, Name = name, Back = Answers.LocalOr(back, "/") }) { StatusCode = StatusCodes.Status401Unauthorized };
        }

        await context.SignInAsync(SignedIn.Scheme, SignedIn.Principal(account!, SignedIn.Scheme));
        return TypedResults.LocalRedirect(Answers.LocalOr(back, "/"));
    }

    private static async Task<IResult> GoToProvider(HttpContext context, WorkbenchSettings settings, Visit visit, string? back)
    {
        if (settings.Provider is null) return TypedResults.NotFound();
        try
        {
            await context.ChallengeAsync(ProviderSignIn.Name, new AuthenticationProperties { RedirectUri = Answers.LocalOr(back, "/") });
            return TypedResults.Empty;
        }
        catch (HttpRequestException)
        {
            return Answers.Refused(context, "/sign-in", visit.Texts["signin.provider.away"]);
        }
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
        return TypedResults.LocalRedirect(Answers.LocalOr(back, "/"));
    }

    private static void Remember(HttpResponse response, string name, string value) =>
        response.Cookies.Append(name, value, new CookieOptions { MaxAge = Year, SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = response.HttpContext.Request.IsHttps, Path = "/" });

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in failed from {Address}.")]
    private static partial void SignInFailed(ILogger log, string? address);
}
