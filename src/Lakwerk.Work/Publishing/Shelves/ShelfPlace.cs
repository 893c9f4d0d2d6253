using Lakwerk.Storage;

namespace Lakwerk.Work.Publishing;

/// <summary>Where a shelf is: a folder, or a bucket as <c>s3://…</c>.</summary>
/// <param name="Address">As it was given.</param>
/// <param name="Dossier">Who works on one dossier need not hold the others; null for all.</param>
public sealed record ShelfPlace(string Address, string? Dossier = null)
{
    public bool IsBucket => BucketPlace.IsOne(Address);

    /// <summary>The place in full, for the journal.</summary>
    public string Full => IsBucket ? Address : Path.GetFullPath(Address);

    /// <summary>Something was put there once; a bucket is only known by asking it.</summary>
    public bool Exists => IsBucket || PublicShelf.IsOne(Address);

    /// <summary>Opens it; of a bucket a copy is made in a folder that goes when it is closed.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    public OpenShelf Open() => Using(() =>
    {
        if (!IsBucket) return new OpenShelf(new PublicShelf(Address), null, null);
        var scratch = Directory.CreateTempSubdirectory("lakwerk-shelf-").FullName;
        return Fetched(new PublicShelf(scratch), scratch);
    });

    /// <summary>Opens it for who stays: of a bucket the copy lies in this folder.</summary>
    public OpenShelf Open(string folder) => Using(() => IsBucket ? Fetched(new PublicShelf(folder), null) : new OpenShelf(new PublicShelf(Address), null, null));

    private OpenShelf Fetched(PublicShelf shelf, string? scratch)
    {
        var opened = new OpenShelf(shelf, new ShelfBucket(BucketPlace.Parse(Address), shelf, Dossier), scratch);
        try
        {
            opened.Fetch();
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private T Using<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is StorageException or IOException or UnauthorizedAccessException)
        {
            throw InputException.About(Address, $"this shelf cannot be used: {problem.Message}", problem);
        }
    }
}
