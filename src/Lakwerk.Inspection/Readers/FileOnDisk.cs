namespace Lakwerk.Inspection.Readers;

/// <summary>Foreign programs need a path: the file's own, or a scratch copy that is removed afterwards.</summary>
internal sealed class FileOnDisk : IDisposable
{
    private readonly string? _scratch;

    public FileOnDisk(string path) => FullPath = System.IO.Path.GetFullPath(path);

    public FileOnDisk(ReadOnlyMemory<byte> bytes)
    {
        _scratch = Directory.CreateTempSubdirectory("lakwerk-inspect-").FullName;
        FullPath = System.IO.Path.Combine(_scratch, "file.pdf");
        using var file = File.Create(FullPath);
        file.Write(bytes.Span);
    }

    public string FullPath { get; }

    public void Dispose()
    {
        if (_scratch is not null) Directory.Delete(_scratch, recursive: true);
    }
}
