using Lakwerk.Storage;
using Lakwerk.Work.Letters;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// Where dossiers are kept, and the desks at which work on them is done. Made once and shared: everything in it may be used by
/// many at the same time.
/// </summary>
public sealed class Office : IDisposable
{
    private readonly Installation _installation;

    private Office(OfficePlace place, Installation installation, TimeProvider time)
    {
        var database = installation.Database;
        _installation = installation;
        Place = place;
        Journal = new Journal(database);
        Store = new DossierStore(Journal);
        Files = new OfficeFiles(installation.Blobs, new Derivations(database));
        Dossiers = new DossierDesk(place, Journal, Store, time);
        Documents = new DocumentDesk(Dossiers, Files);
        Suggestions = new SuggestionDesk(Dossiers, Documents, Files, new PublicPersonsFile(place.Folder));
        PublicInventory = new PublicInventory(Documents, Suggestions);
        Facts = new FactsDesk(Dossiers, Suggestions, PublicInventory, () => BodyFolder.Of(place.Folder).Profile);
        (Dossiers.Facts, Dossiers.Outside) = (Facts, PublicInventory);
        Bundles = new BundleDesk(Dossiers, Documents);
        Consistency = new ConsistencyDesk(Documents);
        Search = new SearchDesk(Dossiers, Documents);
        Proofs = new ProofDesk(Documents, Files);
        Releases = new ReleaseDesk(Dossiers, Proofs, Files, Facts);
        History = new HistoryDesk(Dossiers);
        Work = new WorkBook(database);
        Cabinet = new Cabinet(database);
        Slots = new SlotBook(Cabinet, place);
        Access = new AccessBook(database);
    }

    /// <summary>Where it is kept.</summary>
    public OfficePlace Place { get; }

    /// <summary>Open, list, change, undo, audit.</summary>
    public DossierDesk Dossiers { get; }

    /// <summary>Files in, originals and page text out.</summary>
    public DocumentDesk Documents { get; }

    /// <summary>Bundles: where their documents begin; cut, and put together.</summary>
    public BundleDesk Bundles { get; }

    /// <summary>Suggestions for marks: accept, reject.</summary>
    public SuggestionDesk Suggestions { get; }

    /// <summary>The inventory as it is told outside.</summary>
    public PublicInventory PublicInventory { get; }

    /// <summary>What the files tell that the rules must know.</summary>
    public FactsDesk Facts { get; }

    /// <summary>Same passage, same decision.</summary>
    public ConsistencyDesk Consistency { get; }

    /// <summary>Search, and mark what was found.</summary>
    public SearchDesk Search { get; }

    /// <summary>Marks applied, and the proof that what they covered is gone.</summary>
    public ProofDesk Proofs { get; }

    /// <summary>What leaves the house.</summary>
    public ReleaseDesk Releases { get; }

    /// <summary>What happened, as sentences.</summary>
    public HistoryDesk History { get; }

    /// <summary>Blobs, and what was derived from them: for steps of other rooms (letters, intake).</summary>
    public OfficeFiles Files { get; }

    /// <summary>Work that was asked for, and what became of it.</summary>
    public WorkBook Work { get; }

    /// <summary>Accounts, keys and other small things.</summary>
    public Cabinet Cabinet { get; }

    /// <summary>What was filled in where letters left something open.</summary>
    public SlotBook Slots { get; }

    /// <summary>Who fetched which file.</summary>
    public AccessBook Access { get; }

    /// <summary>How the processes of this office tell each other what changed.</summary>
    public INews News => _installation.Database.News;

    internal Journal Journal { get; }

    internal DossierStore Store { get; }

    /// <summary>Opens the office of a place, which is made when it is not there.</summary>
    /// <exception cref="InputException">The place cannot be used.</exception>
    public static Office At(OfficePlace place, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        var installation = place.Open();
        if (!installation.IsUnfinished) return new Office(place, installation, time ?? TimeProvider.System);
        installation.Dispose();
        throw InputException.About(place.Folder, "a restore or migration to this place did not end well, so it may lack anything; do the same again.");
    }

    /// <summary>Opens the office in a folder, which is made when it is not there.</summary>
    /// <exception cref="InputException">The folder cannot be used.</exception>
    public static Office InFolder(string folder, TimeProvider? time = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return At(new OfficePlace(folder), time);
    }

    /// <summary>Asks database and blobs for a sign of life.</summary>
    /// <exception cref="StorageException">The blobs cannot be asked.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be asked.</exception>
    public void MustAnswer()
    {
        Work.CountOpen();
        Files.Has(NoBlob);
    }

    public void Dispose() => _installation.Dispose();

    private static string NoBlob { get; } = new('0', 64);
}
