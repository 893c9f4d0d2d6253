using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// Reads inline images (ISO 32000-2, 8.9.7). Where the data ends is not written down, so: by length where the dictionary
/// or the filter's own end mark tells it, else at the first EI with something behind it that reads like page content.
/// </summary>
internal sealed class InlineImageReader(PdfLimits limits)
{
    private const int ScanFactor = 16;
    private const int LeastScan = 1 << 20;

    private ReadOnlyMemory<byte> _content;
    private long _scanLeft;

    /// <summary>Starts over with other content.</summary>
    public void Reset(ReadOnlyMemory<byte> content)
    {
        _content = content;
        _scanLeft = LeastScan + (long)content.Length * ScanFactor;
    }

    /// <summary>Reads an image.</summary>
    /// <param name="position">In: behind BI. Out: behind EI.</param>
    /// <returns>Null when no ID follows.</returns>
    public InlineImage? Read(ref int position)
    {
        var data = _content.Span;
        var dictionary = ReadDictionary(data, ref position);
        if (dictionary is null) return null;
        if (position < data.Length && CharacterClass.IsWhiteSpace(data[position])) position += StartsWithLineEnd(data[position..]) ? 2 : 1;

        var start = position;
        var length = EncodedLength.Of(dictionary, data[start..]);
        if (length < 0 || !TryEndMark(data, start + length, out position)) length = Search(data, start, out position);
        return new InlineImage(dictionary, _content.Slice(start, length));
    }

    private static bool StartsWithLineEnd(ReadOnlySpan<byte> data) => data is [(byte)'\r', (byte)'\n', ..];

    private PdfDictionary? ReadDictionary(ReadOnlySpan<byte> data, ref int position)
    {
        var dictionary = new PdfDictionary();
        var parser = new ObjectParser(data, position, null, limits);
        while (true)
        {
            var key = parser.Read();
            if (key is null)
            {
                var ended = SkipKeyword(data, ref parser, out var isData);
                position = parser.Position;
                if (ended) return isData ? dictionary : null;
                continue;
            }

            if (key is not PdfName name) continue;
            var value = parser.Read();
            if (value is not null) dictionary.Set(InlineImageNames.Key(name.Value), InlineImageNames.Value(name.Value, value));
        }
    }

    /// <summary>True at ID, at EI and at the end of the content; any other keyword is passed over.</summary>
    private static bool SkipKeyword(ReadOnlySpan<byte> data, ref ObjectParser parser, out bool isData)
    {
        var lexer = new Lexer(data, parser.Position);
        var kind = lexer.Next();
        isData = kind == TokenKind.Keyword && lexer.IsKeyword("ID"u8);
        // "ID" may be followed at once by a data byte that is no delimiter; only the first two letters count then.
        if (kind == TokenKind.Keyword && !isData && lexer.Keyword.StartsWith("ID"u8))
        {
            isData = true;
            lexer.Position = lexer.TokenStart + 2;
        }

        parser.Position = lexer.Position;
        return kind == TokenKind.End || isData || lexer.IsKeyword("EI"u8);
    }

    private static bool TryEndMark(ReadOnlySpan<byte> data, int at, out int position)
    {
        position = at;
        if (at > data.Length) return false;
        while (at < data.Length && CharacterClass.IsWhiteSpace(data[at])) at++;
        if (!IsEndMark(data, at)) return false;
        position = at + 2;
        return true;
    }

    private static bool IsEndMark(ReadOnlySpan<byte> data, int at) =>
        data[Math.Min(at, data.Length)..].StartsWith("EI"u8) && (at + 2 >= data.Length || !CharacterClass.IsRegular(data[at + 2]));

    /// <summary>
    /// Looks for EI. The best has white space in front and plausible content behind; else the first with white space; else
    /// the first at all; else the image reaches to the end. The bytes that may be looked at are limited for all images of
    /// a content stream together, so that many false ends cannot make reading quadratic.
    /// </summary>
    private int Search(ReadOnlySpan<byte> data, int start, out int position)
    {
        int spaced = -1, bare = -1;
        for (var at = start; ; at += 2)
        {
            var found = data[at..].IndexOf("EI"u8);
            _scanLeft -= found < 0 ? data.Length - at : found;
            if (found < 0) break;
            at += found;
            if (!IsEndMark(data, at)) continue;
            var isSpaced = at == start || CharacterClass.IsWhiteSpace(data[at - 1]);
            if (bare < 0) bare = at;
            if (isSpaced && spaced < 0) spaced = at;
            _scanLeft -= PlausibleContent.Window;
            if (isSpaced && PlausibleContent.Follows(data[(at + 2)..])) return End(data, start, at, out position);
            if (_scanLeft < 0) break;
        }

        return End(data, start, spaced >= 0 ? spaced : bare, out position);
    }

    private static int End(ReadOnlySpan<byte> data, int start, int mark, out int position)
    {
        position = mark < 0 ? data.Length : mark + 2;
        if (mark < 0) return data.Length - start;
        return mark > start && CharacterClass.IsWhiteSpace(data[mark - 1]) ? mark - start - 1 : mark - start;
    }
}
