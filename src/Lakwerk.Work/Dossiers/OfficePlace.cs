using System.Data.Common;
using System.Globalization;
using Lakwerk.Law;
using Lakwerk.Storage;
using Lakwerk.Work.Moving;

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

    /// <summary>PostgreSQL's code for a table that is not there.</summary>
    private const string NoSuchTable = "42P01";

    private const string InFolder = "folder";

    /// <summary>Several machines may work on it at once.</summary>
    public bool IsShared => Store is not null and not InFolder;

    /// <summary>A place as options and environment name it: what is given, else what the environment says, else the folder.</summary>
    public static OfficePlace Of(string folder, string? store = null, string? blobs = null) => new(folder, store ?? Variable(StoreVariable), blobs ?? Variable(BlobsVariable));

    /// <summary>There is something to open; a server is only found to be empty by asking it.</summary>
    public bool Exists => IsShared || File.Exists(DatabaseFile);

    /// <summary>Asks database and blobs for a sign of life, and makes nothing: no tables, no folder.</summary>
    /// <exception cref="InputException">One of them cannot be used, or a copy to this place did not end well.</exception>
    /// <exception cref="StorageException">The blobs cannot be asked.</exception>
    /// <exception cref="DbException">The database cannot be asked.</exception>
    public void MustAnswer()
    {
        using (var database = OpenDatabase()) MustBeWhole(database);
        if (Blobs is { } bucket && BucketPlace.IsOne(bucket))
        {
            var scratch = Directory.CreateTempSubdirectory("lakwerk-");
            try
            {
                using var blobs = new BlobBucket(BucketPlace.Parse(bucket), scratch.FullName);
                blobs.Has(new string('0', 64));
            }
            finally
            {
                scratch.Delete(recursive: true);
            }
        }
        else if ((Blobs ?? Path.Combine(Folder, "blobs")) is var folder && !Directory.Exists(folder))
        {
            throw InputException.About(folder, "is not there; it is made when the office is first started.");
        }
    }

    private void MustBeWhole(IDatabase database)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM kept WHERE kind = 'office' AND name = 'unfinished'";
        try
        {
            if (Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture) > 0)
                throw InputException.About(Folder, "a restore or migration to this place did not end well; do the same again.");
        }
        catch (DbException problem) when (problem.SqlState == NoSuchTable)
        {
            // It answers; the tables are made at the first start.
        }
    }

    /// <summary>What lies in a folder after a migration is a copy as it was then; it may be read.</summary>
    /// <exception cref="InputException">The office was moved from this folder to servers.</exception>
    public void MustStillBeHere()
    {
        if (IsShared || MovedNote.Read(Folder) is not { } moved) return;
        var day = DutchDates.DayOf(moved.At);
        throw InputException.About(Folder, new Bilingual(
            $"dit kantoor is op {day:dd-MM-yyyy} verhuisd naar {moved.Store}; werk daar verder (--store), want hier kan alleen nog worden gelezen ({MovedNote.Name}).",
            $"this office moved to {moved.Store} on {day:yyyy-MM-dd}; go on there (--store), because here it can only be read ({MovedNote.Name})."));
    }

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
