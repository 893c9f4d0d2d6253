using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Lakwerk.Storage.Tests;

/// <summary>What holds for blobs wherever they are kept.</summary>
public sealed class BlobTests(BlobStores stores) : IClassFixture<BlobStores>
{
    [Theory, OnFolder, OnS3]
    public void What_is_put_is_found_under_its_hash(string kind)
    {
        var (blobs, _) = stores.New(kind);
        Prop.ForAll<byte[]>(bytes =>
        {
            var content = bytes ?? [];
            var address = blobs.Put(new MemoryStream(content));
            using var found = blobs.Open(address);
            return address == Convert.ToHexStringLower(SHA256.HashData(content)) && found.Length == content.Length && blobs.IsSound(address) && blobs.Has(address);
        }).QuickCheckThrowOnFailure();
    }

    [Theory, OnS3]
    public void A_bucket_that_is_not_there_is_made_when_its_address_allows_it(string kind)
    {
        Assert.Equal("s3", kind);
        var missing = BucketPlace.Parse(S3Server.Shared.NewPlace()) with { Bucket = "nieuw" };
        using (var unmade = new Bucket(missing))
            Assert.Throws<StorageException>(() => unmade.Put("nota", new MemoryStream([1])));

        using var made = new Bucket(missing with { MayBeMade = true });
        using var again = new Bucket(missing with { MayBeMade = true });
        made.Put("nota", new MemoryStream([1]));

        Assert.Equal(["nota"], again.All().Select(item => item.Name));
        again.Remove("nota");
        Assert.Null(made.LengthOf("nota"));
    }

    [Theory, OnFolder, OnS3]
    public async Task What_is_still_on_its_way_is_stored_without_a_thread_that_waits_for_it(string kind)
    {
        var (blobs, _) = stores.New(kind);
        var content = RandomNumberGenerator.GetBytes(300_000);

        var address = await blobs.PutAsync(new OnItsWay(content), CancellationToken.None);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), address);
        Assert.True(blobs.IsSound(address));
    }

    [Theory, OnFolder, OnS3]
    public void The_same_content_is_stored_once(string kind)
    {
        var (blobs, _) = stores.New(kind);

        Assert.Equal(Put(blobs, "nota"), Put(blobs, "nota"));

        Assert.Single(blobs.All());
    }

    [Fact]
    public void Nothing_is_left_aside_in_a_folder()
    {
        var (blobs, folder) = stores.New("folder");

        Put(blobs, "nota");
        Put(blobs, "nota");

        Assert.Single(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Theory, OnFolder, OnS3]
    public void Every_address_is_told(string kind)
    {
        var (blobs, _) = stores.New(kind);
        var put = Enumerable.Range(0, 12).Select(i => Put(blobs, $"nota {i}")).Order().ToList();

        Assert.Equal(put, blobs.All().Order());
    }

    [Theory, OnFolder, OnS3]
    public void A_blob_that_was_changed_where_it_is_kept_is_not_sound(string kind)
    {
        var (blobs, folder) = stores.New(kind);
        var address = Put(blobs, "nota");

        Damage(folder, address);

        Assert.False(blobs.IsSound(address));
    }

    [Fact]
    public void A_damaged_blob_in_a_folder_is_not_given_out_even_if_it_was_read_before()
    {
        var (blobs, folder) = stores.New("folder");
        var address = Put(blobs, "nota");
        blobs.Open(address).Dispose();

        Damage(folder, address);

        Assert.Contains("damaged", Assert.Throws<StorageException>(() => blobs.Open(address)).Message, StringComparison.Ordinal);
    }

    [Theory, OnFolder, OnS3]
    public void A_blob_longer_than_one_part_arrives_whole(string kind)
    {
        var (blobs, _) = stores.New(kind);
        var content = new byte[Bucket.PartSize * 2 + 12_345];
        new Random(7).NextBytes(content);

        var address = blobs.Put(new MemoryStream(content));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), address);
        Assert.True(blobs.IsSound(address));
    }

    [Theory, OnFolder, OnS3]
    public void A_blob_that_is_not_there_is_said(string kind)
    {
        var (blobs, _) = stores.New(kind);
        var nowhere = new string('a', 64);

        Assert.False(blobs.Has(nowhere));
        Assert.False(blobs.IsSound(nowhere));
        Assert.Contains(nowhere, Assert.Throws<StorageException>(() => blobs.Open(nowhere)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    public void Only_a_hash_is_an_address(string address)
    {
        using var blobs = new BlobFolder(stores.Fresh());

        Assert.Throws<ArgumentException>(() => blobs.Open(address));
    }

    [Theory, OnS3]
    public void What_one_machine_puts_another_reads(string kind)
    {
        var (one, other) = stores.TwoMachines();

        using var found = new StreamReader(other.Open(Put(one, kind)));

        Assert.Equal(kind, found.ReadToEnd());
    }

    [Theory, OnS3]
    public void A_damaged_object_is_not_given_out_to_a_machine_that_has_no_copy(string kind)
    {
        var (one, other) = stores.TwoMachines();
        var address = Put(one, $"nota op {kind}");
        Damage(stores.ServerFolder, address);

        Assert.Contains("damaged", Assert.Throws<StorageException>(() => other.Open(address)).Message, StringComparison.Ordinal);
    }

    /// <summary>To ask for its length first would cost as much as to send it, and would tell nothing here.</summary>
    [Theory, OnS3]
    public void A_small_blob_is_sent_again_whatever_the_bucket_has_under_its_name(string kind)
    {
        var (one, other) = stores.TwoMachines();
        var address = Put(one, $"brief op {kind}");
        File.WriteAllText(FileOf(stores.ServerFolder, address), $"grief op {kind}");
        Assert.False(other.IsSound(address));

        Put(other, $"brief op {kind}");

        Assert.True(other.IsSound(address));
    }

    private static string Put(IBlobs blobs, string text) => blobs.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static void Damage(string folder, string address) => File.AppendAllText(FileOf(folder, address), "x");

    private static string FileOf(string folder, string address) =>
        Directory.EnumerateFiles(folder, address + "*", SearchOption.AllDirectories).Single(path => !path.EndsWith(".json", StringComparison.Ordinal) && !path.EndsWith(".md5", StringComparison.Ordinal));
}
