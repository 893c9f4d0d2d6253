namespace Lakwerk.Pdf.Objects;

/// <summary>Searches the file for a word, window by window.</summary>
internal static class ByteSearch
{
    private const int WindowLength = 64 * 1024;

    /// <summary>Offset of the first occurrence at or after <paramref name="from"/>, or -1.</summary>
    public static long Find(PdfSource source, ReadOnlySpan<byte> word, long from, WorkBudget? budget = null, CancellationToken cancellation = default)
    {
        for (var at = from; at < source.Length; at += WindowLength - word.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var window = source.Slice(at, WindowLength).Span;
            budget?.Spend(window.Length, WorkBudget.Searching);
            var found = window.IndexOf(word);
            if (found >= 0) return at + found;
        }

        return -1;
    }

    /// <summary>Offset of the last occurrence that starts in [<paramref name="from"/>, <paramref name="end"/>), or -1.</summary>
    public static long FindLast(PdfSource source, ReadOnlySpan<byte> word, long from, long end)
    {
        for (var stop = end; stop > from; stop -= WindowLength - word.Length)
        {
            var start = Math.Max(from, stop - WindowLength);
            var found = source.Slice(start, (int)(stop - start)).Span.LastIndexOf(word);
            if (found >= 0) return start + found;
            if (start == from) break;
        }

        return -1;
    }
}
