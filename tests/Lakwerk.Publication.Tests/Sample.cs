using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;

namespace Lakwerk.Publication.Tests;

/// <summary>A published decision of a body that does not exist.</summary>
internal static class Sample
{
    public static SiteSettings Site { get; } = new(new Uri("https://open.example.org/woo/")) { Publisher = new Uri("https://identifier.overheid.nl/tooi/id/gemeente/gm0000") };

    public static PublishedDecision Decision { get; } = new("2026-001", 1, "Fietspaden & <bruggen>", "Gemeente Veldrode")
    {
        Reference = "2026-17",
        Decision = "besluit",
        Kind = DecisionKind.Primary,
        Law = Regime.Woo,
        Outcome = Outcome.PartlyPublic,
        Requested = new(2026, 1, 2),
        Received = new(2026, 1, 5),
        DecidedOn = new(2026, 1, 30),
        AnnouncedOn = new(2026, 2, 2),
        PublicFrom = new(2026, 2, 16),
        Counts = new Dictionary<Judgement, int> { [Judgement.PartlyPublic] = 1, [Judgement.NotPublic] = 1 },
        Grounds = [new GroundUse("5.1.2.e", "Persoonlijke levenssfeer", 2, 3)],
        Files = [new PublishedFile(ReleasePaths.Decision, PublishedFile.Pdf, 10, Hash('a'))],
        Documents =
        [
            new PublishedDocument("1", "1", "Nota \"fietspad\"; tweede versie", PublishedJudgement.PartlyPublic, ["5.1.2.e"])
            {
                Id = "d-1",
                List = "Bijlage",
                Date = new(2025, 11, 3),
                Kind = "nota",
                Passages = 3,
                Files = new DocumentFiles(File("documenten/1.pdf", PublishedFile.Pdf, 'b'), File("bewijs/1.pdf", PublishedFile.Pdf, 'c'), File("tekst/1.txt", PublishedFile.Text, 'd'), 4),
            },
            new PublishedDocument("2", "2", "Advies", PublishedJudgement.NotPublic, ["5.1.2.e"]) { Id = "d-2" },
        ],
        Changes = [],
    };

    public static PublishedFile File(string path, string type, char hash) => new(path, type, 100, Hash(hash));

    public static string Hash(char c) => new(c, 64);
}
