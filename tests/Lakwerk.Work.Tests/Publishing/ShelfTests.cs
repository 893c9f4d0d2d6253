using Lakwerk.Work.Publishing;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

[Collection(PublicGroup.Name)]
public sealed class ShelfTests(SharedScene shared) : IDisposable
{
    private static readonly ShelfNote Note = new(new(2026, 2, 2), "h", new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero));

    private readonly TempFolder _folder = new();
    private readonly PublicScene _scene = shared.Scene;

    public void Dispose() => _folder.Dispose();

    private PublicShelf Shelf => new(_folder.PathOf("plank"));

    [Fact]
    public void What_is_put_on_a_shelf_is_read_back_whole()
    {
        var package = _scene.Package();
        Shelf.Put(package, Note);

        var release = Shelf.All().Single();

        Assert.Equal(package.Entries.Count, Directory.EnumerateFiles(release.Folder, "*", SearchOption.AllDirectories).Count());
        Assert.True(File.Exists(release.Archive));
        Assert.Equal(Note, release.Note);
    }

    [Fact]
    public void Putting_the_same_again_changes_nothing_but_keeps_the_link_of_the_requester()
    {
        Shelf.Put(_scene.Package(), Note with { PreviewHash = "x" });
        var stamp = Shelf.Stamp;

        Assert.Equal("x", Shelf.Put(_scene.Package(), Note).Note.PreviewHash);
        Assert.NotEqual(stamp, Shelf.Stamp);
    }

    [Fact]
    public void A_public_document_is_never_replaced_under_the_same_decision()
    {
        var package = _scene.Package();
        Shelf.Put(package, Note);
        var document = package.Decision.Documents[0];
        var other = document with { Files = document.Files! with { File = document.Files.File with { Sha256 = new string('a', 64) } } };

        var problem = Assert.Throws<InputException>(() => Shelf.Put(package with { Decision = package.Decision with { Documents = [other, .. package.Decision.Documents.Skip(1)] } }, Note));

        Assert.Contains("staat al openbaar met een andere inhoud", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_decision_stands_beside_the_first()
    {
        using var scene = new PublicScene();
        Shelf.Put(scene.Package(), Note);
        scene.DecideAgain();
        Shelf.Put(scene.Package(PublicScene.Second), Note with { PublicFrom = new(2026, 4, 1) });

        Assert.Equal(1, PublicCatalogue.On(Shelf, new(2026, 3, 31)).Dossiers.Single().Current.Decision.Version);
        Assert.Equal(2, PublicCatalogue.On(Shelf, new(2026, 4, 1)).Dossiers.Single().Current.Decision.Version);
        Assert.Empty(PublicCatalogue.On(Shelf, new(2026, 2, 1)).Dossiers);
    }

    [Fact]
    public void Putting_on_a_shelf_is_noted_in_the_journal_and_changes_no_package()
    {
        using var scene = new PublicScene();
        var package = scene.Package();
        var release = Shelf.Put(package, Note);

        Assert.False(PublishDesk.Note(scene.Office.Office, package, release, Handler).IsRefused);

        Assert.Equal("Publiceerde “besluit”, openbaar vanaf 2 februari 2026.", scene.Office.Office.History.Of(Id).Last().Sentence.Dutch);
        Assert.Equal(Lakwerk.Publication.ReleaseJson.Write(package.Decision), Lakwerk.Publication.ReleaseJson.Write(scene.Package().Decision));
    }

    [Theory]
    [InlineData("../v1.json")]
    [InlineData("documenten/../../v1.json")]
    [InlineData("/etc/passwd")]
    [InlineData("documenten")]
    public void No_path_leads_out_of_a_release(string path)
    {
        Shelf.Put(_scene.Package(), Note);

        Assert.Null(Shelf.All().Single().PathOf(path));
    }

    [Fact]
    public void A_dossier_whose_name_is_no_address_stays_off_the_shelf()
    {
        var package = _scene.Package();

        Assert.Throws<InputException>(() => Shelf.Put(package with { Decision = package.Decision with { Dossier = "../x" } }, Note));
    }

    [Fact]
    public void What_is_put_there_late_is_dated_on_the_day_on_which_it_came()
    {
        var release = Shelf.Put(_scene.Package(), Note with { At = new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero) });

        Assert.Equal((new DateOnly(2026, 11, 21), new DateOnly(2026, 11, 21)), (release.Note.PublicFrom, release.Decision.PublicFrom));
    }
}
