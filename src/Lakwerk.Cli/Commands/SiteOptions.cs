using System.CommandLine;
using Lakwerk.Publication;
using Lakwerk.Publication.Site;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands;

/// <summary>What a command that makes or serves the public site may be told about it.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string?> _name = new("--site-name") { Description = "What the site is called.", HelpName = "text" };
    private readonly Option<string[]> _publisher = new("--publisher")
    {
        Description = "The body's address in the TOOI register, where its orgaan.json does not tell it and it is no ministry; with several bodies NAME=URL for each (or NAME=URL LABEL, with the register's name).",
        HelpName = "url",
    };

    public Option<string?> Root { get; } = new("--root") { Description = "The address of the site on the web, such as https://open.voorbeeld.nl/.", HelpName = "url" };

    public IEnumerable<Option> All => [Root, _name, _publisher];

    /// <exception cref="InputException">An address that is none.</exception>
    public SiteSettings Settings(ParseResult parsed, string otherwise)
    {
        try
        {
            var given = parsed.GetValue(_publisher) ?? [];
            var settings = new SiteSettings(SiteSettings.ParseRoot(parsed.GetValue(Root) ?? otherwise))
            {
                Publisher = given.Where(IsAddress).ToList() is { Count: > 0 } addresses ? OnlyOne(addresses) : null,
                Publishers = [.. given.Where(text => !IsAddress(text)).Select(BodyPublisher.Parse)],
            };
            return parsed.GetValue(_name) is { Length: > 0 } name ? settings with { Name = name } : settings;
        }
        catch (PublicationException problem)
        {
            throw new InputException(problem.Message, problem);
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static Uri OnlyOne(List<string> addresses) => addresses is [var only] ? new Uri(only) : throw new InputException("more than one --publisher: say for which body each is, as NAME=URL.");
}
