using System.Globalization;
using System.Text;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Model;
using Lakwerk.Storage;
using Lakwerk.Storage.Search;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Publishing;

/// <summary>Keeps a search index as the catalogue is: it adds what is missing and takes out what is not public, or not any more the newest.</summary>
public sealed class PublicSearch(SearchIndex index)
{
    private const string DecisionKind = "besluit";

    public SearchIndex Index => index;

    /// <summary>The index of a shelf: in a folder, which is made when it is not there, or in PostgreSQL.</summary>
    public static PublicSearch Open(string folder, string? postgres)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (postgres is not null) return new PublicSearch(new SearchIndex(new PostgresDatabase(postgres)));
        Directory.CreateDirectory(folder);
        return new PublicSearch(new SearchIndex(new SqliteDatabase(Path.Combine(folder, "zoeken.db"))));
    }

    /// <summary>Which document a hit is: dossier and key.</summary>
    public static (string Dossier, string Key) Read(string payload) => payload.IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? (payload[..at], payload[(at + 1)..]) : (payload, "");

    public void Follow(PublicCatalogue catalogue, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var (known, wanted) = (index.Sources(), catalogue.Dossiers.ToDictionary(SourceOf, StringComparer.Ordinal));
        foreach (var source in known.Where(source => !wanted.ContainsKey(source))) index.RemoveSource(source);
        foreach (var (source, dossier) in wanted.Where(pair => !known.Contains(pair.Key)))
        {
            stop.ThrowIfCancellationRequested();
            index.Put([.. Documents(source, dossier.Current)]);
        }
    }

    /// <summary>Names the release by its bytes: when they change, it is read again.</summary>
    private static string SourceOf(PublicDossier dossier) => $"{dossier.Decision.Dossier}/v{dossier.Decision.Version}/{SourceFile.Sha256Of(Path.Combine(dossier.Current.Folder, ReleasePaths.Json))[..16]}";

    private static IEnumerable<SearchDocument> Documents(string source, ShelvedRelease release)
    {
        var decision = release.Decision;
        yield return new SearchDocument($"{decision.Dossier}/", decision.Title, decision.DecidedOn, release.Note.PublicFrom)
        {
            Payload = $"{decision.Dossier}/",
            Source = source,
            Facets = Facets(decision, DecisionKind, decision.DecidedOn, decision.Grounds.Select(ground => ground.Code)),
            Pages = Pages(release, ReleasePaths.DecisionText),
        };
        foreach (var document in decision.Documents)
            yield return new SearchDocument($"{decision.Dossier}/{document.Key}", document.Title, document.Date ?? decision.DecidedOn, release.Note.PublicFrom)
            {
                Payload = $"{decision.Dossier}/{document.Key}",
                Source = source,
                Facets = Facets(decision, document.Kind ?? "overig", document.Date ?? decision.DecidedOn, document.Codes),
                Pages = document.Files is { } files ? Pages(release, files.Text.Path) : [],
            };
    }

    private static Dictionary<SearchFacet, IReadOnlyList<string>> Facets(PublishedDecision decision, string kind, DateOnly date, IEnumerable<string> codes) => new()
    {
        [SearchFacet.Body] = [decision.Body],
        [SearchFacet.Year] = [date.Year.ToString(CultureInfo.InvariantCulture)],
        [SearchFacet.Category] = [TooiTables.Decisions.Concept.Label],
        [SearchFacet.Kind] = [kind],
        [SearchFacet.Ground] = [.. codes],
        [SearchFacet.Outcome] = [Outcomes.NameOf(decision.Outcome).Dutch],
    };

    private static IReadOnlyList<SearchPage> Pages(ShelvedRelease release, string path) => release.PathOf(path) is { } file
        ? [.. Encoding.UTF8.GetString(SourceFile.ReadAll(file)).Split('\f').Select((text, i) => new SearchPage(i + 1, text))]
        : [];
}
