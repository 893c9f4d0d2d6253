using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>
/// The masks of one document that were rewritten last. Scanners often give several pictures of a page the same mask, which
/// is then decoded, blanked and encoded once.
/// </summary>
public sealed class MaskMemory
{
    // Pictures that share a mask are painted after each other.
    private const int Most = 4;

    private readonly Queue<Entry> _latest = new();

    /// <summary>The mask, as it was rewritten before for the same regions at the same size; made now when it was not.</summary>
    internal PdfStream Find(PdfStream mask, ImageRole role, ImageJob job, Func<PdfStream> make)
    {
        var (regions, size) = (job.Regions, (job.Options.PaintedWidth, job.Options.PaintedHeight));
        if (mask.Id is not { } id) return make();
        foreach (var entry in _latest)
            if (entry.Id == id && entry.Role == role && entry.Size == size && AreSame(entry.Regions, regions)) return entry.Result;
        var result = make();
        if (_latest.Count == Most) _latest.Dequeue();
        _latest.Enqueue(new Entry(id, role, size, regions, result));
        return result;
    }

    private static bool AreSame(IReadOnlyList<PixelRegion> one, IReadOnlyList<PixelRegion> other)
    {
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
            if (!one[i].Corners.SequenceEqual(other[i].Corners)) return false;
        return true;
    }

    private sealed record Entry(ObjectId Id, ImageRole Role, (double Width, double Height) Size, IReadOnlyList<PixelRegion> Regions, PdfStream Result);
}
