using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lakwerk.Law;
using Lakwerk.Publication.Data;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Explaining;
using Lakwerk.Publication.Feeds;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;
using Lakwerk.Server.Portal.Pages;
using Lakwerk.Work.Publishing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Lakwerk.Server.Portal;

/// <summary>
/// The public site as a map from addresses to answers. The server asks it for one address, the writer of static files for all
/// of them; neither knows how a page is made.
/// </summary>
public sealed class PortalSite(PortalView view)
{
    private const string YearPrefix = SiteAddresses.Decisions + "jaar/";

    private readonly Lazy<PortalSite> _english = new(() => new PortalSite(view with { Language = Language.English }));
    private readonly Lazy<IReadOnlyDictionary<string, byte[]>> _sitemaps = new(() => SitemapsOf(view));

    public PortalView View => view;

    /// <summary>The same pages for who reads English.</summary>
    public PortalSite English => _english.Value;

    /// <summary>The sitemaps for harvesters, without their index.</summary>
    public IEnumerable<byte[]> Sitemaps => _sitemaps.Value.Where(file => file.Key.StartsWith("sitemaps/", StringComparison.Ordinal)).Select(file => file.Value);

    /// <summary>Bodies that the sitemaps leave out, because nobody told their place in the register.</summary>
    public IEnumerable<string> WithoutPublisher => view.Catalogue.Decisions.Where(decision => ForHarvesters(view).PublisherOf(decision) is null).Select(decision => decision.Body).Distinct();

    /// <summary>Every address that leads somewhere, but the files of releases that are not the newest.</summary>
    public IEnumerable<string> Addresses()
    {
        var addresses = OwnAddresses().ToList();
        return addresses.Concat(addresses.Where(PortalView.IsPage).Select(address => SiteAddresses.English + address));
    }

    private IEnumerable<string> OwnAddresses() =>
    [
        "", SiteAddresses.Decisions, SiteAddresses.Grounds, SiteAddresses.About, SiteAddresses.Robots, SiteAddresses.Atom, SiteAddresses.Rss,
        .. Data.Keys, .. _sitemaps.Value.Keys,
        .. Years().Select(year => $"{YearPrefix}{year}/"),
        .. GroundExplanations.All.Select(ground => SiteAddresses.Ground(ground.Slug)),
        .. view.Catalogue.Dossiers.SelectMany(Addresses),
        .. view.Catalogue.Withdrawn.Keys.Select(dossier => $"{SiteAddresses.Decisions}{dossier}/"),
    ];

    /// <summary>What stands at an address below the root; null when nothing does.</summary>
    public async Task<PortalAnswer?> Find(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (view.Language == Language.Dutch && After(address, SiteAddresses.English) is { } english) return PortalView.IsPage(english) ? await English.Find(english) : null;
        if (Data.TryGetValue(address, out var data)) return Made(data.Type, data.Make(view));
        if (_sitemaps.Value.TryGetValue(address, out var sitemap)) return Made(PortalAnswer.Xml, sitemap);
        return address switch
        {
            "" => await Page<HomePage>([]),
            SiteAddresses.Decisions => await Page<DecisionsPage>([]),
            SiteAddresses.Grounds => await Page<GroundsPage>([]),
            SiteAddresses.Api => await Find(SiteAddresses.ApiIndex),
            SiteAddresses.About => await Page<AboutPage>([]),
            SiteAddresses.Robots => Made(PortalAnswer.Plain, Encoding.UTF8.GetBytes(Publication.Diwoo.Sitemaps.Robots(view.Site))),
            SiteAddresses.Atom => Made("application/atom+xml; charset=utf-8", DecisionFeed.Atom(view.Catalogue.Decisions, view.Site)),
            SiteAddresses.Rss => Made("application/rss+xml; charset=utf-8", DecisionFeed.Rss(view.Catalogue.Decisions, view.Site)),
            _ when After(address, YearPrefix) is { } year => await YearPage(year),
            _ when After(address, SiteAddresses.Grounds) is { } slug => GroundExplanations.FindBySlug(slug.TrimEnd('/')) is { } ground ? await Page<GroundPage>(new() { ["Ground"] = ground }) : null,
            _ when After(address, SiteAddresses.Decisions) is { } rest => await InDossier(rest),
            _ => null,
        };
    }

    public Task<PortalAnswer> Page<TPage>(Dictionary<string, object?> parameters) where TPage : IComponent => Rendered<TPage>(parameters);

    public static PortalAnswer Made(string type, byte[] body) => new(type) { Body = body, Tag = Convert.ToHexStringLower(SHA256.HashData(body))[..24] };

