using Lakwerk.Publication.Diwoo;

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

    /// <summary>Null when nobody told it and the body is no ministry.</summary>
    public Concept? PublisherOf(string body) => Named(body) ?? (Publisher is { } given ? new Concept(given.ToString(), TooiTables.LabelOf(given, body)) : null);

    /// <summary>By its own name or the table alone: what the one body of the site says does not count.</summary>
    public Concept? Named(string body) =>
        Publishers.FirstOrDefault(one => string.Equals(one.Body, body, StringComparison.OrdinalIgnoreCase)) is { } named
            ? new Concept(named.Address.ToString(), named.Label ?? TooiTables.LabelOf(named.Address, body))
            : TooiTables.MinistryOf(body);

    /// <exception cref="PublicationException">It is no web address.</exception>
    public static Uri ParseRoot(string text) => Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
        ? root
        : throw new PublicationException($"{text} is no address of a site, such as https://open.voorbeeld.nl/.");
}
