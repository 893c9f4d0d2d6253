using System.CommandLine;
using Lakwerk.Publication;
using Lakwerk.Publication.Site;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands;

/// <summary>What a command that makes or serves the public site may be told about it.</summary>
internal sealed class SiteOptions
{
    private readonly Option<string?> _name = new("--site-name") { Description = "What the site is called.", HelpName = "text" };
    private readonly Option<string[]> _publisher = new("--publisher") { Description = "The address in the TOOI register of a body that is no ministry, for the DiWoo sitemaps; with several bodies NAME=URL for each.", HelpName = "[name=]url" };

    public Option<string?> Root { get; } = new("--root") { Description = "The address of the site on the web, such as https://open.voorbeeld.nl/.", HelpName = "url" };

    public IEnumerable<Option> All => [Root, _name, _publisher];

    /// <exception cref="InputException">An address that is none.</exception>
    public SiteSettings Settings(ParseResult parsed, string otherwise)
    {
        var given = parsed.GetValue(_publisher) ?? [];
        try
        {
            var settings = new SiteSettings(SiteSettings.ParseRoot(parsed.GetValue(Root) ?? otherwise))
            {
                Publisher = given.Where(one => !IsNamed(one)).Select(Publisher).LastOrDefault(),
                Publishers = given.Where(IsNamed).ToDictionary(one => one[..one.IndexOf('=', StringComparison.Ordinal)], one => Publisher(one[(one.IndexOf('=', StringComparison.Ordinal) + 1)..])),
            };
            return parsed.GetValue(_name) is { Length: > 0 } name ? settings with { Name = name } : settings;
        }
        catch (PublicationException problem)
        {
            throw new InputException(problem.Message, problem);
        }
    }

    /// <summary>Addresses may hold the sign too, behind their question mark.</summary>
    private static bool IsNamed(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && !text.AsSpan(0, at).Contains("://", StringComparison.Ordinal);

    private static Uri Publisher(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : throw new InputException($"--publisher takes an address of the TOOI register, not {text}.");
}
