namespace Lakwerk.Pdf.Objects;

/// <summary>Finds the revisions of a file by their startxref and %%EOF marks.</summary>
internal static class RevisionReader
{
    private const int MostRevisions = 10_000;
    private const int Window = 128;

    public static IReadOnlyList<Revision> Read(PdfSource source, CancellationToken cancellation)
    {
        var revisions = new List<Revision>();
        var marks = new WordCursor(source, "startxref"u8);
        long start = 0;
        while (marks.Position < source.Length && revisions.Count < MostRevisions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryReadMark(source, marks.Position, out var offset, out var end))
            {
                revisions.Add(new Revision(start, end, offset));
                start = end;
            }

            marks.MoveNext();
        }

        return revisions;
    }

    private static bool TryReadMark(PdfSource source, long at, out long offset, out long end)
    {
        end = 0;
        var window = source.Window(at, Window);
        var position = ByteSyntax.SkipWhiteSpace(window, "startxref".Length);
        if (!ByteSyntax.TryReadNumber(window, ref position, out offset)) return false;
        position = ByteSyntax.SkipWhiteSpace(window, position);
        if (!window[position..].StartsWith("%%EOF"u8)) return false;
        position += 5;
        if (position < window.Length && window[position] == '\r') position++;
        if (position < window.Length && window[position] == '\n') position++;
        end = at + position;
        return true;
    }
}
