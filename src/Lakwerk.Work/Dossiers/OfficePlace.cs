using System.Data.Common;
using Lakwerk.Storage;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Where an office is kept. Alone, everything lies in one folder; with a store and blobs named, the folder only holds what one
/// machine may lose: copies at hand and scratch.
/// </summary>
/// <param name="Folder">A folder of this machine.</param>
/// <param name="Store">Null or <c>folder</c> for SQLite in the folder; else the address of a PostgreSQL server.</param>
/// <param name="Blobs">Null for the folder; else another folder, or a bucket as <c>s3://…</c>.</param>
public sealed record OfficePlace(string Folder, string? Store = null, string? Blobs = null)
{
    /// <summary>The environment's word on the store, where no option says anything.</summary>
    public const string StoreVariable = "LAKWERK_STORE";

    /// <summary>The environment's word on the blobs.</summary>
    public const string BlobsVariable = "LAKWERK_BLOBS";

    private const string InFolder = "folder";

    /// <summary>Several machines may work on it at once.</summary>
    public bool IsShared => Store is not null and not InFolder;

    /// <summary>A place as options and environment name it: what is given, else what the environment says, else the folder.</summary>
    public static OfficePlace Of(string folder, string? store = null, string? blobs = null) => new(folder, store ?? Variable(StoreVariable), blobs ?? Variable(BlobsVariable));

    /// <summary>There is something to open; a server is only found to be empty by asking it.</summary>
    public bool Exists => IsShared || File.Exists(DatabaseFile);

    private string DatabaseFile => Path.Combine(Folder, "lakwerk.db");

    /// <summary>Opens database and blobs, and makes what is missing.</summary>
    /// <exception cref="InputException">One of them cannot be used.</exception>
    public Installation Open()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var office = new Installation(OpenDatabase(), OpenBlobs()).Prepared();
            if (!IsShared) EarlierAccounts.TakeOver(office, Folder);
            return office;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or DbException or StorageException or ArgumentException)
        {
            throw InputException.About(IsShared ? "PostgreSQL" : Folder, $"cannot be opened as an office: {problem.Message}", problem);
        }
    }

    private IDatabase OpenDatabase()
    {
        if (!IsShared) return new SqliteDatabase(DatabaseFile);
        return PostgresAddress.IsOne(Store!)
            ? new PostgresDatabase(Store!)
            : throw new InputException("a store is “folder” or the address of a PostgreSQL server: postgres://user@host:5432/database.");
    }

    private IBlobs OpenBlobs() => Blobs is { } bucket && BucketPlace.IsOne(bucket)
        ? new BlobBucket(BucketPlace.Parse(bucket), Path.Combine(Folder, "at-hand"))
        : new BlobFolder(Blobs ?? Path.Combine(Folder, "blobs"));

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
