using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Judges whether bytes read like page content rather than image data.</summary>
internal static class PlausibleContent
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Window = 128;

    private const int EnoughOperators = 4;

    /// <summary>True when nothing but operands and known operators follows, as far as the window reaches.</summary>
    public static bool Follows(ReadOnlySpan<byte> data)
    {
        var isCut = data.Length > Window;
        var window = isCut ? data[..Window] : data;
        var lexer = new Lexer(window);
        for (var operators = 0; operators < EnoughOperators;)
        {
            var kind = lexer.Next();
            if (kind == TokenKind.End) return true;
            if (isCut && lexer.Position == window.Length) return kind != TokenKind.Keyword || IsText(lexer.Keyword);
            if (kind != TokenKind.Keyword) continue;
            if (!IsKnown(lexer.Keyword)) return false;
            operators++;
        }

        return true;
    }

    private static bool IsKnown(ReadOnlySpan<byte> keyword) =>
        OperatorTable.Find(keyword) != ContentOperator.Unknown || StartsWithNumber(keyword) || keyword.SequenceEqual("true"u8) || keyword.SequenceEqual("false"u8);

    private static bool StartsWithNumber(ReadOnlySpan<byte> keyword)
    {
        var end = 0;
        return ContentNumber.TryRead(keyword, ref end, out _) && OperatorTable.Find(keyword[end..]) != ContentOperator.Unknown;
    }

    private static bool IsText(ReadOnlySpan<byte> keyword) => keyword.IndexOfAnyExceptInRange((byte)'!', (byte)'~') < 0;
}
