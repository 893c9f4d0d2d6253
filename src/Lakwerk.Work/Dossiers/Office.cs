using Lakwerk.Storage;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Where dossiers are kept, and the desks at which work on them is done. One folder holds everything; or the journal is in
/// PostgreSQL and the folder holds the files. Made once and shared: everything in it may be used by many at the same time.
/// </summary>
public sealed class Office : IDisposable
{
    private readonly IDatabase _database;

    private Office(IDatabase database, string blobFolder, TimeProvider time)
    {
        _database = database;
        Journal = new Journal(database);
        Store = new DossierStore(Journal);
        Files = new OfficeFiles(new BlobFolder(blobFolder), new Derivations(database));
        Dossiers = new DossierDesk(Journal, Store, time);
        Documents = new DocumentDesk(Dossiers, Files);
        Suggestions = new SuggestionDesk(Dossiers, Documents, Files);
        Consistency = new ConsistencyDesk(Documents);
        Search = new SearchDesk(Dossiers, Documents);
        Bundles = new BundleDesk(Dossiers, Documents);
        Proofs = new ProofDesk(Documents, Files);
        Releases = new ReleaseDesk(Dossiers, Proofs, Files);
        History = new HistoryDesk(Dossiers);
    }

    /// <summary>Open, list, change, undo, audit.</summary>
    public DossierDesk Dossiers { get; }

    /// <summary>Files in, originals and page text out.</summary>
    public DocumentDesk Documents { get; }

    /// <summary>Suggestions for marks: accept, reject.</summary>
    public SuggestionDesk Suggestions { get; }

    /// <summary>Same passage, same decision.</summary>
    public ConsistencyDesk Consistency { get; }

    /// <summary>Search, and mark what was found.</summary>
    public SearchDesk Search { get; }

    /// <summary>Bundles cut, and documents put together.</summary>
    public BundleDesk Bundles { get; }

    /// <summary>Marks applied, and the proof that what they covered is gone.</summary>
    public ProofDesk Proofs { get; }

    /// <summary>What leaves the house.</summary>
    public ReleaseDesk Releases { get; }

    /// <summary>What happened, as sentences.</summary>
    public HistoryDesk History { get; }

    /// <summary>Blobs, and what was derived from them: for steps of other rooms (letters, intake).</summary>
    public OfficeFiles Files { get; }

    internal Journal Journal { get; }

    internal DossierStore Store { get; }

    /// <summary>Opens the office in a folder, which is made when it is not there.</summary>
    /// <exception cref="InputException">The folder cannot be used.</exception>
    public static Office InFolder(string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Opening(folder, () =>
        {
            Directory.CreateDirectory(folder);
            return new Office(new SqliteDatabase(Path.Combine(folder, "lakwerk.db")), Path.Combine(folder, "blobs"), time ?? TimeProvider.System);
        });
    }

    /// <summary>Opens the office whose journal is in PostgreSQL and whose files are in a folder that all machines see.</summary>
    /// <exception cref="InputException">The server or the folder cannot be used.</exception>
    public static Office OnPostgres(string connectionString, string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return Opening("PostgreSQL", () => new Office(new PostgresDatabase(connectionString), Path.Combine(folder, "blobs"), time ?? TimeProvider.System));
    }

    public void Dispose() => _database.Dispose();

    private static Office Opening(string place, Func<Office> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or System.Data.Common.DbException or ArgumentException)
        {
            throw InputException.About(place, $"cannot be opened as an office: {problem.Message}", problem);
        }
    }
}
