namespace Lakwerk.Pdf.Objects;

/// <content>Finding and keeping indirect objects.</content>
public sealed partial class PdfDocument
{
    private const long ObjectCacheBytes = 32 * 1024 * 1024;
    private const long StreamCacheBytes = 32 * 1024 * 1024;
    private const int LeastCost = 128;
    private const int DeepestChain = 32;

    private readonly ObjectCache<PdfObject> _objects = new(ObjectCacheBytes);
    private readonly ObjectCache<ObjectStream> _objectStreams = new(StreamCacheBytes);
    private readonly HashSet<int> _loading = [];
    private readonly HashSet<int> _decodedStreams = [];
    private ScannedFile? _scan;

    /// <summary>
    /// The object with this id, never a reference; <see cref="PdfNull"/> when the file has none. Kept while the cache has
    /// room, so that within a page the same id gives the same object. Generations are not compared: numbers are unique
    /// within a cross-reference, and files with wrong generations are common.
    /// </summary>
    /// <exception cref="PdfException">A limit was passed; in strict mode also wherever a repair would be needed.</exception>
    public PdfObject Load(ObjectId id)
    {
        var entry = _table[id.Number];
        if (entry.Kind is XrefKind.Unknown or XrefKind.Free) return PdfNull.Instance;
        if (_objects.Find(id.Number) is { } kept) return kept;

        // An object that needs itself, or a chain without end, reads as null.
        if (_loading.Count >= DeepestChain || !_loading.Add(id.Number))
        {
            Warn(new PdfWarning(PdfErrorCode.Syntax, "Objects refer to each other in a circle or too long a chain.", id));
            return PdfNull.Instance;
        }

        try
        {
            var value = ReadObject(id, entry, out var cost).Resolve();
            _objects.Add(id.Number, value, Math.Max(LeastCost, cost));
            return value;
        }
        finally
        {
            _loading.Remove(id.Number);
        }
    }

    private PdfObject ReadObject(ObjectId id, XrefEntry entry, out long cost)
    {
        if (entry.Kind == XrefKind.InStream) return ReadFromStream(id, entry, out cost);
        var parsed = Locate(id, entry);
        cost = parsed?.Cost ?? 0;
        return parsed?.Value ?? PdfNull.Instance;
    }

    private PdfObject ReadFromStream(ObjectId id, XrefEntry entry, out long cost)
    {
        cost = 0;
        if (LoadObjectStream(entry.Place) is not { } stream) return PdfNull.Instance;
        return stream.Find(id.Number, entry.Detail, this, out cost) ?? PdfNull.Instance;
    }

    private ObjectStream? LoadObjectStream(long place)
    {
        var number = (int)Math.Clamp(place, 0, int.MaxValue);
        if (_objectStreams.Find(number) is { } kept) return kept;
        // An object stream within an object stream is forbidden, and would be a way to go round in circles.
        if (_table[number].Kind != XrefKind.InFile || Load(new ObjectId(number)) is not PdfStream stream) return null;
        var read = ObjectStream.Read(stream, this);
        _budget.Spend(_decodedStreams.Add(number) ? read.Excess : read.Length, WorkBudget.Decoding);
        _objectStreams.Add(number, read, read.Length);
        return read;
    }

    /// <summary>Reads the object at the offset of its entry, or where junk in front moved it to, or where a scan finds it.</summary>
    private ParsedObject? Locate(ObjectId id, XrefEntry entry)
    {
        if (_reader.ReadAt(entry.Place) is { } exact && exact.Id.Number == id.Number) return exact;
        if (_junkLength > 0 && _reader.ReadAt(entry.Place + _junkLength) is { } moved && moved.Id.Number == id.Number) return moved;

        NeedRepair("An object is not where the cross-reference says.", id, entry.Place);
        var found = Scan().Objects[id.Number];
        _table.Set(id.Number, found.Kind == XrefKind.Unknown ? new XrefEntry(XrefKind.Free, 0, 0) : found);
        return found.Kind == XrefKind.InFile ? _reader.ReadAt(found.Place) : null;
    }

    /// <summary>Where an object stands in the file, endobj included; null for one within an object stream or nowhere.</summary>
    internal (ObjectId Id, long Start, long End)? Extent(ObjectId id)
    {
        var entry = _table[id.Number];
        if (entry.Kind != XrefKind.InFile || Locate(id, entry) is not { } parsed) return null;
        return (parsed.Id, parsed.Start, _reader.EndOf(parsed));
    }

    private void NeedRepair(string detail, ObjectId? id = null, long? offset = null)
    {
        Mend(new PdfWarning(PdfErrorCode.Syntax, detail, id, offset));
        WasRepaired = true;
    }

    private ScannedFile Scan() => _scan ??= ObjectScanner.Scan(this);
}
