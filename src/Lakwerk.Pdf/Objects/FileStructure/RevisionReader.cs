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
            // "startxref 0" ends the first part of a linearized file (ISO 32000-2, annex F.3.4), not a revision.
            if (TryReadMark(source, marks.Position, out var offset, out var end) && (offset > 0 || end >= source.Length))
            {
                revisions.Add(new Revision(start, end, offset));
                start = end;
            }

            marks.MoveNext();
        }

        return revisions;
    }

    /// <summary>All startxref marks with what belongs to them.</summary>
    public static IEnumerable<(long Start, long End)> Marks(PdfSource source, CancellationToken cancellation)
    {
        var marks = new WordCursor(source, "startxref"u8);
        for (; marks.Position < source.Length; marks.MoveNext())
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryReadMark(source, marks.Position, out _, out var end)) yield return (marks.Position, end);
        }
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
