using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lakwerk.Server.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lakwerk.Server.Security;

/// <summary>
/// Sign-in by the organisation's identity provider: the code flow with PKCE of the framework, and what OpenID Connect adds to
/// it. Only who has an account here comes in; the provider says who somebody is, not that they may.
/// </summary>
internal sealed class ProviderSignIn(IOptionsMonitor<ProviderOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccountBook accounts)
    : OAuthHandler<ProviderOptions>(options, logger, encoder)
{
    public const string Name = "Provider";
    private const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await Discover();
        properties.Items[Nonce] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce]!);

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await Discover();
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response is { } response ? IdToken.Text(response.RootElement, "id_token") : null;
        if (token is null) throw new AuthenticationFailureException("The provider did not say who it was.");
        using var keys = await Options.Document!.FetchKeys(Backchannel, Context.RequestAborted);
        var claims = Believed(token, keys.RootElement, properties.Items.TryGetValue(Nonce, out var nonce) ? nonce : null);
        var name = IdToken.Text(claims, Options.Provider.NameClaim);
        if (name is null || (Options.Provider.NameClaim == "email" && !IsVerified(claims)) || accounts.Find(name) is not { } account) throw new NoAccountException();
        return new AuthenticationTicket(SignedIn.Principal(account, SignedIn.Scheme), properties, Scheme.Name);
    }

    private JsonElement Believed(string token, JsonElement keys, string? nonce)
    {
        try
        {
            return IdToken.Check(token, keys, new(Options.Document!.Issuer, Options.ClientId, nonce ?? throw new CryptographicException("The attempt has no number."), TimeProvider.GetUtcNow()));
        }
        catch (CryptographicException problem)
        {
            throw new AuthenticationFailureException(problem.Message, problem);
        }
    }

    private static bool IsVerified(JsonElement claims) => claims.TryGetProperty("email_verified", out var verified) && verified.ValueKind == JsonValueKind.True;

    /// <summary>Asked when it is first needed, so that the workbench starts also while the provider does not answer.</summary>
    private async Task Discover()
    {
        if (Options.Document is not null) return;
        var document = await ProviderDocument.Fetch(Backchannel, Options.Provider.Issuer, Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint, Options.Document) = (document.Authorization.AbsoluteUri, document.Token.AbsoluteUri, document);
    }
}
