using Lakwerk.Publication.Diwoo;

namespace Lakwerk.Publication.Site;

/// <summary>What a public site has to be told.</summary>
/// <param name="Root">Where it is on the web, with a slash at the end.</param>
public sealed record SiteSettings(Uri Root)
{
    public string Name { get; init; } = "Openbare besluiten";

    /// <summary>Where a body that is no ministry and that <see cref="Publishers"/> does not name is in the government's register of organisations (TOOI).</summary>
    public Uri? Publisher { get; init; }

    /// <summary>Where bodies are in that register, by their names.</summary>
    public IReadOnlyDictionary<string, Uri> Publishers { get; init; } = new Dictionary<string, Uri>();

    public Uri Of(string address) => new(Root, address);

    /// <summary>The path of the root: links on pages begin with it.</summary>
    public string BasePath => Root.AbsolutePath;

    /// <summary>Null when nobody told it and the body is no ministry.</summary>
    public Concept? PublisherOf(string body)
    {
        if (Publishers.TryGetValue(body, out var own)) return new Concept(own.ToString(), body);
        return TooiTables.MinistryOf(body) ?? (Publisher is { } given ? new Concept(given.ToString(), body) : null);
    }

    /// <exception cref="PublicationException">It is no web address.</exception>
    public static Uri ParseRoot(string text) => Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
        ? root
        : throw new PublicationException($"{text} is no address of a site, such as https://open.voorbeeld.nl/.");
}