    private static Dictionary<string, (string Type, Func<PortalView, byte[]> Make)> Data { get; } = new()
    {
        [SiteAddresses.Api + "besluiten.json"] = (PortalAnswer.Json, view => OpenData.DecisionsJson(view.Catalogue.Decisions, view.Site)),
        [SiteAddresses.Api + "besluiten.csv"] = (PortalAnswer.Csv, view => OpenData.DecisionsCsv(view.Catalogue.Decisions, view.Site)),
        [SiteAddresses.Api + "documenten.json"] = (PortalAnswer.Json, view => OpenData.DocumentsJson(view.Catalogue.Decisions, view.Site)),
        [SiteAddresses.Api + "openapi.json"] = (PortalAnswer.Json, view => OpenApiText.Of(view.Site)),
        [SiteAddresses.Api + "documenten.csv"] = (PortalAnswer.Csv, view => OpenData.DocumentsCsv(view.Catalogue.Decisions, view.Site)),
        [SiteAddresses.ApiIndex] = (PortalAnswer.Json, view => OpenData.Index(Data!.Keys.Where(address => address != SiteAddresses.ApiIndex), view.Site)),
    };

    private IEnumerable<int> Years() => view.Catalogue.Decisions.Select(decision => decision.DecidedOn.Year).Distinct();

    private static IEnumerable<string> Addresses(PublicDossier dossier)
    {
        var decision = dossier.Decision;
        yield return SiteAddresses.Decision(decision);
        foreach (var document in decision.Documents)
        {
            yield return SiteAddresses.Document(decision, document.Key);
            if (document.Files is not null) yield return SiteAddresses.Text(decision, document.Key);
        }

        foreach (var file in FilesOf(decision)) yield return SiteAddresses.File(decision, file);
        foreach (var version in dossier.Versions.Select(version => version.Decision))
        {
            yield return SiteAddresses.Version(version);
            yield return SiteAddresses.Archive(version);
            foreach (var file in FilesOf(version)) yield return SiteAddresses.VersionFile(version, file);
        }
    }

    private static IEnumerable<string> FilesOf(PublishedDecision decision) => decision.AllFiles().Select(file => file.Path).Append(ReleasePaths.Json).Append(ReleasePaths.Hashes).Append(ReleasePaths.ReadMe);

    private async Task<PortalAnswer?> YearPage(string rest) => int.TryParse(rest.TrimEnd('/'), CultureInfo.InvariantCulture, out var year) && Years().Contains(year) && rest.EndsWith('/')
        ? await Page<DecisionsPage>(new() { ["Year"] = year })
        : null;

