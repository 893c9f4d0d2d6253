using Lakwerk.Inspection.Readers;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>An open file and what is known of it; each part is found out once, when first asked for.</summary>
internal sealed class FileFacts : IDisposable
{
    private readonly InspectionOptions _options;
    private readonly Func<FileOnDisk> _toDisk;
    private readonly Lazy<FileScan> _scan;
    private readonly Lazy<ObjectWalk> _walk;
    private readonly Lazy<PageReader> _pages;
    private readonly Lazy<IReadOnlyList<IReadOnlyList<ForeignWord>>?> _foreignWords;
    private readonly Lazy<PagePainter?> _painter;
    private FileOnDisk? _disk;

    /// <summary>A file on disk, of which no more is in memory at a time than what is looked at.</summary>
    public FileFacts(string path, InspectionOptions options, ForeignReaders foreign)
        : this(PdfDocument.Open(path, HowToOpen(options)), () => new FileOnDisk(path), options, foreign)
    {
    }

    /// <summary>A file in memory.</summary>
    public FileFacts(ReadOnlyMemory<byte> bytes, InspectionOptions options, ForeignReaders foreign)
        : this(PdfDocument.Open(bytes, HowToOpen(options)), () => new FileOnDisk(bytes), options, foreign)
    {
    }

    private FileFacts(PdfDocument document, Func<FileOnDisk> toDisk, InspectionOptions options, ForeignReaders foreign)
    {
        _options = options;
        _toDisk = toDisk;
        Foreign = foreign;
        Document = document;
        _scan = new(() => FileScan.Of(Document, options.Cancellation));
        _walk = new(() => ObjectWalk.Of(Document, options.Cancellation));
        _pages = new(() => new PageReader(Document));
        _painter = new(() => Foreign.Poppler is { } poppler ? new PagePainter(poppler, Disk, Document, options.Password) : null);
        _foreignWords = new(() => Foreign.Poppler?.Words(Disk, Document, _options.Password));
    }

    public PdfDocument Document { get; }

    public ForeignReaders Foreign { get; }

    public FileScan Scan => _scan.Value;

    public ObjectWalk Walk => _walk.Value;

    public FileOnDisk Disk => _disk ??= _toDisk();

    public PageFacts ReadPage(int number, Func<PdfPage, IReadOnlyList<Box>>? marks = null) => _pages.Value.Read(number, marks);

    public PagePicture? Paint(PdfPage page) => _painter.Value?.Paint(page.Number);

    /// <summary>What poppler reads on a page; null when it is not there or fails.</summary>
    public IReadOnlyList<ForeignWord>? ForeignWords(int page) => _foreignWords.Value is { } pages && page <= pages.Count ? pages[page - 1] : null;

    private static PdfOpenOptions HowToOpen(InspectionOptions options) => new() { Password = options.Password, Cancellation = options.Cancellation };

    public void Dispose()
    {
        _disk?.Dispose();
        Document.Dispose();
    }
}
