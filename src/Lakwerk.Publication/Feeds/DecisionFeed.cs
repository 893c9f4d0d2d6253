using System.Globalization;
using System.Xml.Linq;
using Lakwerk.Dossiers;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;

namespace Lakwerk.Publication.Feeds;

/// <summary>New decisions for feed readers, newest first.</summary>
public static class DecisionFeed
{
    private const int MostEntries = 100;
    private static readonly XNamespace AtomNamespace = "http://www.w3.org/2005/Atom";

    public static byte[] Atom(IReadOnlyList<PublishedDecision> decisions, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var newest = Newest(decisions);
        return XmlText.Bytes(new XElement(
            AtomNamespace + "feed",
            new XAttribute(XNamespace.Xml + "lang", "nl"),
            Atomic("id", site.Root.ToString()),
            Atomic("title", site.Name),
            Atomic("updated", Moment(newest.Count > 0 ? newest[0].PublicFrom : DateOnly.FromDayNumber(0))),
            Link(site.Root, "alternate", "text/html"),
            Link(site.Of(SiteAddresses.Atom), "self", "application/atom+xml"),
            newest.Select(decision => Entry(decision, site))));
    }

    public static byte[] Rss(IReadOnlyList<PublishedDecision> decisions, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return XmlText.Bytes(new XElement(
            "rss",
            new XAttribute("version", "2.0"),
            new XAttribute(XNamespace.Xmlns + "atom", AtomNamespace),
            new XElement(
                "channel",
                new XElement("title", site.Name),
                new XElement("link", site.Root),
                new XElement("description", $"{site.Name}: besluiten op verzoeken om openbaarmaking"),
                new XElement("language", "nl"),
                Link(site.Of(SiteAddresses.Rss), "self", "application/rss+xml"),
                Newest(decisions).Select(decision => Item(decision, site)))));
    }

    private static List<PublishedDecision> Newest(IReadOnlyList<PublishedDecision> decisions) =>
        [.. decisions.OrderByDescending(decision => decision.PublicFrom).ThenByDescending(decision => decision.Dossier, StringComparer.Ordinal).Take(MostEntries)];

    private static XElement Entry(PublishedDecision decision, SiteSettings site) => new(
        AtomNamespace + "entry",
        Atomic("id", site.Of(SiteAddresses.Version(decision)).ToString()),
        Atomic("title", XmlText.Allowed(TitleOf(decision))),
        Atomic("updated", Moment(decision.PublicFrom)),
        new XElement(AtomNamespace + "author", Atomic("name", XmlText.Allowed(decision.Body))),
        Link(site.Of(SiteAddresses.Decision(decision)), "alternate", "text/html"),
        Atomic("summary", XmlText.Allowed(Summary(decision))));

    private static XElement Item(PublishedDecision decision, SiteSettings site) => new(
        "item",
        new XElement("title", XmlText.Allowed(TitleOf(decision))),
        new XElement("link", site.Of(SiteAddresses.Decision(decision))),
        new XElement("guid", new XAttribute("isPermaLink", "true"), site.Of(SiteAddresses.Version(decision))),
        new XElement("pubDate", decision.PublicFrom.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).ToString("R", CultureInfo.InvariantCulture)),
        new XElement("description", XmlText.Allowed(Summary(decision))));

    /// <summary>A later decision on the same request is a new entry: its title says what came.</summary>
    private static string TitleOf(PublishedDecision decision) => decision.Kind == DecisionKind.Primary ? decision.Title : $"{decision.Title} ({DecisionKinds.NameOf(decision.Kind).Dutch})";

    private static string Summary(PublishedDecision decision) =>
        $"{decision.Body}, {DecisionKinds.NameOf(decision.Kind).Dutch} van {Law.DutchDates.Long(decision.DecidedOn)}. {Outcomes.NameOf(decision.Outcome).Dutch}; {decision.CountReleased()} van {decision.CountDocuments()} documenten openbaar.";

    private static XElement Atomic(string name, string text) => new(AtomNamespace + name, text);

    private static XElement Link(Uri address, string relation, string type) =>
        new(AtomNamespace + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
