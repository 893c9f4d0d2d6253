using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>
/// Reads one part of a file's outermost level after the other through a window. A part that comes near the end of the window
/// is read again through a larger one.
/// </summary>
internal sealed class TopLevelReader(PdfSource source)
{
    private const int UsualWindow = 8 * 1024;
    private const int ReadAhead = 64 * 1024;

    // No honest object outside a stream is as large; of a hostile one the rest is read as bytes that belong to nothing.
    private const int LargestWindow = 64 * 1024 * 1024;

    // A token that ends so near to the end of the window may go on behind it.
    private const int Margin = 512;

    private readonly List<ByteRun> _comments = [];
    private ReadOnlyMemory<byte> _bytes;
    private long _start = -1;

    /// <summary>The comments in and in front of the part that was read last.</summary>
    public IReadOnlyList<ByteRun> Comments => _comments;

    /// <summary>Reads the part that begins at a place, or behind white space and comments there.</summary>
    public TopLevelPart Read(long position)
    {
        for (var size = UsualWindow; ; size *= 8)
        {
            var window = Window(position, Math.Min(size, LargestWindow));
            _comments.Clear();
            var part = Part(window.Span);
            if (part.End > window.Length - Margin && position + window.Length < source.Length && size < LargestWindow) continue;
            for (var i = 0; i < _comments.Count; i++) _comments[i] = _comments[i] with { Start = _comments[i].Start + position };
            return part with { Start = part.Start + position, End = part.End + position };
        }
    }

    private ReadOnlyMemory<byte> Window(long position, int size)
    {
        var known = _start >= 0 && position >= _start ? _start + _bytes.Length - position : 0;
        if (known < size && known < source.Length - position) (_start, _bytes) = (position, source.Slice(position, Math.Max(size, ReadAhead)));
        return _bytes[(int)(position - _start)..];
    }

    private TopLevelPart Part(ReadOnlySpan<byte> data)
    {
        var scanner = new ObjectScanner(data, _comments);
        var start = scanner.SkipTo(0);
        if (start >= data.Length) return new TopLevelPart(TopLevelKind.Nothing, start, data.Length);
        var lexer = new Lexer(data, start);
        var kind = lexer.Next();
        if (kind == TokenKind.Number && TryReadObjectHead(ref lexer, out var id)) return Object(data, id, start, lexer.Position, ref scanner);
        if (kind == TokenKind.Keyword && lexer.IsKeyword("xref"u8)) return new TopLevelPart(TopLevelKind.Table, start, EndOfTable(lexer, ref scanner));
        if (kind == TokenKind.Keyword && lexer.IsKeyword("trailer"u8)) return new TopLevelPart(TopLevelKind.Table, start, scanner.Scan(lexer.Position, single: true));
        if (kind == TokenKind.Keyword && lexer.IsKeyword("startxref"u8)) return new TopLevelPart(TopLevelKind.StartXref, start, EndOfStart(lexer));
        return new TopLevelPart(TopLevelKind.Stray, start, Math.Max(lexer.Position, start + 1));
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

    private static TopLevelPart Object(ReadOnlySpan<byte> data, ObjectId id, int start, int body, ref ObjectScanner scanner)
    {
        var end = scanner.Scan(body);
        var lexer = new Lexer(data, end);
        var isStream = lexer.Next() == TokenKind.Keyword && lexer.IsKeyword("stream"u8);
        if (isStream || lexer.IsKeyword("endobj"u8)) end = lexer.Position;
        return new TopLevelPart(TopLevelKind.Object, start, Math.Max(end, body))
        {
            Id = id,
            IsStream = isStream,
            Length = scanner.Length,
            LengthReference = scanner.LengthReference,
            RepeatedKey = scanner.RepeatedKey,
        };
    }

    private static int EndOfTable(Lexer lexer, ref ObjectScanner scanner)
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

    private static int EndOfStart(Lexer lexer)
    {
        var before = lexer.Position;
        return lexer.Next() == TokenKind.Number ? lexer.Position : before;
    }
}
