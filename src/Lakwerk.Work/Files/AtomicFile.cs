namespace Lakwerk.Work.Files;

/// <summary>
/// Files that are either there and complete, or not there: written under a temporary name in the same folder and moved
/// into place at the end. A run that fails or is stopped leaves the destination as it was.
/// </summary>
public static class AtomicFile
{
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        var destination = Path.GetFullPath(path);
        if (Directory.Exists(destination)) throw InputException.About(path, "is a folder, not a file to write.");
        if (!Directory.Exists(Path.GetDirectoryName(destination))) throw InputException.About(path, "cannot be written: its folder does not exist.");

        var temporary = $"{destination}.{Guid.NewGuid():N}.part";
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite)) write(stream);

            File.Move(temporary, destination, overwrite: true);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw InputException.About(path, $"cannot be written: {problem.Message}", problem);
        }
        finally
        {
            // After the move there is nothing under this name any more.
            File.Delete(temporary);
        }
    }

    public static void Write(string path, ReadOnlyMemory<byte> bytes) => Write(path, stream => stream.Write(bytes.Span));
}
