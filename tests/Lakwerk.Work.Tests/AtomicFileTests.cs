using Lakwerk.Work.Files;

namespace Lakwerk.Work.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_failing_writer_leaves_the_old_file_and_nothing_else()
    {
        var path = _folder.Write("out.pdf", "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void A_finished_writer_replaces_the_old_file()
    {
        var path = _folder.Write("out.pdf", "old");
        AtomicFile.Write(path, "new"u8.ToArray());
        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_one_sentence() =>
        Assert.EndsWith("cannot be written: its folder does not exist.", Refusal(_folder.PathOf("nowhere/out.pdf")), StringComparison.Ordinal);

    [Fact]
    public void A_folder_in_the_way_is_one_sentence() => Assert.EndsWith("is a folder, not a file to write.", Refusal(_folder.Root), StringComparison.Ordinal);

    private static string Refusal(string path) => Assert.Throws<InputException>(() => AtomicFile.Write(path, "x"u8.ToArray())).Message;
}
