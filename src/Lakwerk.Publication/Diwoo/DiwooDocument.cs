using Lakwerk.Law;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;

namespace Lakwerk.Publication.Diwoo;

/// <summary>A file as harvesters are told of it.</summary>
/// <param name="Address">Where the file itself is; harvesters take this for its identity.</param>
/// <param name="Title">Its official title.</param>
/// <param name="Changed">The day on which it last changed.</param>
/// <param name="Created">The day that it bears.</param>
/// <param name="Publisher">The body, from the register.</param>
public sealed record DiwooDocument(Uri Address, string Title, DateOnly Changed, DateOnly Created, Concept Publisher)
{
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    public Concept? Sort { get; init; }

    public string? Summary { get; init; }

    /// <summary>What happened to it, which must be told: a decision is taken, and with it in which form a document goes out.</summary>
    public required Concept Handling { get; init; }

    public required DateOnly HandledOn { get; init; }

    /// <summary>Who made it; null when that is not known for certain, as of what others sent.</summary>
    public Concept? Maker { get; init; }

    public Concept? PartOf { get; init; }

    public IReadOnlyList<Concept> Parts { get; init; } = [];

    /// <summary>The decision and each document that went out with it.</summary>
    /// <exception cref="PublicationException">The body is not in the table and the settings do not name it.</exception>
    public static IReadOnlyList<DiwooDocument> Of(PublishedDecision decision, SiteSettings site)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(site);
        var publisher = site.PublisherOf(decision) ?? throw new PublicationException(SiteSettings.WithoutPublisher(decision.Body));
        var released = decision.Documents.Where(document => document.Files is not null).ToList();
        var letter = new Concept(site.Of(SiteAddresses.File(decision, ReleasePaths.Decision)).ToString(), TitleOf(decision));
        return [Letter(decision, site, publisher, letter, released), .. released.Select(document => Document(decision, site, publisher, letter, document))];
    }

    private static string TitleOf(PublishedDecision decision) => $"Besluit: {decision.Title}";

    private static DiwooDocument Letter(PublishedDecision decision, SiteSettings site, Concept publisher, Concept letter, List<PublishedDocument> released) =>
        new(new Uri(letter.Uri), letter.Label, decision.PublicFrom, decision.DecidedOn, publisher)
        {
            Identifiers = decision.Reference.Length > 0 ? [decision.Dossier, decision.Reference] : [decision.Dossier],
            Sort = TooiTables.DecisionSort,
            Summary = $"{Outcomes.NameOf(decision.Outcome).Dutch} op een verzoek van {DutchDates.Long(decision.Requested)} om informatie over {decision.Title}.",
            Handling = TooiTables.Determination,
            HandledOn = decision.DecidedOn,
            Maker = publisher,
            Parts = [.. released.Select(document => new Concept(FileOf(decision, site, document).ToString(), document.Title))],
        };

    private static DiwooDocument Document(PublishedDecision decision, SiteSettings site, Concept publisher, Concept letter, PublishedDocument document) =>
        new(FileOf(decision, site, document), document.Title, decision.PublicFrom, document.Date ?? decision.DecidedOn, publisher)
        {
            Identifiers = [$"{decision.Dossier}/{document.Key}"],
            Sort = TooiTables.SortOf(document.Kind),
            // When it came to the body or was signed nobody recorded; that it goes out in this form was determined by the decision.
            Handling = TooiTables.Determination,
            HandledOn = decision.DecidedOn,
            PartOf = letter,
        };

    private static Uri FileOf(PublishedDecision decision, SiteSettings site, PublishedDocument document) => site.Of(SiteAddresses.File(decision, document.Files!.File.Path));
}
