using System.Net;

namespace Lakwerk.Server.Security;

/// <summary>The identity provider of the organisation (OpenID Connect).</summary>
/// <param name="Issuer">Its name, which is its address.</param>
/// <param name="ClientId">The workbench's name there.</param>
/// <param name="ClientSecret">Its secret; empty for a public client, which PKCE protects.</param>
public sealed record ProviderSettings(Uri Issuer, string ClientId, string ClientSecret)
{
    /// <summary>The claim that names the account.</summary>
    public string NameClaim { get; init; } = "preferred_username";

    /// <summary>What stands on the button.</summary>
    public string Label { get; init; } = Issuer?.Host ?? "";

    /// <exception cref="Work.InputException">The provider would be asked over a line that others can read.</exception>
    public void MustBeSafe()
    {
        var isLoopback = Issuer.Host == "localhost" || (IPAddress.TryParse(Issuer.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
        if (Issuer.Scheme != Uri.UriSchemeHttps && !isLoopback) throw new Work.InputException($"The identity provider {Issuer} is asked over https, or not at all.");
    }
}
