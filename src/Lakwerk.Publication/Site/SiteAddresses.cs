using System.Globalization;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication.Site;

/// <summary>
/// Where things are on the public site, below its root. An address, once given out, works for ever: one without a version leads
/// to the newest file, one with a version to the bytes of that version.
/// </summary>
public static class SiteAddresses
{
    public const string Decisions = "besluiten/";
    public const string Grounds = "gronden/";
    public const string Search = "zoeken/";
    public const string About = "over/";

    /// <summary>Before the address of a page: the same page in English. Files, feeds and data have no language of their own.</summary>
    public const string English = "en/";

    public const string Atom = "atom.xml";
    public const string Rss = "rss.xml";
    public const string Robots = "robots.txt";
    public const string Api = "api/v1/";

    /// <summary>What the root of the open data tells, as a file too: a site of plain files has no answer to a folder but a page.</summary>
    public const string ApiIndex = Api + "index.json";

    public static string Decision(PublishedDecision decision) => $"{Decisions}{decision.Dossier}/";

    public static string Version(PublishedDecision decision) => string.Create(CultureInfo.InvariantCulture, $"{Decision(decision)}v{decision.Version}/");

    public static string Document(PublishedDecision decision, string key) => $"{Decision(decision)}document/{key}/";

    public static string Text(PublishedDecision decision, string key) => $"{Document(decision, key)}tekst/";

    /// <summary>The newest bytes of a file.</summary>
    public static string File(PublishedDecision decision, string path) => Decision(decision) + path;

    /// <summary>The bytes of exactly this version.</summary>
    public static string VersionFile(PublishedDecision decision, string path) => Version(decision) + path;

    /// <summary>Everything of a version in one archive.</summary>
    public static string Archive(PublishedDecision decision) => string.Create(CultureInfo.InvariantCulture, $"{Version(decision)}{decision.Dossier}-v{decision.Version}.zip");

    public static string Ground(string slug) => $"{Grounds}{slug}/";
}
