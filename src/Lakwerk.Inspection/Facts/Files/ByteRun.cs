using System.Text;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>Bytes of the file that belong to nothing, or to a comment.</summary>
/// <param name="Start">Offset of the first byte.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Excerpt">The first of them, as Latin-1.</param>
internal readonly record struct ByteRun(long Start, long Length, string Excerpt)
{
    private const int ExcerptBytes = 80;

    public static ByteRun Of(PdfSource file, long start, long end) =>
        new(start, end - start, Encoding.Latin1.GetString(file.Slice(start, (int)Math.Min(end - start, ExcerptBytes)).Span));

    public static ByteRun Of(ReadOnlySpan<byte> file, int start, int end) =>
        new(start, end - start, Encoding.Latin1.GetString(file[start..Math.Min(end, start + ExcerptBytes)]));
}
