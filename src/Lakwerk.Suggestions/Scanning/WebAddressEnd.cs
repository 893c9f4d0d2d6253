using System.Buffers;
using Lakwerk.Suggestions.Persons;

namespace Lakwerk.Suggestions.Scanning;

/// <summary>
/// Where a web address ends: at a blank, or lines further on when it was broken. Programs break after a hyphen or a slash, and anywhere in an
/// address that is longer than a line. What stands on the next line is taken along only when it cannot well be the next word of a sentence.
/// </summary>
internal static class WebAddressEnd
{
    private const int MostLines = 4;
    private const int LongestBracketed = 300;
    private const int FullLine = 60;
    private const int LongestNumber = 8;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \n<>\"");
    private static readonly SearchValues<char> Marks = SearchValues.Create("/?&=_%#~");

    public static int Of(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && text[start - 1] == '<' && Closing(text, start) is { } closing) return closing;
        var end = PieceEnd(text, start);
        for (var line = 1; line < MostLines && NextPiece(text, end) is { } next && GoesOn(text, new Run(start, end), next); line++) end = next.End;
        return end;
    }

    private static int PieceEnd(ReadOnlySpan<char> text, int start)
    {
        var length = text[start..].IndexOfAny(Ends);
        return length < 0 ? text.Length : start + length;
    }

    /// <summary>Between angle brackets line ends do not count (RFC 3986, appendix C).</summary>
    private static int? Closing(ReadOnlySpan<char> text, int start)
    {
        var end = PieceEnd(text, start);
        for (var line = 1; line <= MostLines && end - start < LongestBracketed && end < text.Length; line++)
        {
            if (text[end] == '>') return end;
            if (NextPiece(text, end) is not { } next) return null;
            end = next.End;
        }

        return null;
    }

    /// <summary>What the next line begins with; null when this one goes on, or the next one is empty.</summary>
    private static Run? NextPiece(ReadOnlySpan<char> text, int end)
    {
        var lineEnd = SkipBlanks(text, end);
        if (lineEnd >= text.Length || text[lineEnd] != '\n') return null;
        var start = SkipBlanks(text, lineEnd + 1);
        return start < text.Length && char.IsAsciiLetterOrDigit(text[start]) ? new Run(start, PieceEnd(text, start)) : null;
    }

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        return at;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, Run address, Run next)
    {
        var piece = text[next.Start..next.End].TrimEnd(".,;:)!?'");
        if (piece.Contains('@') || piece.Contains("://", StringComparison.Ordinal) || piece.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return false;
        if (text[address.End - 1] == '-') return IsAfterHyphen(piece);
        // Elsewhere only what begins in lower case: a sentence or a telephone number may follow as well.
        if (!char.IsAsciiLetterLower(piece.IsEmpty ? ' ' : piece[0])) return false;
        return text[address.End - 1] switch
        {
            '/' or '?' or '&' or '=' or '_' or '%' or '#' => IsOfAnAddress(piece),
            '.' => piece.Contains('.') && text[address.Start..address.End].EndsWith("www.", StringComparison.OrdinalIgnoreCase),
            '>' or ')' or ',' or ';' or ':' or '!' => false,
            _ => FillsItsLine(text, address) && IsOfAnAddress(piece),
        };
    }

    /// <summary>No address ends in a hyphen. A long number is left alone: it may be a telephone.</summary>
    private static bool IsAfterHyphen(ReadOnlySpan<char> piece)
    {
        var digits = piece.IndexOfAnyExceptInRange('0', '9');
        return digits == 0 || (digits < 0 ? piece.Length <= LongestNumber : piece[digits] is '/' or '?' || char.IsAsciiLetter(piece[digits]));
    }

    private static bool IsOfAnAddress(ReadOnlySpan<char> piece) => piece.ContainsAny(Marks) || HasFileEnding(piece) || !IsOrdinary(piece);

    /// <summary>"jansen.html", but not "i.v.m".</summary>
    private static bool HasFileEnding(ReadOnlySpan<char> piece) => piece.LastIndexOf('.') is > 2 and var dot && piece.Length - dot > 2;

    /// <summary>A word of the language, also with a hyphen: "vergadering", "oud-minister".</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> piece)
    {
        foreach (var range in piece.SplitAny('-', '.', '\''))
        {
            var word = piece[range];
            if (word.Length > 1 && (Lexicon.Of(Word.Hash(word)) & Known.Common) == 0 && !Lexicon.IsCompound(word)) return false;
        }

        return true;
    }

    /// <summary>Stands alone on its line and is long: it was broken because there was no room left.</summary>
    private static bool FillsItsLine(ReadOnlySpan<char> text, Run address)
    {
        var lineStart = text[..address.End].LastIndexOf('\n') + 1;
        var from = Math.Max(lineStart, address.Start);
        return address.End - from >= FullLine && text[lineStart..from].Trim(" <(").IsEmpty;
    }
}
