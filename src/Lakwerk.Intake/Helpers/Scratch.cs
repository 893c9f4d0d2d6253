namespace Lakwerk.Intake.Helpers;

/// <summary>A folder of its own for one piece of work, removed with everything in it at the end.</summary>
public sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("lakwerk-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A child that was just killed may still be closing a file: the folder goes a moment later.
            Thread.Sleep(200);
            if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        }
    }
}
