using System.Text;

namespace Lakwerk.Intake.Mail;

/// <summary>Cuts the body of a multipart at its boundary lines (RFC 2046, 5.1.1).</summary>
internal static class Boundaries
{
    private const int LongestGuess = 200;
    private const int MostGuesses = 50;

    /// <summary>The parts between the boundaries. Text before the first is a remark to old programs; so is what follows the last.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var start = -1;
        for (var at = 0; Next(body.Span, mark, at) is { Start: >= 0 } line; at = line.After)
        {
            if (start >= 0) yield return body[start..TrimLineEnd(body.Span, start, line.Start)];
            start = line.After;
            if (line.IsLast) yield break;
        }

        if (start >= 0 && start < body.Length) yield return body[start..];
    }

    /// <summary>The boundary of a multipart that does not say it: the first line that begins with two dashes and is met again.</summary>
    public static string? GuessFrom(ReadOnlySpan<byte> body)
    {
        var guesses = 0;
        for (var at = 0; at < body.Length && guesses < MostGuesses;)
        {
            var end = body[at..].IndexOf((byte)'\n');
            var line = (end < 0 ? body[at..] : body.Slice(at, end)).TrimEnd(" \t\r"u8);
            if (line.Length is > 4 and < LongestGuess && line.StartsWith("--"u8))
            {
                guesses++;
                if (body[(at + line.Length)..].IndexOf(line) >= 0) return Encoding.Latin1.GetString(line[2..]);
            }

            if (end < 0) break;
            at += end + 1;
        }

        return null;
    }

    private static BoundaryLine Next(ReadOnlySpan<byte> body, ReadOnlySpan<byte> mark, int from)
    {
        while (from <= body.Length)
        {
            var found = body[from..].IndexOf(mark);
            if (found < 0) break;
            var start = from + found;
            var lineEnd = body[start..].IndexOf((byte)'\n');
            var after = lineEnd < 0 ? body.Length : start + lineEnd + 1;
            var rest = body[(start + mark.Length)..(lineEnd < 0 ? body.Length : start + lineEnd)].TrimEnd(" \t\r"u8);
            var isLast = rest.SequenceEqual("--"u8);
            if ((start == 0 || body[start - 1] == '\n') && (rest.IsEmpty || isLast)) return new BoundaryLine(start, after, isLast);
            from = start + mark.Length;
        }

        return new BoundaryLine(-1, body.Length, false);
    }

    /// <summary>The line end before a boundary belongs to the boundary.</summary>
    private static int TrimLineEnd(ReadOnlySpan<byte> body, int start, int end)
    {
        if (end > start && body[end - 1] == '\n') end--;
        if (end > start && body[end - 1] == '\r') end--;
        return end;
    }

    private readonly record struct BoundaryLine(int Start, int After, bool IsLast);
}
