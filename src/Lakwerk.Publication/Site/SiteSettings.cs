using Lakwerk.Law;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Site;

/// <summary>What a public site has to be told.</summary>
/// <param name="Root">Where it is on the web, with a slash at the end.</param>
public sealed record SiteSettings(Uri Root)
{
    public string Name { get; init; } = "Openbare besluiten";

    /// <summary>The one body of this site in the government's register of organisations (TOOI); it never stands for a body that is known by its name.</summary>
    public Uri? Publisher { get; init; }

    /// <summary>Bodies by name, where there are several: each with its own place in the register.</summary>
    public IReadOnlyList<BodyPublisher> Publishers { get; init; } = [];

    public Uri Of(string address) => new(Root, address);

    /// <summary>The path of the root: links on pages begin with it.</summary>
    public string BasePath => Root.AbsolutePath;

    /// <summary>Null when neither the site nor the body's own settings tell it and the body is no ministry.</summary>
    public Concept? PublisherOf(PublishedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Named(decision) ?? (Publisher is { } given ? new Concept(given.ToString(), TooiTables.LabelOf(given, decision.Body)) : null);
    }

    /// <summary>By what the site says of this body, what the body says of itself, or the table: what the one body of the site is does not count.</summary>
    public Concept? Named(PublishedDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Publishers.FirstOrDefault(one => string.Equals(one.Body, decision.Body, StringComparison.OrdinalIgnoreCase)) is { } named
            ? new Concept(named.Address.ToString(), named.Label ?? TooiTables.LabelOf(named.Address, decision.Body))
            : decision.Publisher ?? TooiTables.MinistryOf(decision.Body);
    }

    /// <summary>What to do about a body that harvesters cannot be told of.</summary>
    public static string WithoutPublisher(string body) =>
        $"Van {body} is niet bekend waar het in het TOOI-register staat: noem het adres in orgaan.json (\"tooi\": \"{RegisterAddress.Example}\") en publiceer opnieuw, of geef --publisher op.";

    /// <exception cref="PublicationException">It is no web address.</exception>
    public static Uri ParseRoot(string text) => Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
        ? root
        : throw new PublicationException($"{text} is no address of a site, such as https://open.voorbeeld.nl/.");
}
