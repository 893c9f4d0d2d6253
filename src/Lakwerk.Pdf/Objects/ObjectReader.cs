namespace Lakwerk.Pdf.Objects;

/// <summary>Reads indirect objects at their place in the file (ISO 32000-2, 7.3.10), and the bytes of streams (7.3.8).</summary>
internal sealed class ObjectReader
{
    private const int FirstWindow = 4 * 1024;
    private const int WindowGrowth = 8;
    private const int LargestSyntax = 64 * 1024 * 1024;
    private const int FreeOfCharge = 256 * 1024;
    private const int BytesPerPart = 48;

    private readonly PdfDocument _document;
    private readonly PdfSource _source;
    private readonly WorkBudget _budget;

    public ObjectReader(PdfDocument document, PdfSource source, WorkBudget budget)
    {
        _document = document;
        _source = source;
        _budget = budget;
    }

    /// <summary>About how many bytes an object of so many parts and so much syntax takes in memory.</summary>
    public static long Cost(int parts, int length) => (long)parts * BytesPerPart + length;

    /// <summary>
    /// Reads the object whose header stands at the offset; null when there is none. A large object is read again with a
    /// larger window until it fits.
    /// </summary>
    public ParsedObject? ReadAt(long offset)
    {
        if (offset < 0 || offset >= _source.Length) return null;
        for (long size = FirstWindow; ; size *= WindowGrowth)
        {
            var length = (int)Math.Min(size, Math.Min(LargestSyntax, _source.Length - offset));
            if (length > FreeOfCharge) _budget.Spend(length, WorkBudget.Parsing);
            var window = _source.Window(offset, length);
            var isLast = offset + length >= _source.Length || length >= LargestSyntax;
            if (TryRead(window, offset, isLast, out var result)) return result;
        }
    }

    /// <summary>Reads the dictionary that starts at the offset, such as a trailer; null when there is none.</summary>
    public PdfDictionary? ReadDictionary(long offset, out long end)
    {
        for (long size = FirstWindow; ; size *= WindowGrowth)
        {
            var length = (int)Math.Min(size, Math.Min(LargestSyntax, _source.Length - offset));
            if (length > FreeOfCharge) _budget.Spend(length, WorkBudget.Parsing);
            var parser = new ObjectParser(_source.Window(offset, length), 0, _document, _document.Limits);
            var value = parser.Read();
            end = offset + parser.Position;
            if (parser.Position < length || offset + length >= _source.Length || length >= LargestSyntax) return value as PdfDictionary;
        }
    }

    private bool TryRead(ReadOnlySpan<byte> window, long offset, bool isLast, out ParsedObject? result)
    {
        result = null;
        var at = 0;
        if (!ByteSyntax.TryReadHeader(window, ref at, out var id)) return true;
        var parser = new ObjectParser(window, at, _document, _document.Limits, _document.StringDecryptor(id));
        var value = parser.Read() ?? PdfNull.Instance;
        var end = parser.Position;

        // What reaches the end of the window may go on behind it: at least the next keyword must be in sight.
        var next = ByteSyntax.SkipWhiteSpace(window, end);
        if (!isLast && next + 16 > window.Length) return false;
        if (value is PdfDictionary dictionary && window[next..].StartsWith("stream"u8))
        {
            end = StartOfData(window, next + 6);
            value = new PdfStream(dictionary, Fetcher(dictionary, offset + end, id), id);
        }
        else if (!window[next..].StartsWith("endobj"u8))
        {
            _document.Mend(new PdfWarning(PdfErrorCode.Syntax, "An object does not end with endobj.", id, offset));
        }

        result = new ParsedObject(id, value, offset + ByteSyntax.SkipWhiteSpace(window, 0), offset + end, Cost(parser.PartCount, end));
        return true;
    }

    /// <summary>Data starts after CR LF or LF; a CR alone and spaces before the line end are common mistakes.</summary>
    private static int StartOfData(ReadOnlySpan<byte> window, int at)
    {
        var lineEnd = at;
        while (lineEnd < window.Length && window[lineEnd] is (byte)' ' or (byte)'\t') lineEnd++;
        if (lineEnd < window.Length && window[lineEnd] is (byte)'\r' or (byte)'\n') at = lineEnd;
        if (at < window.Length && window[at] == '\r') at++;
        if (at < window.Length && window[at] == '\n') at++;
        return at;
    }

    private Func<ReadOnlyMemory<byte>> Fetcher(PdfDictionary dictionary, long start, ObjectId id)
    {
        long? known = null;
        return () =>
        {
            var length = known ??= DataLength(dictionary, start, id);
            if (length > Array.MaxLength)
                throw new PdfException(PdfErrorCode.LimitExceeded, "A stream is larger than 2 GB.", id, start);
            return _document.DecryptStream(_source.Slice(start, (int)length), dictionary, id);
        };
    }

    /// <summary>First byte behind an object: behind its endobj when that follows.</summary>
    public long EndOf(ParsedObject parsed)
    {
        var end = parsed.End;
        if (parsed.Value is PdfStream stream) end = SkipKeyword(end + DataLength(stream.Dictionary, end, parsed.Id), "endstream"u8);
        return SkipKeyword(end, "endobj"u8);
    }

    private long SkipKeyword(long offset, ReadOnlySpan<byte> keyword)
    {
        var window = _source.Window(offset, 64);
        var at = ByteSyntax.SkipWhiteSpace(window, 0);
        return window[at..].StartsWith(keyword) ? offset + at + keyword.Length : offset;
    }

    /// <summary>Length of a stream's data: what Length says when the stream does end there, else up to endstream.</summary>
    public long DataLength(PdfDictionary dictionary, long start, ObjectId id)
    {
        var declared = dictionary["Length"] is PdfNumber number ? number.AsLong : -1;
        if (declared >= 0 && declared <= _source.Length - start && EndsAt(start + declared)) return declared;
        var found = FindEnd(start);
        _document.Mend(new PdfWarning(PdfErrorCode.Syntax, $"The stream's Length is wrong: it says {declared}, the data is {found} bytes long.", id, start));
        return found;
    }

    private bool EndsAt(long offset)
    {
        var window = _source.Window(offset, 32);
        return ByteSyntax.IsKeywordAt(window, 0, "endstream"u8) || ByteSyntax.IsKeywordAt(window, 0, "endobj"u8);
    }

    private long FindEnd(long start)
    {
        var end = ByteSearch.Find(_source, "endstream"u8, start, _budget);
        if (end < 0) end = ByteSearch.Find(_source, "endobj"u8, start, _budget);
        if (end < 0) return _source.Length - start;

        var tail = _source.Window(Math.Max(start, end - 2), (int)Math.Min(2, end - start));
        var lineEnd = tail.EndsWith("\r\n"u8) ? 2 : tail.Length > 0 && tail[^1] is (byte)'\r' or (byte)'\n' ? 1 : 0;
        return end - lineEnd - start;
    }
}