    private async Task<PortalAnswer?> InDossier(string rest)
    {
        if (rest.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var end)) return null;
        if (view.Catalogue.Withdrawn.GetValueOrDefault(rest[..end]) is { } withdrawal) return await Withdrawn(withdrawal, SiteAddresses.Decisions + rest[..(end + 1)], null);
        return view.Catalogue.Find(rest[..end]) is { } dossier ? await InDossier(dossier, rest[(end + 1)..]) : null;
    }

    private async Task<PortalAnswer?> InDossier(PublicDossier dossier, string within)
    {
        if (within.Length == 0) return await DecisionPage(dossier, dossier.Current);
        if (After(within, "document/") is { } document) return await InDocument(dossier, document);
        return VersionIn(dossier, within, out var after) is not { } version ? FileOf(dossier.Current, within) ?? await WithdrawnFile(dossier, within)
            : after.Length == 0 ? await DecisionPage(dossier, version)
            : after == Path.GetFileName(version.Archive) ? FromDisk(version.Archive, "application/zip")
            : FileOf(version, after) ?? await WithdrawnFile(dossier, after);
    }

    /// <summary>An address of a file that was public leads to the page that says why it is not any more.</summary>
    private async Task<PortalAnswer?> WithdrawnFile(PublicDossier dossier, string path)
    {
        var key = Path.GetFileNameWithoutExtension(path);
        if (!path.Contains('/', StringComparison.Ordinal)) return null;
        var told = dossier.Versions.Select(version => version.Decision.Find(key)?.Withdrawn).FirstOrDefault(one => one is not null);
        // The site may be some seconds behind the shelf: what is gone from it since is told by the shelf itself.
        told ??= dossier.Versions.Select(version => version.TakenBack(path)).FirstOrDefault(one => one is not null);
        if (told is null && dossier.Versions.Any(version => version.Decision.AllFiles().Any(file => file.Path == path))) told = Refused(dossier.Decision, key);
        return told is null ? null : await Withdrawn(told, SiteAddresses.Document(dossier.Decision, key), dossier.Decision);
    }

    /// <summary>What an earlier decision let out and the newest does not. The earlier one, with its files, is still what it was.</summary>
    private static Withdrawal Refused(PublishedDecision decision, string key) =>
        new(decision.PublicFrom, decision.Changes.FirstOrDefault(change => change.Key == key)?.Sentence ?? "Het nieuwste besluit geeft dit bestand niet meer vrij.");

    private async Task<PortalAnswer> Withdrawn(Withdrawal withdrawal, string address, PublishedDecision? decision) =>
        await Page<WithdrawnPage>(new() { ["Withdrawal"] = withdrawal, ["Address"] = address, ["Decision"] = decision }) with { Status = StatusCodes.Status410Gone };

    private Task<PortalAnswer> DecisionPage(PublicDossier dossier, ShelvedRelease version) => Page<DecisionPage>(new() { ["Dossier"] = dossier, ["Version"] = version });

    private async Task<PortalAnswer?> InDocument(PublicDossier dossier, string rest)
    {
        var parts = rest.Split('/');
        if (dossier.Decision.Find(parts[0]) is not { } document) return null;
        if (document.Withdrawn is { } withdrawal) return await Withdrawn(withdrawal, SiteAddresses.Document(dossier.Decision, document.Key), dossier.Decision);
        if (parts is [_, ""]) return await Page<DocumentPage>(new() { ["Dossier"] = dossier, ["Document"] = document });
        return parts is [_, "tekst", ""] && document.Files is { } files && dossier.Current.PathOf(files.Text.Path) is { } path
            ? await Page<TextPage>(new() { ["Dossier"] = dossier, ["Document"] = document, ["Pages"] = (await System.IO.File.ReadAllTextAsync(path)).Split('\f') })
            : null;
    }

    private static ShelvedRelease? VersionIn(PublicDossier dossier, string within, out string after)
    {
        after = "";
        if (within is not ['v', ..] || within.IndexOf('/', StringComparison.Ordinal) is not (> 1 and var end) || !int.TryParse(within.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || within[1] == '0') return null;
        after = within[(end + 1)..];
        return dossier.Version(number);
    }

    /// <summary>Only what release.json names is a file of the release.</summary>
    private static PortalAnswer? FileOf(ShelvedRelease release, string path)
    {
        if (path is ReleasePaths.Json or ReleasePaths.Hashes or ReleasePaths.ReadMe)
            return release.PathOf(path) is { } plain ? FromDisk(plain, path == ReleasePaths.Json ? PortalAnswer.Json : PortalAnswer.Plain) : null;
        if (release.Decision.AllFiles().FirstOrDefault(file => file.Path == path) is not { } file || release.PathOf(path) is not { } place) return null;
        var type = file.MediaType.StartsWith("text/", StringComparison.Ordinal) ? file.MediaType + "; charset=utf-8" : file.MediaType;
        return new PortalAnswer(type) { File = place, Tag = file.Sha256, Sha256 = file.Sha256 };
    }

    private static PortalAnswer? FromDisk(string path, string type)
    {
        var info = new FileInfo(path);
        return info.Exists ? new PortalAnswer(type) { File = path, Tag = string.Create(CultureInfo.InvariantCulture, $"{info.Length:x}-{info.LastWriteTimeUtc.Ticks:x}") } : null;
    }

    private async Task<PortalAnswer> Rendered<TPage>(Dictionary<string, object?> parameters) where TPage : IComponent =>
        Made(PortalAnswer.Html, await PageRenderer.Render<TPage>(new(parameters) { ["View"] = view }));

    /// <summary>A body that nobody told the address of is left out: harvesters refuse what has no publisher.</summary>
    private static IReadOnlyDictionary<string, byte[]> SitemapsOf(PortalView view) => view.IsPreview
        ? new Dictionary<string, byte[]>()
        : Publication.Diwoo.Sitemaps.Write([.. view.Catalogue.Decisions.Where(decision => ForHarvesters(view).PublisherOf(decision) is not null).SelectMany(decision => DiwooDocument.Of(decision, ForHarvesters(view)))], view.Site);

    /// <summary>One address cannot stand for two bodies that nobody knows: then it stands for none.</summary>
    private static SiteSettings ForHarvesters(PortalView view) =>
        view.Catalogue.Decisions.Where(decision => view.Site.Named(decision) is null).Select(decision => decision.Body).Distinct().Count() > 1 ? view.Site with { Publisher = null } : view.Site;

    private static string? After(string address, string prefix) => address.StartsWith(prefix, StringComparison.Ordinal) ? address[prefix.Length..] : null;
}
