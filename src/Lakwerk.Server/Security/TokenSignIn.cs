using System.Text.Encodings.Web;
using Lakwerk.Server.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lakwerk.Server.Security;

/// <summary>Programs sign in with each request: <c>Authorization: Bearer lak_…</c>.</summary>
internal sealed class TokenSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountBook accounts)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Token";
    private const string Prefix = "Bearer ";

    public static bool IsUsedBy(Microsoft.AspNetCore.Http.HttpRequest request) =>
        request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsUsedBy(Request)) return Task.FromResult(AuthenticateResult.NoResult());
        var account = accounts.WithToken(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim());
        return Task.FromResult(account is null
            ? AuthenticateResult.Fail("The token is not known.")
            : AuthenticateResult.Success(new AuthenticationTicket(SignedIn.Principal(account, Name), Name)));
    }
}
