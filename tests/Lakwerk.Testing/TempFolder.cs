namespace Lakwerk.Testing;

/// <summary>A folder of its own for one test, removed with everything in it afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("lakwerk-test-").FullName;

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Writes a text file (parent folders are made) and returns its full path.</summary>
    public string Write(string name, string text)
    {
        var path = MakeRoomFor(name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a binary file (parent folders are made) and returns its full path.</summary>
    public string Write(string name, byte[] bytes)
    {
        var path = MakeRoomFor(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private string MakeRoomFor(string name)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
