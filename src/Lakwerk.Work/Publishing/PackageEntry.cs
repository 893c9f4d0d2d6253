namespace Lakwerk.Work.Publishing;

/// <summary>A file of a package: its place, and how to read it.</summary>
public sealed record PackageEntry(string Path, Func<Stream> Open)
{
    internal static PackageEntry Of(string path, byte[] content) => new(path, () => new MemoryStream(content, writable: false));
}
