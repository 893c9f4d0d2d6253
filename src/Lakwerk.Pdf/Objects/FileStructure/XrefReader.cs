namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Reads the chain of cross-reference sections, newest first (ISO 32000-2, 7.5.4, 7.5.6 and 7.5.8). The first entry that a
/// number gets is the one that counts.
/// </summary>
internal sealed class XrefReader
{
    private const int MostSections = 4096;
    private const int SubsectionWindow = 64;
    private const int EntryWindow = 24;

    private readonly PdfDocument _document;
    private readonly PdfSource _source;
    private readonly ObjectReader _reader;
    private readonly XrefTable _table;
    private readonly HashSet<long> _visited = [];

    public XrefReader(PdfDocument document, ObjectReader reader, XrefTable table)
    {
        _document = document;
        _source = document.Source;
        _reader = reader;
        _table = table;
    }

    /// <summary>Trailer of the newest section, completed by older ones where it lacks a key.</summary>
    public PdfDictionary Trailer { get; } = new();

    /// <summary>Offsets of the sections that were read, newest first.</summary>
    public List<long> Sections { get; } = [];

    /// <summary>Follows the chain; false when a section cannot be read and the rest is therefore unknown.</summary>
    public bool ReadChain(long offset)
    {
        while (true)
        {
            if (!_visited.Add(offset))
            {
                _document.Warn(new PdfWarning(PdfErrorCode.Syntax, "The cross-reference sections point at each other in a circle.", null, offset));
                return true;
            }

            if (_visited.Count > MostSections)
                throw new PdfException(PdfErrorCode.LimitExceeded, $"The file has more than {MostSections} cross-reference sections.", null, offset);
            if ((ReadSection(offset) ?? ReadMoved(offset)) is not { } trailer) return false;
            Sections.Add(offset);
            Merge(trailer);
            if (trailer["Prev"] is not PdfNumber { AsLong: > 0 } previous) return true;
            offset = previous.AsLong;
        }
    }

    /// <summary>Takes over keys of an older trailer that newer ones do not have.</summary>
    public void Merge(PdfDictionary older)
    {
        foreach (var (key, value) in older.Entries)
            if (Trailer.Raw(key) is PdfNull) Trailer.Set(key, value);
    }

    private PdfDictionary? ReadMoved(long offset) => _document.JunkLength > 0 ? ReadSection(offset + _document.JunkLength) : null;

    private PdfDictionary? ReadSection(long offset)
    {
        if (offset < 0 || offset >= _source.Length) return null;
        var window = _source.Window(offset, SubsectionWindow);
        var start = ByteSyntax.SkipWhiteSpace(window, 0);
        return window[start..].StartsWith("xref"u8) ? ReadClassic(offset + start) : ReadStream(offset);
    }

    private PdfDictionary? ReadClassic(long start)
    {
        var offset = start + "xref".Length;
        var free = new List<long>();
        while (TryReadSubsectionHeader(ref offset, out var first, out var count))
        {
            for (var i = 0L; i < count && !IsTrailer(offset); i++)
                if (!TryReadEntry(ref offset, first + i, free)) return null;
        }

        if (!IsTrailer(offset)) return null;
        offset += ByteSyntax.SkipWhiteSpace(_source.Window(offset, EntryWindow), 0) + "trailer".Length;
        if (_reader.ReadDictionary(offset, out var end) is not { } trailer) return null;
        _document.TableSections.Add((start, end));
        if (trailer.Raw("XRefStm") is PdfNumber hybrid && _visited.Add(hybrid.AsLong)) ReadStream(hybrid.AsLong);

        // Objects that a hybrid file hides from old readers are free in the table: the stream is asked first.
        foreach (var number in free) _table.Add(number, new XrefEntry(XrefKind.Free, 0, 0));
        return trailer;
    }

    private bool TryReadSubsectionHeader(ref long offset, out long first, out long count)
    {
        count = 0;
        var window = _source.Window(offset, SubsectionWindow);
        var at = ByteSyntax.SkipWhiteSpace(window, 0);
        if (!ByteSyntax.TryReadNumber(window, ref at, out first)) return false;
        at = ByteSyntax.SkipWhiteSpace(window, at);
        if (!ByteSyntax.TryReadNumber(window, ref at, out count)) return false;
        offset += ByteSyntax.SkipWhiteSpace(window, at);
        return true;
    }

    private bool TryReadEntry(ref long offset, long number, List<long> free)
    {
        var window = _source.Window(offset, EntryWindow + 8);
        var at = ByteSyntax.SkipWhiteSpace(window, 0);
        if (!ByteSyntax.TryReadNumber(window, ref at, out var place)) return false;
        at = ByteSyntax.SkipWhiteSpace(window, at);
        if (!ByteSyntax.TryReadNumber(window, ref at, out var generation)) return false;
        at = ByteSyntax.SkipWhiteSpace(window, at);
        if (at >= window.Length || window[at] is not ((byte)'n' or (byte)'f')) return false;

        if (window[at] == 'f') free.Add(number);
        else if (place > 0) _table.Add(number, new XrefEntry(XrefKind.InFile, place, (int)Math.Min(generation, ushort.MaxValue)));
        offset += at + 1;
        return true;
    }

    /// <summary>A table may be shorter than it says.</summary>
    private bool IsTrailer(long offset) => ByteSyntax.IsKeywordAt(_source.Window(offset, EntryWindow), 0, "trailer"u8);

    private PdfDictionary? ReadStream(long offset)
    {
        if (_reader.ReadAt(offset)?.Value is not PdfStream stream || stream.Dictionary.Raw("W") is not PdfArray widths) return null;
        Span<int> fields = stackalloc int[3];
        for (var i = 0; i < 3; i++)
        {
            fields[i] = (int)widths.Number(i, -1);
            if (fields[i] is < 0 or > 8) return null;
        }

        var decoded = StreamDecoder.Decode(stream, _document.Limits);
        if (decoded.IsDamaged)
            _document.Warn(new PdfWarning(PdfErrorCode.Filter, $"A cross-reference stream is {decoded.Trouble}.", stream.Id, offset));
        new XrefStreamRows(decoded.Data, fields).AddTo(_table, stream.Dictionary);
        return stream.Dictionary;
    }
}
