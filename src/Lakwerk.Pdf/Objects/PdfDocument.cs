namespace Lakwerk.Pdf.Objects;

/// <summary>
/// An open PDF file. Reading is lazy: opening reads the cross-reference and nothing else; objects are read when asked for
/// and kept in a bounded cache. Not safe for use by several threads at once.
/// </summary>
public sealed partial class PdfDocument : IObjectResolver, IDisposable
{
    private const int MostWarnings = 1000;

    private readonly List<PdfWarning> _warnings = [];
    private readonly PdfOpenOptions _options;
    private readonly ObjectReader _reader;
    private readonly XrefTable _table;
    private readonly WorkBudget _budget;
    private PageTree? _pages;
    private IReadOnlyList<Revision>? _revisions;

    private PdfDocument(PdfSource source, PdfOpenOptions? options)
    {
        Source = source;
        _options = options ?? PdfOpenOptions.Default;
        _table = new XrefTable(Limits);
        _budget = new WorkBudget(source.Length);
        _reader = new ObjectReader(this, source, _budget);
    }

    /// <summary>The trailer dictionary, or the dictionary of the cross-reference stream that stands for it (ISO 32000-2, 7.5.5).</summary>
    public PdfDictionary Trailer { get; private set; } = new();

    /// <summary>The root of everything (ISO 32000-2, 7.7.2).</summary>
    public PdfDictionary Catalog { get; private set; } = new();

    /// <summary>What this file may cost.</summary>
    public PdfLimits Limits => _options.Limits;

    /// <summary>The version that header or catalog names, such as "1.7"; "" when neither does.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The file is encrypted; its strings and streams come decrypted all the same.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>The cross-reference was wrong somewhere, and objects were found by scanning the file.</summary>
    public bool WasRepaired { get; private set; }

    /// <summary>The raw bytes, for those who inspect a file.</summary>
    public PdfSource Source { get; }

    /// <summary>What was wrong with the file so far. Grows while the file is read; stops at a thousand.</summary>
    public IReadOnlyList<PdfWarning> Warnings => _warnings;

    /// <summary>Ids of all objects that the cross-reference knows, by number.</summary>
    public IEnumerable<ObjectId> ObjectIds
    {
        get
        {
            for (var number = 1; number < _table.End; number++)
            {
                var entry = _table[number];
                if (entry.Kind == XrefKind.InFile) yield return new ObjectId(number, entry.Detail);
                else if (entry.Kind == XrefKind.InStream) yield return new ObjectId(number);
            }
        }
    }

    /// <summary>
    /// Number of pages. Taken from the nodes of the page tree without reading the pages; should a page then turn out not
    /// to exist, the count is corrected.
    /// </summary>
    /// <exception cref="PdfException">More pages than the limits allow.</exception>
    public int PageCount => Pages.Count;

    /// <summary>The versions in which the file was saved, oldest first; found by reading the whole file, once.</summary>
    public IReadOnlyList<Revision> Revisions => _revisions ??= RevisionReader.Read(Source, _options.Cancellation);

    /// <summary>Classic cross-reference sections that were read, from the keyword xref to the end of the trailer.</summary>
    internal List<(long Start, long End)> TableSections { get; } = [];

    internal bool IsStrict => _options.Strict;

    internal CancellationToken Cancellation => _options.Cancellation;

    private PageTree Pages => _pages ??= new PageTree(this);

    /// <summary>Opens a file on disk; large files are read by windows.</summary>
    /// <exception cref="PdfException">Not a PDF, a password is needed, or a limit was passed.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static PdfDocument Open(string path, PdfOpenOptions? options = null) => Open(PdfSource.OpenFile(path), options);

    /// <summary>Opens a file in memory; the bytes must not change while the document is in use.</summary>
    /// <exception cref="PdfException">Not a PDF, a password is needed, or a limit was passed.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> bytes, PdfOpenOptions? options = null) => Open(new PdfSource(bytes), options);

    /// <summary>A page; page 1 is found without walking the whole tree.</summary>
    /// <param name="number">From 1 to <see cref="PageCount"/>.</param>
    /// <exception cref="PdfException">There is no such page.</exception>
    public PdfPage Page(int number) => Pages.Page(number);

    /// <summary>
    /// Accounts for every byte of the file, in order, without holes: which object, table or mark it belongs to, or that
    /// nothing claims it. Reads every object once.
    /// </summary>
    /// <exception cref="PdfException">A limit was passed.</exception>
    public IReadOnlyList<FilePart> MapBytes() => FileMap.Read(this);

    /// <summary>Notes something wrong in the file.</summary>
    public void Warn(PdfWarning warning)
    {
        ArgumentNullException.ThrowIfNull(warning);
        if (_warnings.Count < MostWarnings) _warnings.Add(warning);
    }

    /// <summary>Notes something wrong that is about to be repaired; in strict mode nothing is.</summary>
    /// <exception cref="PdfException">Strict mode.</exception>
    internal void Mend(PdfWarning warning)
    {
        if (IsStrict) throw new PdfException(warning.Code, warning.Detail, warning.ObjectId, warning.Offset);
        Warn(warning);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => Source.Dispose();

    /// <summary>The file as it was at the end of one of its <see cref="Revisions"/>. It reads this document's source: dispose of it first.</summary>
    /// <inheritdoc cref="Open(ReadOnlyMemory{byte}, PdfOpenOptions?)"/>
    public PdfDocument OpenRevision(Revision revision, PdfOpenOptions? options = null) => Open(Source.Before(revision.End), options);

    private static PdfDocument Open(PdfSource source, PdfOpenOptions? options)
    {
        var document = new PdfDocument(source, options);
        try
        {
            if (source.Length == 0) throw new PdfException(PdfErrorCode.NotAPdf, "The file is empty.");
            document.ReadStructure();
            return document;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }
}
