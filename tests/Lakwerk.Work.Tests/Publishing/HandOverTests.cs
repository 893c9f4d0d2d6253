using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Vws;
using Lakwerk.Publication.Archive;
using Lakwerk.Publication.Site;
using Lakwerk.Work.Publishing;
using Lakwerk.Work.Tables;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

[Collection(PublicGroup.Name)]
public sealed class HandOverTests(SharedScene shared) : IDisposable
{
    private static readonly ArchiveMoment Moment = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), new(2026, 3, 2));

    private readonly TempFolder _folder = new();
    private readonly PublicScene _scene = shared.Scene;

    public void Dispose() => _folder.Dispose();

    [RequiresToolFact("sha256sum")]
    public void The_checksums_of_a_bag_hold_for_an_independent_program()
    {
        var bag = _folder.PathOf("tas");
        HandOver.Archive(_scene.Package(), new ArchiveTerms("Selectielijst", "12.3", null), Moment, bag);

        foreach (var manifest in (string[])["manifest-sha256.txt", "tagmanifest-sha256.txt"])
            Assert.Equal(0, Tool.Run("sh", "-c", $"cd '{bag}' && sha256sum -c --quiet {manifest}").ExitCode);
        Assert.Equal(File.ReadLines(Path.Combine(bag, "manifest-sha256.txt")).Count(), Directory.EnumerateFiles(Path.Combine(bag, "data"), "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void The_production_report_reads_back_and_each_public_row_has_its_file()
    {
        var folder = _folder.PathOf("vws");
        HandOver.Vws(_scene.Package(), _scene.Office.Office.Dossiers.AsTaken(Id, Primary), null, folder);

        var reading = VwsReader.Read(TableFile.Read(Path.Combine(folder, "productierapport.xlsx")));

        Assert.Empty(reading.Errors);
        Assert.Equal(3, reading.Rows.Count);
        Assert.All(reading.Rows, row => Assert.Equal(("2026-001", "2026-17", "pdf"), (row.Details.Matter, row.Details.Cases.Single(), row.Details.FileType)));
        Assert.All(reading.Rows, row => Assert.Equal(row.Judgement != Judgement.NotPublic, File.Exists(Path.Combine(folder, $"{row.Details.ExternalId ?? row.Document.Value}.pdf"))));
    }

    [Fact]
    public void A_bank_gets_the_decision_and_every_document_that_went_out()
    {
        var publication = HandOver.ForBank(_scene.Package(), new SiteSettings(new Uri("https://example.org/")) { Publisher = new Uri("https://example.org/orgaan") });

        Assert.Equal(["2026-001-besluit.pdf", "2026-001-1.pdf", "2026-001-2.pdf"], publication.Documents.Select(document => document.FileName));
        Assert.All(publication.Documents, document =>
        {
            using var content = document.Open();
            Assert.Equal(document.Bytes, content.Length);
        });
    }
}
