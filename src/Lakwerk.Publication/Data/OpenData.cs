using System.Globalization;
using System.Text;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;

namespace Lakwerk.Publication.Data;

/// <summary>Everything on the site as data: for every decision and document one row, as JSON and as CSV.</summary>
public static class OpenData
{
    private static readonly string[] DecisionHeader =
        ["dossier", "versie", "titel", "bestuursorgaan", "kenmerk", "soort", "wet", "uitkomst", "verzoek", "ontvangen", "besluit", "bekendgemaakt", "openbaar_vanaf", "documenten", "openbaar", "gronden", "adres"];

    private static readonly string[] DocumentHeader =
        ["dossier", "document", "nummer", "titel", "datum", "soort", "beoordeling", "gronden", "lakken", "bladzijden", "opgeschort", "sha256", "adres", "bestand"];

    public static byte[] DecisionsJson(IEnumerable<PublishedDecision> decisions, SiteSettings site) => Json(decisions.Select(decision => Entry(decision, site)));

    public static byte[] DocumentsJson(IEnumerable<PublishedDecision> decisions, SiteSettings site) =>
        Json(decisions.SelectMany(decision => decision.Documents.Select(document => Entry(decision, document, site))));

    public static byte[] DecisionsCsv(IEnumerable<PublishedDecision> decisions, SiteSettings site) => Csv(new Table(DecisionHeader, [.. decisions.Select(decision => Row(decision, site))]));

    public static byte[] DocumentsCsv(IEnumerable<PublishedDecision> decisions, SiteSettings site) =>
        Csv(new Table(DocumentHeader, [.. decisions.SelectMany(decision => decision.Documents.Select(document => Row(decision, document, site)))]));

    /// <summary>Where everything is, by name.</summary>
    public static byte[] Index(IEnumerable<string> addresses, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var named = addresses.Order(StringComparer.Ordinal).ToDictionary(address => address[SiteAddresses.Api.Length..], address => site.Of(address).ToString());
        return JsonSerializer.SerializeToUtf8Bytes(new DataIndex(site.Name, site.Of(SiteAddresses.Api + "openapi.json"), named), IndexOptions);
    }

    /// <summary>Names of files stay as they are.</summary>
    private static JsonSerializerOptions IndexOptions { get; } = new(ReleaseJson.Options) { DictionaryKeyPolicy = null };

    private static DecisionEntry Entry(PublishedDecision decision, SiteSettings site) => new(
        decision.Dossier, decision.Version, decision.Title, decision.Body, decision.Reference, decision.Kind, decision.Law, decision.Outcome,
        decision.Requested, decision.Received, decision.DecidedOn, decision.AnnouncedOn, decision.PublicFrom, decision.CountDocuments(), decision.CountReleased(),
        [.. decision.Grounds.Select(ground => ground.Code)], site.Of(SiteAddresses.Decision(decision)), site.Of(SiteAddresses.File(decision, ReleasePaths.Json)));

    private static DocumentEntry Entry(PublishedDecision decision, PublishedDocument document, SiteSettings site) => new(
        decision.Dossier, document.Key, document.Number, document.Title, document.Date, document.Kind, document.Judgement, document.Codes, document.Passages,
        document.Files?.Pages, document.Suspended, document.Files?.File.Sha256, site.Of(SiteAddresses.Document(decision, document.Key)), FileOf(decision, document, site));

    private static Uri? FileOf(PublishedDecision decision, PublishedDocument document, SiteSettings site) => document.Files is { } files ? site.Of(SiteAddresses.File(decision, files.File.Path)) : null;

    private static IReadOnlyList<string> Row(PublishedDecision decision, SiteSettings site) =>
    [
        decision.Dossier, Number(decision.Version), decision.Title, decision.Body, decision.Reference, DecisionKinds.NameOf(decision.Kind).Dutch, decision.Law.ToString(),
        Outcomes.NameOf(decision.Outcome).Dutch, Day(decision.Requested), Day(decision.Received), Day(decision.DecidedOn), Day(decision.AnnouncedOn), Day(decision.PublicFrom),
        Number(decision.CountDocuments()), Number(decision.CountReleased()), string.Join(';', decision.Grounds.Select(ground => ground.Code)), site.Of(SiteAddresses.Decision(decision)).ToString(),
    ];

    private static IReadOnlyList<string> Row(PublishedDecision decision, PublishedDocument document, SiteSettings site) =>
    [
        decision.Dossier, document.Key, document.Number, document.Title, Day(document.Date), document.Kind ?? "", PublishedJudgements.NameOf(document.Judgement).Dutch,
        string.Join(';', document.Codes), Number(document.Passages), document.Files is { } files ? Number(files.Pages) : "", document.Suspended ? "ja" : "",
        document.Files?.File.Sha256 ?? "", site.Of(SiteAddresses.Document(decision, document.Key)).ToString(), FileOf(decision, document, site)?.ToString() ?? "",
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static byte[] Json<T>(IEnumerable<T> entries) => JsonSerializer.SerializeToUtf8Bytes(entries.ToList(), ReleaseJson.Options);

    /// <summary>With a byte order mark, so that spreadsheets read it as it is meant.</summary>
    private static byte[] Csv(Table table) => Encoding.UTF8.GetBytes("\uFEFF" + Dossiers.Vws.Csv.Write(table));
}
