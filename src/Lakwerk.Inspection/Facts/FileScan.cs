using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Accounts for every byte of the file: header, objects, cross-references, trailers, white space; and lists what is left
/// over. It knows nothing of what the cross-reference claims.
/// </summary>
internal sealed class FileScan
{
    private readonly PdfDocument _document;
    private readonly ReadOnlyMemory<byte> _file;

    private FileScan(PdfDocument document, ReadOnlyMemory<byte> file)
    {
        _document = document;
        _file = file;
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
    public int LastEnd { get; private set; } = -1;

    public static FileScan Of(PdfDocument document, ReadOnlyMemory<byte> file)
    {
        var scan = new FileScan(document, file);
        scan.Run();
        return scan;
    }

    private void Run()
    {
        var data = _file.Span;
        HeaderOffset = data[..Math.Min(data.Length, 4096)].IndexOf("%PDF-"u8);
        var comments = new List<ByteRun>();
        var position = Math.Max(HeaderOffset, 0);
        if (position > 0) Stray.Add(ByteRun.Of(data, 0, position));
        while (position < data.Length)
        {
            var scanner = new ObjectScanner(data, comments);
            position = Next(data, position, ref scanner);
        }

        SortOut(data, comments);
    }

    /// <summary>Reads one thing of the outermost level and gives the position behind it.</summary>
    private int Next(ReadOnlySpan<byte> data, int position, ref ObjectScanner scanner)
    {
        var start = scanner.SkipTo(position);
        if (start >= data.Length) return data.Length;
        var lexer = new Lexer(data, start);
        var kind = lexer.Next();
        if (kind == TokenKind.Number && TryReadObjectHead(ref lexer, out var id)) return ReadObject(data, id, start, lexer.Position, ref scanner);
        if (kind == TokenKind.Keyword && lexer.IsKeyword("xref"u8)) return ReadTable(lexer, ref scanner);
        if (kind == TokenKind.Keyword && lexer.IsKeyword("trailer"u8)) return scanner.Scan(lexer.Position, single: true);
        if (kind == TokenKind.Keyword && lexer.IsKeyword("startxref"u8)) return ReadStart(lexer);
        AddStray(data, start, Math.Max(lexer.Position, start + 1));
        return Math.Max(lexer.Position, start + 1);
    }

    private static bool TryReadObjectHead(ref Lexer lexer, out ObjectId id)
    {
        id = default;
        var ahead = lexer;
        if (!ahead.IsInteger || ahead.Number is < 0 or > int.MaxValue) return false;
        var number = (int)ahead.Number;
        if (ahead.Next() != TokenKind.Number || ahead.Number is < 0 or > 65535) return false;
        var generation = (int)ahead.Number;
        if (ahead.Next() != TokenKind.Keyword || !ahead.Keyword.StartsWith("obj"u8)) return false;
        // "1 0 obj<<" has no space; "1 0 objective" is something else but is read alike by everybody.
        ahead.Position = ahead.TokenStart + 3;
        id = new ObjectId(number, generation);
        lexer = ahead;
        return true;
    }

    private int ReadObject(ReadOnlySpan<byte> data, ObjectId id, int start, int body, ref ObjectScanner scanner)
    {
        var end = scanner.Scan(body);
        var wrong = false;
        var lexer = new Lexer(data, end);
        if (lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("stream"u8))
        {
            end = ReadStream(data, lexer.Position, scanner, out wrong);
            lexer = new Lexer(data, end);
            lexer.Next();
        }

        if (lexer.IsKeyword("endobj"u8)) end = lexer.Position;
        end = Math.Max(end, body);
        Objects.Add(new ScannedObject(id, start, end, wrong, scanner.RepeatedKey));
        return end;
    }

    private int ReadStream(ReadOnlySpan<byte> data, int position, in ObjectScanner scanner, out bool wrong)
    {
        var start = position;
        if (start < data.Length && data[start] == '\r') start++;
        if (start < data.Length && data[start] == '\n') start++;
        var length = scanner.Length ?? LengthOf(scanner.LengthReference);
        wrong = length is null || !EndsAt(data, (long)start + length.Value);
        if (!wrong) return Behind(data, start + length!.Value);
        var found = data[start..].IndexOf("endstream"u8);
        return found < 0 ? data.Length : start + found + "endstream".Length;
    }

    private int? LengthOf(ObjectId? reference) => reference is { } id && _document.Load(id) is PdfNumber number ? number.AsInt : null;

    /// <summary>The standard asks for one end of line before endstream; none at all is usual too.</summary>
    private static bool EndsAt(ReadOnlySpan<byte> data, long end) => end <= data.Length && Behind(data, (int)end) >= 0;

    private static int Behind(ReadOnlySpan<byte> data, int end)
    {
        var at = end;
        if (at < data.Length && data[at] == '\r') at++;
        if (at < data.Length && data[at] == '\n') at++;
        return data[at..].StartsWith("endstream"u8) ? at + "endstream".Length : -1;
    }

    private static int ReadTable(Lexer lexer, ref ObjectScanner scanner)
    {
        while (true)
        {
            var before = lexer.Position;
            var kind = lexer.Next();
            if (kind == TokenKind.Number || (kind == TokenKind.Keyword && (lexer.IsKeyword("n"u8) || lexer.IsKeyword("f"u8)))) continue;
            if (kind == TokenKind.Keyword && lexer.IsKeyword("trailer"u8)) return scanner.Scan(lexer.Position, single: true);
            return before;
        }
    }

    private int ReadStart(Lexer lexer)
    {
        StartXrefs++;
        var before = lexer.Position;
        return lexer.Next() == TokenKind.Number ? lexer.Position : before;
    }

    private void AddStray(ReadOnlySpan<byte> data, int start, int end)
    {
        if (Stray.Count > 0 && Stray[^1] is var last && start - (last.Start + last.Length) <= 2)
            Stray[^1] = ByteRun.Of(data, last.Start, end);
        else
            Stray.Add(ByteRun.Of(data, start, end));
    }

    private void SortOut(ReadOnlySpan<byte> data, List<ByteRun> comments)
    {
        var isSecondLine = false;
        foreach (var comment in comments)
        {
            var bytes = data.Slice(comment.Start, comment.Length);
            if (bytes.StartsWith("%%EOF"u8))
            {
                EndMarks++;
                LastEnd = comment.Start + "%%EOF".Length;
                if (bytes.TrimEnd(" \t"u8).Length > "%%EOF".Length) Stray.Add(ByteRun.Of(data, LastEnd, comment.Start + comment.Length));
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
