using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Accounts for every byte of the file: header, objects, cross-references, trailers, white space; and lists what is left
/// over. It knows nothing of what the cross-reference claims. Large files are read window by window.
/// </summary>
internal sealed class FileScan
{
    private const int HeaderSearch = 4096;

    // The longest comment that may be something the standard asks for.
    private const int LongestKnownComment = 1024;

    private readonly PdfDocument _document;
    private readonly PdfSource _source;
    private readonly List<ByteRun> _comments = [];

    private FileScan(PdfDocument document)
    {
        _document = document;
        _source = document.Source;
    }

    public List<ScannedObject> Objects { get; } = [];

    /// <summary>Comments anywhere, apart from the header, the line of high bytes below it and the end-of-file marks.</summary>
    public List<ByteRun> Comments { get; } = [];

    /// <summary>Bytes that are neither object, nor cross-reference, nor white space.</summary>
    public List<ByteRun> Stray { get; } = [];

    /// <summary>Offset of the header; -1 when there is none.</summary>
    public int HeaderOffset { get; private set; } = -1;

    public int EndMarks { get; private set; }

    public int StartXrefs { get; private set; }

    /// <summary>Offset one past the last end-of-file mark; -1 when there is none.</summary>
    public long LastEnd { get; private set; } = -1;

    public static FileScan Of(PdfDocument document, CancellationToken cancellation = default)
    {
        var scan = new FileScan(document);
        scan.Run(cancellation);
        return scan;
    }

    private void Run(CancellationToken cancellation)
    {
        HeaderOffset = _source.Slice(0, HeaderSearch).Span.IndexOf("%PDF-"u8);
        long position = Math.Max(HeaderOffset, 0);
        if (position > 0) Stray.Add(ByteRun.Of(_source, 0, position));
        var reader = new TopLevelReader(_source);
        while (position < _source.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var part = reader.Read(position);
            _comments.AddRange(reader.Comments);
            position = Take(part);
        }

        SortOut();
    }

    /// <summary>Notes what was read and gives the position behind it.</summary>
    private long Take(in TopLevelPart part)
    {
        switch (part.Kind)
        {
            case TopLevelKind.Object:
                return TakeObject(part);
            case TopLevelKind.StartXref:
                StartXrefs++;
                return part.End;
            case TopLevelKind.Stray:
                AddStray(part.Start, part.End);
                return part.End;
            default:
                return part.End;
        }
    }

    private long TakeObject(in TopLevelPart part)
    {
        var (end, wrong) = (part.End, false);
        if (part.IsStream)
        {
            (end, wrong) = EndOfStream(part);
            var lexer = new Lexer(_source.Slice(end, LongestKnownComment).Span);
            lexer.Next();
            if (lexer.IsKeyword("endobj"u8)) end += lexer.Position;
        }

        Objects.Add(new ScannedObject(part.Id, part.Start, end, wrong, part.RepeatedKey));
        return end;
    }

    private (long End, bool IsWrong) EndOfStream(in TopLevelPart part)
    {
        var start = part.End;
        var head = _source.Slice(start, 2).Span;
        if (head.Length > 0 && head[0] == '\r') start++;
        if (head.Length > start - part.End && head[(int)(start - part.End)] == '\n') start++;
        if ((part.Length ?? LengthOf(part.LengthReference)) is { } length && Behind(start + length) is { } end) return (end, false);
        return (SearchEnd(start), true);
    }

    private int? LengthOf(ObjectId? reference) => reference is { } id && _document.Load(id) is PdfNumber number ? number.AsInt : null;

    /// <summary>The standard asks for one end of line before endstream; none at all is usual too.</summary>
    private long? Behind(long end)
    {
        if (end < 0 || end > _source.Length) return null;
        var bytes = _source.Slice(end, "\r\nendstream".Length).Span;
        var at = 0;
        if (at < bytes.Length && bytes[at] == '\r') at++;
        if (at < bytes.Length && bytes[at] == '\n') at++;
        return bytes[at..].StartsWith("endstream"u8) ? end + at + "endstream".Length : null;
    }

    private long SearchEnd(long start)
    {
        const int step = 64 * 1024;
        for (; start < _source.Length; start += step)
        {
            var found = _source.Slice(start, step + "endstream".Length).Span.IndexOf("endstream"u8);
            if (found >= 0) return start + found + "endstream".Length;
        }

        return _source.Length;
    }

    private void AddStray(long start, long end)
    {
        if (Stray.Count > 0 && Stray[^1] is var last && start - (last.Start + last.Length) <= 2)
            Stray[^1] = ByteRun.Of(_source, last.Start, end);
        else
            Stray.Add(ByteRun.Of(_source, start, end));
    }

    private void SortOut()
    {
        var isSecondLine = false;
        foreach (var comment in _comments)
        {
            var bytes = _source.Slice(comment.Start, (int)Math.Min(comment.Length, LongestKnownComment)).Span;
            if (bytes.StartsWith("%%EOF"u8))
            {
                EndMarks++;
                LastEnd = comment.Start + "%%EOF".Length;
                if (bytes.TrimEnd(" \t"u8).Length > "%%EOF".Length) Stray.Add(ByteRun.Of(_source, LastEnd, comment.Start + comment.Length));
            }
            else if (!(comment.Start == HeaderOffset && IsHeader(bytes)) && !(isSecondLine && IsHighBytes(bytes)))
            {
                Comments.Add(comment);
            }

            isSecondLine = comment.Start == HeaderOffset;
        }
    }

    private static bool IsHeader(ReadOnlySpan<byte> line) => line.Length <= "%PDF-1.7 ".Length;

    /// <summary>The usual mark of a binary file: a few bytes above 127 (ISO 32000-2, 7.5.2).</summary>
    private static bool IsHighBytes(ReadOnlySpan<byte> line) => line.Length <= 9 && line[1..].IndexOfAnyInRange((byte)0, (byte)127) < 0;
}
