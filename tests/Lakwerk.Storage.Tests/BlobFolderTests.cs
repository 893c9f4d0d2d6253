using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
namespace Lakwerk.Storage.Tests;

public sealed class BlobFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_put_is_found_under_its_hash() =>
        Prop.ForAll<byte[]>(bytes =>
        {
            var content = bytes ?? [];
            var blobs = new BlobFolder(_folder.Root);
            var address = blobs.Put(new MemoryStream(content));
            using var found = blobs.Open(address);
            return address == Convert.ToHexStringLower(SHA256.HashData(content)) && found.Length == content.Length && blobs.IsSound(address);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_content_is_stored_once_and_nothing_is_left_aside()
    {
        var blobs = new BlobFolder(_folder.Root);

        Assert.Equal(Put(blobs, "nota"), Put(blobs, "nota"));

        Assert.Single(Directory.EnumerateFiles(_folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_blob_that_was_changed_on_disk_is_not_sound()
    {
        var blobs = new BlobFolder(_folder.Root);
        var address = Put(blobs, "nota");
        File.AppendAllText(Path.Combine(_folder.Root, address[..2], address[2..4], address), "x");

        Assert.False(blobs.IsSound(address));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("")]
    [InlineData("ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD")]
    public void Only_a_hash_is_an_address(string address) => Assert.Throws<ArgumentException>(() => new BlobFolder(_folder.Root).Open(address));

    [Fact]
    public void A_blob_that_is_not_there_is_said() =>
        Assert.Throws<StorageException>(() => new BlobFolder(_folder.Root).Open(new string('a', 64)));

    private static string Put(BlobFolder blobs, string text) => blobs.Put(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
