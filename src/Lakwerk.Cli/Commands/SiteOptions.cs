using System.CommandLine;
using Lakwerk.Publication;
using Lakwerk.Publication.Site;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands;

/// <summary>What a command that makes or serves the public site may be told about it.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string?> _name = new("--site-name") { Description = "What the site is called.", HelpName = "text" };
    private readonly Option<string?> _publisher = new("--publisher") { Description = "The body's address in the TOOI register; needed for the DiWoo sitemaps of any body that is no ministry.", HelpName = "url" };

    public Option<string?> Root { get; } = new("--root") { Description = "The address of the site on the web, such as https://open.voorbeeld.nl/.", HelpName = "url" };

    public IEnumerable<Option> All => [Root, _name, _publisher];

    /// <exception cref="InputException">An address that is none.</exception>
    public SiteSettings Settings(ParseResult parsed, string otherwise)
    {
        try
        {
            var settings = new SiteSettings(SiteSettings.ParseRoot(parsed.GetValue(Root) ?? otherwise)) { Publisher = parsed.GetValue(_publisher) is { } publisher ? Publisher(publisher) : null };
            return parsed.GetValue(_name) is { Length: > 0 } name ? settings with { Name = name } : settings;
        }
        catch (PublicationException problem)
        {
            throw new InputException(problem.Message, problem);
        }
    }

    private static Uri Publisher(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new InputException($"--publisher takes an address of the TOOI register, not {text}.");
}
