using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Lakwerk.Publication.Site;

namespace Lakwerk.Publication.Diwoo;

/// <summary>
/// What harvesters read: robots.txt names the index, the index the sitemaps, a sitemap each file with its description. Only an
/// index of the prescribed name is read, and no file may be larger than the limits.
/// </summary>
public static class Sitemaps
{
    public const int MostEntries = 50_000;
    public const int MostBytes = 50 * 1024 * 1024;

    private const string Prefix = "diwoo";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Index and sitemaps by their place on the site.</summary>
    /// <param name="documents">What there is to harvest.</param>
    /// <param name="site">The site.</param>
    public static IReadOnlyDictionary<string, byte[]> Write(IReadOnlyList<DiwooDocument> documents, SiteSettings site) => Write(documents, site, MostEntries, MostBytes);

    public static string Robots(SiteSettings site) =>
        $"User-agent: *\nDisallow: {site.BasePath}voorinzage/\nDisallow: {site.BasePath}{SiteAddresses.Search}\n\nSitemap: {site.Of(TooiTables.Decisions.IndexName)}\n";

    internal static IReadOnlyDictionary<string, byte[]> Write(IReadOnlyList<DiwooDocument> documents, SiteSettings site, int mostEntries, int mostBytes)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(site);
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var index = new XElement(Sitemap + "sitemapindex");
        foreach (var part in Split([.. documents.Select(Entry)], mostEntries, mostBytes))
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"sitemaps/diwoo-infocat{TooiTables.Decisions.Number}-{files.Count + 1}.xml");
            files.Add(name, XmlText.Bytes(new XElement(Sitemap + "urlset", new XAttribute(XNamespace.Xmlns + Prefix, DiwooElements.Namespace.NamespaceName), part)));
            index.Add(new XElement(Sitemap + "sitemap", new XElement(Sitemap + "loc", site.Of(name)), new XElement(Sitemap + "lastmod", Newest(part))));
        }

        files.Add(TooiTables.Decisions.IndexName, XmlText.Bytes(index));
        return files;
    }

    private static XElement Entry(DiwooDocument document) => new(
        Sitemap + "url",
        new XElement(Sitemap + "loc", document.Address),
        new XElement(Sitemap + "lastmod", document.Changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new XElement(DiwooElements.Namespace + "Document", DiwooXml.Write(document)));

    private static string Newest(IEnumerable<XElement> entries) => entries.Max(entry => (string)entry.Element(Sitemap + "lastmod")!)!;

    private static IEnumerable<List<XElement>> Split(IReadOnlyList<XElement> entries, int mostEntries, int mostBytes)
    {
        var (part, bytes) = (new List<XElement>(), Frame);
        foreach (var entry in entries)
        {
            var size = SizeOf(entry);
            if (part.Count == mostEntries || part.Count > 0 && bytes + size > mostBytes)
            {
                yield return part;
                (part, bytes) = ([], Frame);
            }

            part.Add(entry);
            bytes += size;
        }

        if (part.Count > 0) yield return part;
    }

    /// <summary>For the root element around the entries.</summary>
    private const int Frame = 1024;

    /// <summary>An upper bound: alone, an element repeats its namespaces, and is indented less.</summary>
    private static int SizeOf(XElement entry) => Encoding.UTF8.GetByteCount(entry.ToString()) + (2 * entry.DescendantsAndSelf().Count() * 2);
}
