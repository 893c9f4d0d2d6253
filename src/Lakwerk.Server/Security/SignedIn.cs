using System.Security.Claims;
using Lakwerk.Dossiers;
using Lakwerk.Server.Accounts;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Lakwerk.Server.Security;

/// <summary>Accounts as claims, and claims as the actor that the journal names.</summary>
internal static class SignedIn
{
    /// <summary>A cookie or a token, whichever the request brings.</summary>
    public const string Either = "Either";

    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
    private const string DisplayName = "display";
    private const string Stamp = "stamp";

    public static ClaimsPrincipal Principal(Account account, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, account.Id), new Claim(DisplayName, account.Name), new Claim(Stamp, account.Stamp)], scheme));

    public static Actor Actor(this ClaimsPrincipal user) => new(user.Identity!.Name!, user.FindFirstValue(DisplayName) ?? user.Identity.Name!);

    public static async Task EndWhenChanged(CookieValidatePrincipalContext context, AccountBook accounts)
    {
        var account = accounts.Find(context.Principal?.Identity?.Name ?? "");
        if (account is not null && account.Stamp == context.Principal!.FindFirstValue(Stamp)) return;
        context.RejectPrincipal();
        await Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions.SignOutAsync(context.HttpContext, Scheme);
    }
}
