using Microsoft.AspNetCore.Authentication.OAuth;

namespace Lakwerk.Server.Security;

/// <summary>How the workbench talks to the identity provider; the addresses are read from the provider itself.</summary>
internal sealed class ProviderOptions : OAuthOptions
{
    public ProviderSettings Provider { get; set; } = null!;

    public ProviderDocument? Document { get; set; }
}
