namespace Lakwerk.Work.Publishing;

/// <summary>A shelf in use, wherever it is kept.</summary>
public sealed class OpenShelf : IDisposable
{
    private readonly ShelfBucket? _bucket;
    private readonly string? _scratch;

    internal OpenShelf(PublicShelf shelf, ShelfBucket? bucket, string? scratch) => (Shelf, _bucket, _scratch) = (shelf, bucket, scratch);

    public PublicShelf Shelf { get; }

    /// <summary>Brings in what others changed.</summary>
    public void Fetch() => _bucket?.Fetch();

    /// <summary>Gives others what was changed here.</summary>
    public void Send() => _bucket?.Send();

    public void Dispose()
    {
        _bucket?.Dispose();
        if (_scratch is not null) Directory.Delete(_scratch, recursive: true);
    }
}
