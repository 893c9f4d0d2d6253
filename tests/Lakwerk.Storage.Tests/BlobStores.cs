namespace Lakwerk.Storage.Tests;

/// <summary>Gives each test an empty store of blobs of the asked kind; one S3 server serves them all.</summary>
public sealed class BlobStores : IDisposable
{
    private readonly TempFolder _folder = new();
    private int _stores;

    /// <summary>A store and the folder in which it, or the server behind it, keeps its files.</summary>
    public (IBlobs Blobs, string Folder) New(string kind)
    {
        if (kind == "folder")
        {
            var folder = Fresh();
            return (new BlobFolder(folder), folder);
        }
        var place = BucketPlace.Parse(S3Server.Shared.NewPlace());
        return (new BlobBucket(place, Fresh()), Path.Combine(S3Server.Shared.Folder, place.Bucket, place.Prefix));
    }

    /// <summary>The same bucket as another machine sees it, which has nothing at hand.</summary>
    public (IBlobs One, IBlobs Other) TwoMachines()
    {
        var place = BucketPlace.Parse(S3Server.Shared.NewPlace());
        return (new BlobBucket(place, Fresh()), new BlobBucket(place, Fresh()));
    }

    /// <summary>Where the S3 server keeps its files.</summary>
    public string ServerFolder => S3Server.Shared.Folder;

    public string Fresh() => _folder.PathOf($"{++_stores}");

    public void Dispose() => _folder.Dispose();
}
