namespace Lakwerk.Inspection.Facts;

/// <summary>Everything that channels may ask about the file as a whole.</summary>
internal sealed class InspectionContext : IDisposable
{
    private readonly Lazy<IReadOnlyList<WordHit>> _hits;
    private readonly ILookup<int, InspectionMark> _marks;

    public InspectionContext(FileFacts file, FileFacts? original, InspectionOptions options)
    {
        File = file;
        Original = original;
        Options = options;
        _marks = (options.Compares ? options.Marks!.Marks : []).ToLookup(mark => mark.Page);
        _hits = new(() => WordHits.Find(File.Walk, Removed.Search(), File.Document.Limits));
    }

    public InspectionOptions Options { get; }

    public FileFacts File { get; }

    /// <summary>The file before redaction; null when nothing is compared.</summary>
    public FileFacts? Original { get; }

    public bool IsStrict => Options.HoldsStrictly;

    /// <summary>What it weighs that something stands in the file which a freshly redacted file may not hold.</summary>
    public Severity Presence => IsStrict ? Severity.Leak : Severity.Note;

    /// <summary>What the marks took away; complete when all pages have passed.</summary>
    public RemovedWords Removed { get; } = new();

    /// <summary>Removed words that are still in the file.</summary>
    public IReadOnlyList<WordHit> Hits => _hits.Value;

    /// <summary>Pages that could not be read to their end, with the reason.</summary>
    public List<(int Page, string Reason)> Failures { get; } = [];

    public MarkedPage MarksOf(Pdf.Objects.PdfPage page) => new(_marks[page.Number], page.MediaBox);

    public void Dispose()
    {
        Original?.Dispose();
        File.Dispose();
    }
}
