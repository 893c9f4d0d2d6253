using Lakwerk.Publication.Model;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Server.Tests.Portal;

/// <summary>A shelf in a bucket, with who fills it and who serves it on different machines.</summary>
public sealed class ShelfBucketTests : IDisposable
{
    private static readonly ShelfNote Note = SampleRelease.From(new(2026, 2, 2));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, OnSeveralMachines]
    public void What_one_machine_publishes_and_withdraws_another_follows(Size size)
    {
        Assert.Equal(Size.Several, size);
        var address = S3Server.Shared.NewPlace();
        using var served = new ShelfPlace(address).Open(_folder.PathOf("portaal"));
        Publish(address, SampleRelease.First());
        Publish(address, SampleRelease.Second());
        Publish(address, SampleRelease.First("2026-002", "Havenplan"));

        served.Fetch();
        Assert.Equal(["2026-001/1", "2026-001/2", "2026-002/1"], Served(served));
        Assert.Equal(SampleRelease.Pdf("versie 2"), File.ReadAllBytes(served.Shelf.All()[1].PathOf("documenten/1.pdf")!));
        Assert.True(File.Exists(served.Shelf.All()[0].Archive));

        using (var opened = new ShelfPlace(address, "2026-002").Open())
        {
            new ShelfTakeBack(opened.Shelf).Dossier("2026-002", new Withdrawal(new(2026, 3, 1), "te vroeg"));
            opened.Send();
        }

        served.Fetch();
        Assert.Equal(["2026-001/1", "2026-001/2"], Served(served));
        Assert.Equal("te vroeg", served.Shelf.AllWithdrawn()["2026-002"].Reason);
        Assert.DoesNotContain(Directory.EnumerateFiles(served.Shelf.Folder, "*.pdf", SearchOption.AllDirectories), file => file.Contains("2026-002", StringComparison.Ordinal));
    }

    [Theory, OnSeveralMachines]
    public void A_machine_that_comes_later_gets_everything_at_once(Size size)
    {
        Assert.Equal(Size.Several, size);
        var address = S3Server.Shared.NewPlace();
        Publish(address, SampleRelease.First());

        using var served = new ShelfPlace(address).Open(_folder.PathOf("laat"));

        Assert.Equal(["2026-001/1"], Served(served));
        Assert.Equal(Note, served.Shelf.All().Single().Note);
    }

    private static void Publish(string address, ReleasePackage package)
    {
        using var opened = new ShelfPlace(address, package.Decision.Dossier).Open();
        opened.Shelf.Put(package, Note);
        opened.Send();
    }

    private static IEnumerable<string> Served(OpenShelf shelf) => shelf.Shelf.All().Select(release => $"{release.Decision.Dossier}/{release.Decision.Version}");
}
