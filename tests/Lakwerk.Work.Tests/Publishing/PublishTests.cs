using System.Security.Cryptography;
using System.Text;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Letters;
using Lakwerk.Work.Publishing;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

[Collection(PublicGroup.Name)]
public sealed class PublishTests(SharedScene shared) : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly PublicScene _scene = shared.Scene;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_package_holds_what_the_decision_lets_out_and_nothing_else()
    {
        var package = _scene.Package();

        Assert.Equal(
            [
                "SHA256SUMS", "besluit.pdf", "bewijs/1.pdf", "bewijs/2.pdf", "documenten/1.pdf", "documenten/2.pdf", "inventarislijst.csv", "inventarislijst.pdf",
                "inventarislijst.xlsx", "leesmij.txt", "release.json", "tekst/1.txt", "tekst/2.txt", "tekst/besluit.txt",
            ],
            package.Entries.Select(entry => entry.Path));
        Assert.Equal(Outcome.PartlyPublic, package.Decision.Outcome);
        Assert.Equal([1, 1, 1], package.Decision.Counts.Values);
        Assert.Equal(("5.1.2.e", 2, 1), package.Decision.Grounds.Select(g => (g.Code, g.Documents, g.Passages)).Single());
    }

    [Fact]
    public void Neither_what_was_covered_nor_who_asked_is_anywhere_in_a_package()
    {
        foreach (var entry in _scene.Package().Entries)
        {
            using var stream = entry.Open();
            var text = new StreamReader(stream, Encoding.Latin1).ReadToEnd();
            Assert.False(text.Contains("dewit", StringComparison.OrdinalIgnoreCase) || entry.Path.Contains("dewit", StringComparison.OrdinalIgnoreCase), entry.Path);
            Assert.False(text.Contains("Oorbeeld", StringComparison.OrdinalIgnoreCase), entry.Path);
        }
    }

    [Fact]
    public void The_place_of_the_body_in_the_register_comes_from_its_own_settings()
    {
        _folder.Write("orgaan.json", """{ "tooi": "https://identifier.overheid.nl/tooi/id/gemeente/gm0000", "tooi-naam": "gemeente Veldrode" }""");
        var settings = new PublishSettings { Body = BodyFolder.Open(_folder.Root), Print = _ => "Besluit"u8.ToArray(), SignedLetter = PdfFileBuilder.OnePage("BT /F1 12 Tf 72 700 Td (Besluit op uw verzoek.) Tj ET") };

        var package = new PublishDesk(_scene.Office.Office, settings).Make(Id, Primary).Package!;

        Assert.Equal(new Concept("https://identifier.overheid.nl/tooi/id/gemeente/gm0000", "gemeente Veldrode"), package.Decision.Publisher);
        Assert.Null(_scene.Package().Decision.Publisher);
    }

    [Fact]
    public void The_same_dossier_gives_the_same_archive_to_the_byte()
    {
        using var other = new MemoryStream();
        using var one = new MemoryStream();
        _scene.Package().WriteZip(one);
        _scene.Package().WriteZip(other);

        Assert.Equal(one.ToArray(), other.ToArray());
    }

    [RequiresToolFact("python3", "sha256sum")]
    public void Independent_programs_read_the_archive_and_check_its_hashes()
    {
        var package = _scene.Package();
        var zip = _folder.PathOf("p.zip");
        package.WriteZip(zip);
        Assert.Equal("", Tool.Run("python3", "-c", $"import zipfile,sys; z=zipfile.ZipFile('{zip}'); b=z.testzip(); z.extractall('{_folder.PathOf("uit")}'); sys.exit(1 if b else 0)").Output);

        var check = Tool.Run("sh", "-c", $"cd '{_folder.PathOf("uit")}/2026-001-v1' && sha256sum -c --quiet SHA256SUMS");

        Assert.True(check.ExitCode == 0, check.Output);
    }

    [Fact]
    public void There_is_no_package_before_everything_went_out()
    {
        using var scene = new PublicScene(release: false);

        var outcome = scene.Desk().Make(Id, Primary);

        Assert.Null(outcome.Package);
        Assert.Contains(outcome.Reasons, reason => reason.StartsWith("Document 1: is nog niet vrijgegeven", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_no_package_when_a_file_that_went_out_still_shows_what_is_marked()
    {
        // As if another program had let the original itself out.
        using var scene = new PublicScene(release: false);
        var original = scene.Office.Dossier.Find(scene.Marked)!.Details.Sha256!;
        scene.Office.Done(new ReleaseDocument(Handler, scene.Office.Now, scene.Open, Primary, scene.Office.Office.Proofs.Prove(scene.Office.Dossier.Find(scene.Open)!).Sha256!));
        scene.Office.Done(new ReleaseDocument(Handler, scene.Office.Now, scene.Marked, Primary, original));

        var outcome = scene.Desk().Make(Id, Primary);

        Assert.Null(outcome.Package);
        Assert.All(outcome.Reasons, reason => Assert.StartsWith("Document 1: ", reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Brief aan anna.dewit over fietsen", null)]
    [InlineData("Brief over fietsen", "anna.dewit")]
    public void A_title_or_sender_that_tells_what_the_document_hides_is_found(string title, string? sender)
    {
        var document = _scene.Office.Dossier.Find(_scene.Marked)!;

        var leaks = TitleWitness.Leaks(document with { Details = document.Details with { Title = title, Sender = sender } }, _scene.Office.Office.Documents.Text(document), "Deze regel blijft staan.");

        Assert.Equal(["anna", "dewit"], leaks);
    }

    [RequiresToolFact("pdftotext")]
    public void A_public_proof_does_not_help_to_recognise_the_original()
    {
        var package = _scene.Package();
        var original = _scene.Office.Dossier.Find(_scene.Marked)!.Details.Sha256!;
        var path = _folder.PathOf("bewijs.pdf");
        using (var proof = package.Entries.Single(entry => entry.Path == "bewijs/1.pdf").Open())
        using (var file = File.Create(path))
            proof.CopyTo(file);

        var text = Tool.Run("pdftotext", "-layout", path, "-").Output;

        Assert.Contains("bij het besluit van", text, StringComparison.Ordinal);
        Assert.DoesNotContain(original[..16], text.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("Origineel", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_decision_keeps_the_old_file_and_the_first_package_and_says_what_changed()
    {
        using var scene = new PublicScene();
        var (before, first) = (scene.Package().Decision.Find("1")!.Files!.File, Hashes(scene.Package()));
        scene.DecideAgain();

        var package = scene.Package(PublicScene.Second);

        var document = package.Decision.Find("1")!;
        Assert.NotEqual(before.Sha256, document.Files!.File.Sha256);
        Assert.Equal((1, before.Sha256, "eerder/v1/1.pdf"), document.Files.Earlier.Select(e => (e.Version, e.File.Sha256, e.File.Path)).Single());
        Assert.Equal("Document 1 was deels openbaar, is nu openbaar; één passage is alsnog openbaar.", package.Decision.Changes.Single().Sentence);
        Assert.Empty(package.Decision.Find("2")!.Files!.Earlier);
        Assert.Equal(2, package.Decision.Version);
        Assert.Equal(first, Hashes(scene.Package()));
    }

    [Fact]
    public void A_document_that_waits_is_told_and_not_given()
    {
        using var scene = new PublicScene(release: false);
        scene.Office.Done(new SuspendDocument(Handler, scene.Office.Now, scene.Marked, "derde maakt bezwaar"));
        scene.Office.Office.Releases.Release(Id, Primary, Handler);

        var document = scene.Package().Decision.Find("1")!;

        Assert.True(document.Suspended);
        Assert.Null(document.Files);
    }

    [Fact]
    public void A_folder_that_holds_something_is_not_written_into()
    {
        _folder.Write("p/oud.txt", [1]);

        Assert.Throws<InputException>(() => _scene.Package().WriteFolder(_folder.PathOf("p")));
    }

    private static List<string> Hashes(ReleasePackage package) => [.. package.Entries.Select(entry =>
    {
        using var stream = entry.Open();
        return $"{entry.Path} {Convert.ToHexStringLower(SHA256.HashData(stream))}";
    })];
}
