namespace Lakwerk.Pdf.Objects;

/// <summary>What a scan of all bytes found, for files whose cross-reference cannot be trusted.</summary>
internal sealed class ScannedFile
{
    public ScannedFile(PdfLimits limits) => Objects = new XrefTable(limits);

    /// <summary>The last place of each object number.</summary>
    public XrefTable Objects { get; }

    /// <summary>Offsets behind the keyword trailer, in file order.</summary>
    public List<long> Trailers { get; } = [];

    /// <summary>Objects that look like object streams, in file order.</summary>
    public List<ObjectId> ObjectStreams { get; } = [];

    /// <summary>Objects that look like cross-reference streams, in file order.</summary>
    public List<ObjectId> XrefStreams { get; } = [];
}
