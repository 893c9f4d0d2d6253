namespace Lakwerk.Pdf.Objects;

/// <summary>Accounts for every byte of a file: to which object it belongs, or that nobody claims it.</summary>
internal sealed class FileMap
{
    private const int LongestGapRead = 64 * 1024;
    private readonly PdfDocument _document;
    private readonly List<FilePart> _claims = [];

    private FileMap(PdfDocument document) => _document = document;

    /// <summary>Parts in file order that cover the file without holes or overlaps.</summary>
    public static IReadOnlyList<FilePart> Read(PdfDocument document)
    {
        var map = new FileMap(document);
        map.ClaimHeader();
        foreach (var id in document.ObjectIds) map.ClaimObject(id);
        foreach (var (start, end) in document.TableSections) map.Claim(FilePartKind.CrossReference, start, end);
        foreach (var (start, end) in RevisionReader.Marks(document.Source, document.Cancellation)) map.Claim(FilePartKind.EndMark, start, end);
        return map.Tile();
    }

    private void ClaimHeader()
    {
        var window = _document.Source.Window(0, LongestGapRead);
        var at = window.IndexOf("%PDF-"u8);
        if (at < 0) return;
        var length = window[at..].IndexOfAny((byte)'\r', (byte)'\n');
        Claim(FilePartKind.Header, at, at + (length < 0 ? 8 : length));
    }

    private void ClaimObject(ObjectId id)
    {
        if (_document.Extent(id) is { } extent) Claim(FilePartKind.Object, extent.Start, extent.End, extent.Id);
    }

    private void Claim(FilePartKind kind, long start, long end, ObjectId? id = null)
    {
        if (end > start) _claims.Add(new FilePart(kind, start, end, id));
    }

    private List<FilePart> Tile()
    {
        _claims.Sort((a, b) => a.Start.CompareTo(b.Start));
        var tiles = new List<FilePart>(_claims.Count * 2);
        long at = 0;
        foreach (var claim in _claims)
        {
            // Two entries may point at one object, and a wrong one into the middle of another: the first claim holds.
            if (claim.Start < at) continue;
            AddGap(tiles, at, claim.Start);
            tiles.Add(claim);
            at = claim.End;
        }

        AddGap(tiles, at, _document.Source.Length);
        return tiles;
    }

    private void AddGap(List<FilePart> tiles, long start, long end)
    {
        if (end <= start) return;
        var isSpace = end - start <= LongestGapRead && IsSpace(_document.Source.Window(start, (int)(end - start)));
        tiles.Add(new FilePart(isSpace ? FilePartKind.Space : FilePartKind.Unclaimed, start, end));
    }

    /// <summary>A short comment, such as the line of high bytes under the header, is no place to hide; a long one is.</summary>
    private static bool IsSpace(ReadOnlySpan<byte> bytes)
    {
        const int longestComment = 8;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (CharacterClass.IsWhiteSpace(bytes[at])) continue;
            if (bytes[at] != '%') return false;
            var length = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
            if (length < 0) length = bytes.Length - at;
            if (length > longestComment) return false;
            at += length - 1;
        }

        return true;
    }
}
