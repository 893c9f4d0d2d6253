namespace Lakwerk.Pdf.Objects;

/// <summary>
/// Finds objects without a cross-reference: every "12 0 obj" outside stream data. One pass over the file, whatever is in it.
/// </summary>
internal sealed class ObjectScanner
{
    private const int LongestHeader = 40;
    private const int LongestDictionary = 16 * 1024;

    private readonly PdfDocument _document;
    private readonly PdfSource _source;
    private readonly ScannedFile _found;
    private readonly WordCursor _objects;
    private readonly WordCursor _streams;
    private readonly WordCursor _trailers;
    private ObjectId _current;
    private long _bodyStart = -1;

    private ObjectScanner(PdfDocument document)
    {
        _document = document;
        _source = document.Source;
        _found = new ScannedFile(document.Limits);
        _objects = new WordCursor(_source, "obj"u8);
        _streams = new WordCursor(_source, "stream"u8);
        _trailers = new WordCursor(_source, "trailer"u8);
    }

    public static ScannedFile Scan(PdfDocument document)
    {
        var scanner = new ObjectScanner(document);
        scanner.Run();
        return scanner._found;
    }

    private void Run()
    {
        while (true)
        {
            _document.Cancellation.ThrowIfCancellationRequested();
            var next = Math.Min(_objects.Position, Math.Min(_streams.Position, _trailers.Position));
            if (next == long.MaxValue) return;
            if (next == _objects.Position) VisitObject(next);
            else if (next == _streams.Position) VisitStream(next);
            else VisitTrailer(next);
        }
    }

    private void VisitObject(long offset)
    {
        _objects.MoveNext();
        if (!TryReadHeaderBefore(offset, out var id, out var start))
        {
            // endobj, or a word that merely ends so.
            _bodyStart = -1;
            return;
        }

        if (!_found.Objects.Allows(id.Number)) return;
        _found.Objects.Set(id.Number, new XrefEntry(XrefKind.InFile, start, id.Generation));
        (_current, _bodyStart) = (id, offset + 3);
    }

    /// <summary>Reads "12 0 " backwards from the keyword.</summary>
    private bool TryReadHeaderBefore(long offset, out ObjectId id, out long start)
    {
        var from = Math.Max(0, offset - LongestHeader);
        var window = _source.Window(from, (int)(offset - from));
        var at = SkipDigits(window, SkipSpace(window, window.Length));
        at = SkipDigits(window, SkipSpace(window, at));
        start = from + at;
        var header = _source.Window(start, LongestHeader + 4);
        var position = 0;
        return ByteSyntax.TryReadHeader(header, ref position, out id) && start + position == offset + 3;
    }

    private static int SkipSpace(ReadOnlySpan<byte> window, int at)
    {
        while (at > 0 && CharacterClass.IsWhiteSpace(window[at - 1])) at--;
        return at;
    }

    private static int SkipDigits(ReadOnlySpan<byte> window, int at)
    {
        while (at > 0 && window[at - 1] is >= (byte)'0' and <= (byte)'9') at--;
        return at;
    }

    /// <summary>Looks at the dictionary before the keyword: what kind of stream it is, and where its data ends.</summary>
    private void VisitStream(long offset)
    {
        _streams.MoveNext();
        if (_bodyStart < 0 || offset - _bodyStart > LongestDictionary) return;
        var body = _source.Window(_bodyStart, (int)(offset - _bodyStart));
        _bodyStart = -1;
        if (new ObjectParser(body, 0, null, _document.Limits).Read() is not PdfDictionary dictionary) return;

        switch (dictionary.Name("Type"))
        {
            case "ObjStm": _found.ObjectStreams.Add(_current); break;
            case "XRef": _found.XrefStreams.Add(_current); break;
        }

        if (dictionary.Raw("Length") is PdfNumber length) SkipData(offset + 6, length.AsLong);
    }

    // An embedded PDF that is not compressed is full of objects that are not this file's.
    private void SkipData(long start, long length)
    {
        if (length <= 0 || length > _source.Length - start) return;
        if (_source.Window(start + length, 16).IndexOf("endstream"u8) < 0) return;
        _objects.MoveTo(start + length);
        _streams.MoveTo(start + length);
        _trailers.MoveTo(start + length);
    }

    private void VisitTrailer(long offset)
    {
        _trailers.MoveNext();
        _found.Trailers.Add(offset + 7);
    }
}
