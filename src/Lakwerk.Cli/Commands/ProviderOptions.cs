using System.CommandLine;
using Lakwerk.Server.Security;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands;

/// <summary>The options that name the organisation's identity provider.</summary>
internal sealed class ProviderOptions
{
    private readonly Option<string?> _issuer = new("--oidc") { Description = "Let people sign in by this identity provider (OpenID Connect).", HelpName = "issuer" };
    private readonly Option<string?> _client = new("--oidc-client") { Description = "The workbench's name there.", HelpName = "id" };
    private readonly Option<string?> _secret = new("--oidc-secret") { Description = "A file that holds its secret.", HelpName = "file" };
    private readonly Option<string?> _claim = new("--oidc-claim") { Description = "The claim that names the account (preferred_username).", HelpName = "claim" };
    private readonly Option<string?> _label = new("--oidc-label") { Description = "What stands on the button.", HelpName = "text" };

    public Command AddTo(Command command)
    {
        foreach (var option in (Option[])[_issuer, _client, _secret, _claim, _label]) command.Options.Add(option);
        return command;
    }

    /// <exception cref="InputException">The provider is named by halves.</exception>
    public ProviderSettings? Of(ParseResult parsed)
    {
        if (parsed.GetValue(_issuer) is not { } issuer) return null;
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address)) throw new InputException($"--oidc takes the address of a provider, not {issuer}.");
        var client = parsed.GetValue(_client) ?? throw new InputException("--oidc needs --oidc-client.");
        var settings = new ProviderSettings(address, client, parsed.GetValue(_secret) is { } file ? SecretIn(file) : "");
        return settings with { NameClaim = parsed.GetValue(_claim) ?? settings.NameClaim, Label = parsed.GetValue(_label) ?? settings.Label };
    }

    private static string SecretIn(string file) => File.Exists(file) ? File.ReadAllText(file).Trim() : throw InputException.About(file, "does not exist.");
}
