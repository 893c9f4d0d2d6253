using System.Text;
using Lakwerk.Dossiers;

namespace Lakwerk.Storage.Tests;

/// <summary>From a folder to PostgreSQL and S3, and back: nothing lost, nothing mixed, everything verified.</summary>
public sealed class TransferTests(Databases databases, BlobStores stores) : IClassFixture<Databases>, IClassFixture<BlobStores>
{
    private static readonly DossierId D = new("2026-001");

    [Theory, OnSqlite, OnPostgres]
    public void A_copy_holds_all_of_it_and_its_chains_hold(string kind)
    {
        using var source = Filled("sqlite");
        using var target = Empty(kind);

        var report = new Transfer(source, target).Run();

        Assert.Equal((1, 3L, 3L, 2, 2), (report.Dossiers, report.Records, report.NewRecords, report.Blobs, report.NewBlobs));
        Assert.Equal(source.Name, target.Name);
        Assert.Equal(new Journal(source.Database).Audit(D), new Journal(target.Database).Audit(D));
        Assert.Equal(new Journal(source.Database).List(), new Journal(target.Database).List());
        Assert.Equal("x", Encoding.ASCII.GetString(new Cabinet(target.Database).Find("account", "jansen")!));
        Assert.NotNull(new Derivations(target.Database).Find("in", "step", 1));
        Assert.Single(new WorkBook(target.Database).Open());
        Assert.All(source.Blobs.All(), sha256 => Assert.True(target.Blobs.IsSound(sha256)));
    }

    [Theory, OnPostgres]
    public void What_came_in_since_is_added_and_the_way_back_is_the_same(string kind)
    {
        using var source = Filled("sqlite");
        using var middle = Empty(kind);
        using var back = Empty("sqlite");
        new Transfer(source, middle).Run();
        Append(source, 3, 2);
        Put(source, "later");

        var report = new Transfer(source, middle).Run();
        new Transfer(middle, back).Run();

        Assert.Equal((2L, 1), (report.NewRecords, report.NewBlobs));
        Assert.Equal(new Journal(source.Database).Audit(D), new Journal(back.Database).Audit(D));
    }

    [Fact]
    public void A_target_that_holds_another_office_is_left_alone()
    {
        using var source = Filled("sqlite");
        using var target = Filled("sqlite");
        target.MustHaveName();

        Assert.Contains("another office", Assert.Throws<StorageException>(() => new Transfer(source, target).Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_that_went_its_own_way_is_left_alone()
    {
        using var source = Filled("sqlite");
        using var target = Empty("sqlite");
        new Transfer(source, target).Run();
        Append(target, 3, 1);

        Assert.Contains("does not have", Assert.Throws<StorageException>(() => new Transfer(source, target).Run()).Message, StringComparison.Ordinal);
        Assert.Equal(4, new Journal(target.Database).VersionOf(D));
    }

    [Fact]
    public void A_journal_that_was_tampered_with_is_not_copied()
    {
        using var source = Filled("sqlite");
        using var target = Empty("sqlite");
        using (var connection = source.Database.Open())
            connection.Run("UPDATE record SET event = @e WHERE version = 2", ("@e", "{}"u8.ToArray()));

        Assert.Contains("record 2", Assert.Throws<StorageException>(() => new Transfer(source, target).Run()).Message, StringComparison.Ordinal);
        Assert.Equal(0, new Journal(target.Database).VersionOf(D));
    }

    [Fact]
    public void A_blob_that_is_damaged_at_its_source_stops_the_copy()
    {
        var (blobs, folder) = stores.New("folder");
        using var source = new Installation(databases.New("sqlite"), blobs).Prepared();
        using var target = Empty("sqlite");
        Put(source, "one");
        File.AppendAllText(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).First(), "x");

        Assert.Contains("damaged", Assert.Throws<StorageException>(() => new Transfer(source, target).Run()).Message, StringComparison.Ordinal);
        Assert.True(target.IsUnfinished);
        Assert.Contains("did not end well", Assert.Throws<StorageException>(() => new Transfer(target, Empty("sqlite")).Run()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_blob_that_rotted_where_it_was_copied_to_is_copied_anew()
    {
        var (blobs, folder) = stores.New("folder");
        using var source = Filled("sqlite");
        using var target = new Installation(databases.New("sqlite"), blobs).Prepared();
        new Transfer(source, target).Run();
        File.AppendAllText(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).First(), "x");

        new Transfer(source, target).Run();

        Assert.All(source.Blobs.All(), blob => Assert.True(target.Blobs.IsSound(blob)));
        Assert.False(target.IsUnfinished);
    }

    private Installation Empty(string kind) => new Installation(databases.New(kind), kind == "postgres" && S3Server.WhyMissing is null ? stores.New("s3").Blobs : stores.New("folder").Blobs).Prepared();

    private Installation Filled(string kind)
    {
        var filled = Empty(kind);
        Append(filled, 0, 3);
        Put(filled, "one");
        new Derivations(filled.Database).Keep("in", "step", 1, Put(filled, "two"));
        new Cabinet(filled.Database).Keep("account", "jansen", "x"u8.ToArray());
        new WorkBook(filled.Database).Ask(new WorkItem("w", "import", D, "", Sample.Handler, Sample.Now));
        new AccessBook(filled.Database).Note(new AccessRecord(Sample.Now, "jansen", D, "original", null));
        return filled;
    }

    private static void Append(Installation installation, int version, int count)
    {
        for (var i = 0; i < count; i++)
            Assert.True(new Journal(installation.Database).Append(D, version + i, [Sample.Event(version + i)]).IsAppended);
    }

    private static string Put(Installation installation, string text) => installation.Blobs.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
