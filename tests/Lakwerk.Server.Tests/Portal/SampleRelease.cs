using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Law;
using Lakwerk.Publication;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Files;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Server.Tests.Portal;

/// <summary>Releases of a body that does not exist, as the publication desk makes them.</summary>
internal static class SampleRelease
{
    public const string Dossier = "2026-001";

    public static ReleasePackage First(string dossier = Dossier, string title = "Fietspaden & <bruggen>") => Of(dossier, 1, title, "Het besluit over het fietspad.\fOp bladzijde twee staat de brug.", []);

    public static ReleasePackage Second(string dossier = Dossier) => Of(dossier, 2, "Fietspaden & <bruggen>", "Het besluit over het fietspad en de tunnel.\fOp bladzijde twee staat de brug.",
        [new PublishedChange("1", "1", ChangeKind.Opened, "Document 1 was deels openbaar, is nu openbaar.")]);

    public static ShelfNote From(DateOnly day) => new(day, "h", new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero));

    public static byte[] Pdf(string text) => PdfFileBuilder.OnePage($"BT /F1 12 Tf 72 700 Td ({text}) Tj ET");

    private static ReleasePackage Of(string dossier, int version, string title, string text, IReadOnlyList<PublishedChange> changes)
    {
        var entries = new List<PackageEntry>();
        var earlier = version == 1 ? [] : new List<EarlierFile> { new(1, Add(entries, ReleasePaths.Earlier("1", 1), PublishedFile.Pdf, Pdf("versie 1"))) };
        var files = new DocumentFiles(
            Add(entries, ReleasePaths.Document("1"), PublishedFile.Pdf, Pdf($"versie {version}")), Add(entries, ReleasePaths.Proof("1"), PublishedFile.Pdf, Pdf("bewijs")),
            Add(entries, ReleasePaths.Text("1"), PublishedFile.Text, Encoding.UTF8.GetBytes(text)), 2)
        { Earlier = earlier };
        var decision = new PublishedDecision(dossier, version, title, "Gemeente Veldrode")
        {
            Reference = "2026-17",
            Decision = $"besluit-{version}",
            Kind = version == 1 ? DecisionKind.Primary : DecisionKind.Supplementary,
            Law = Regime.Woo,
            Outcome = Outcome.PartlyPublic,
            Requested = new(2026, 1, 2),
            Received = new(2026, 1, 5),
            DecidedOn = new(2026, 1, 28 + version),
            AnnouncedOn = new(2026, 2, 2),
            PublicFrom = new(2026, 2, 2),
            Follows = version == 1 ? null : "besluit-1",
            Cause = version == 1 ? null : "uitspraak",
            Counts = new Dictionary<Judgement, int> { [Judgement.PartlyPublic] = 1, [Judgement.NotPublic] = 1, [Judgement.AlreadyPublic] = 1 },
            Grounds = [new GroundUse("5.1.2.e", "Persoonlijke levenssfeer", 2, 3), new GroundUse("buiten scope", "Buiten de reikwijdte van het verzoek", 1, 1)],
            Files =
            [
                Add(entries, ReleasePaths.Decision, PublishedFile.Pdf, Pdf("besluit")), Add(entries, ReleasePaths.DecisionText, PublishedFile.Text, "Wij maken de nota openbaar."u8.ToArray()),
                Add(entries, ReleasePaths.InventoryPdf, PublishedFile.Pdf, Pdf("lijst")), Add(entries, ReleasePaths.InventoryXlsx, PublishedFile.Xlsx, [1, 2, 3]),
                Add(entries, ReleasePaths.InventoryCsv, PublishedFile.Csv, "nr;titel"u8.ToArray()),
            ],
            Documents =
            [
                new PublishedDocument("1", "1", "Nota fietspad", PublishedJudgement.PartlyPublic, ["5.1.2.e", "buiten scope"]) { Date = new(2025, 11, 3), Kind = "nota", Passages = 3, Files = files },
                new PublishedDocument("2", "2", "Advies", PublishedJudgement.NotPublic, ["5.1.2.e"]) { Suspended = true, PartOf = "1" },
                new PublishedDocument("3", "3", "Persbericht", PublishedJudgement.AlreadyPublic, []) { Links = ["https://example.org/p", "javascript:alert(1)"] },
            ],
            Changes = changes,
        };
        entries.Add(Entry(ReleasePaths.Json, ReleaseJson.Write(decision)));
        entries.Add(Entry(ReleasePaths.ReadMe, Encoding.UTF8.GetBytes(ReadMeText.Of(decision))));
        entries.Add(Entry(ReleasePaths.Hashes, [10]));
        return new ReleasePackage(decision, entries);
    }

    private static PublishedFile Add(List<PackageEntry> entries, string path, string type, byte[] content)
    {
        entries.Add(Entry(path, content));
        return new PublishedFile(path, type, content.Length, SourceFile.Sha256(content));
    }

    private static PackageEntry Entry(string path, byte[] content) => new(path, () => new MemoryStream(content, writable: false));
}
