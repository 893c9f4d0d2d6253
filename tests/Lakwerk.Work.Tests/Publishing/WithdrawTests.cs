using System.IO.Compression;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Publishing;
using static Lakwerk.Work.Tests.Dossiers.OfficeScene;

namespace Lakwerk.Work.Tests.Publishing;

/// <summary>What was public and must not be any more.</summary>
[Collection(PublicGroup.Name)]
public sealed class WithdrawTests(SharedScene shared) : IDisposable
{
    private static readonly ShelfNote Note = new(new(2026, 2, 2), "h", new DateTimeOffset(2026, 2, 1, 12, 0, 0, TimeSpan.Zero));
    private static readonly Withdrawal Mistake = new(new(2026, 3, 5), "er stond een adres in");
    private static readonly DateOnly Today = new(2026, 3, 6);

    private readonly TempFolder _folder = new();
    private readonly PublicScene _scene = shared.Scene;

    public void Dispose() => _folder.Dispose();

    private PublicShelf Shelf => new(_folder.PathOf("plank"));

    [Fact]
    public void Of_a_withdrawn_document_no_byte_stays_on_the_shelf_and_the_rest_does()
    {
        Shelf.Put(_scene.Package(), Note);
        var hash = Shelf.All().Single().Decision.Find("1")!.Files!.File.Sha256;

        Assert.Equal(["1"], new ShelfTakeBack(Shelf).Document("2026-001", "1", Mistake));

        var release = Shelf.All().Single();
        Assert.Equal((Mistake, null), (release.Decision.Find("1")!.Withdrawn, release.Decision.Find("1")!.Files));
        Assert.NotNull(release.PathOf("documenten/2.pdf"));
        Assert.DoesNotContain(Directory.EnumerateFiles(Shelf.Folder, "*", SearchOption.AllDirectories), file => Path.GetFileName(file) is "1.pdf" or "1.txt");
        using var zip = ZipFile.OpenRead(release.Archive);
        Assert.DoesNotContain(zip.Entries, entry => entry.Name is "1.pdf" or "1.txt");
        Assert.DoesNotContain(hash, File.ReadAllText(release.PathOf("SHA256SUMS")!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_decision_does_not_bring_back_what_was_withdrawn()
    {
        using var scene = new PublicScene();
        Shelf.Put(scene.Package(), Note);
        new ShelfTakeBack(Shelf).Document("2026-001", "1", Mistake);
        new ShelfTakeBack(Shelf).Document("2026-001", "2", Mistake);
        scene.DecideAgain();

        var now = Shelf.Put(scene.Package(PublicScene.Second), Note).Decision;

        Assert.Equal((Mistake, null), (now.Find("2")!.Withdrawn, now.Find("2")!.Files));
        Assert.Empty(now.Find("1")!.Files!.Earlier);
    }

    [Fact]
    public void A_withdrawn_publication_leaves_only_its_name_and_reason_until_somebody_wants_it_back()
    {
        Shelf.Put(_scene.Package(), Note);
        new ShelfTakeBack(Shelf).Dossier("2026-001", Mistake);

        Assert.Empty(Shelf.All());
        Assert.Equal(Mistake, PublicCatalogue.On(Shelf, Today).Withdrawn["2026-001"]);
        Assert.Equal(["ingetrokken.json"], Directory.EnumerateFileSystemEntries(Path.Combine(Shelf.Folder, "releases", "2026-001")).Select(Path.GetFileName));
        Assert.Contains("--again", Assert.Throws<InputException>(() => Shelf.Put(_scene.Package(), Note)).Message, StringComparison.Ordinal);

        Shelf.Put(_scene.Package(), Note, again: true);
        Assert.Empty(PublicCatalogue.On(Shelf, Today).Withdrawn);
        Assert.Single(Shelf.All());
    }

    [Fact]
    public void What_is_not_on_the_shelf_cannot_be_withdrawn()
    {
        Assert.Throws<InputException>(() => new ShelfTakeBack(Shelf).Dossier("2026-009", Mistake));
        Shelf.Put(_scene.Package(), Note);
        Assert.Throws<InputException>(() => new ShelfTakeBack(Shelf).Document("2026-001", "3", Mistake));
    }

    [Theory]
    [InlineData(true, "Trok document 1 (“Brief”) in van de openbare site: er stond een adres in")]
    [InlineData(false, "Trok de publicatie in van de openbare site: er stond een adres in")]
    public void A_withdrawal_stands_in_the_history(bool one, string sentence)
    {
        using var scene = new PublicScene();

        Assert.False(scene.Office.Office.Dossiers.Do(Id, new WithdrawPublication(Handler, scene.Office.Now, one ? scene.Marked : null, Mistake.Reason)).IsRefused);

        Assert.Equal(sentence, scene.Office.Office.History.Of(Id).Last().Sentence.Dutch);
        Assert.True(scene.Office.Office.Dossiers.Do(Id, new WithdrawPublication(Handler, scene.Office.Now, null, " ")).IsRefused);
    }
}
