using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Images;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Hidden;

/// <summary>
/// Finds what of an image lies outside its clip or the page: whoever crops a picture in a word processor leaves the rest of
/// it in the file. A seam beside what is seen is left alone, so that no block of a JPEG and no smoothing reaches into it.
/// </summary>
internal static class CroppedParts
{
    private const double Seam = 32; // pixels: two coding units of a JPEG with subsampled colour
    private const double ThinnestStrip = 6; // points: less than a line of text holds nothing that can be read

    /// <summary>The hidden strips in user space; empty when the image is seen whole, or turned by other than right angles.</summary>
    /// <param name="image">The image's dictionary.</param>
    /// <param name="toUser">Where the image is painted.</param>
    /// <param name="clip">What the page shows there.</param>
    public static List<Box> Of(PdfDictionary image, in Matrix toUser, Box clip)
    {
        var area = toUser.Apply(new Box(0, 0, 1, 1)).Bounds;
        var isUpright = toUser is { B: 0, C: 0 };
        var strips = new List<Box>();
        double across = image.Int(isUpright ? "Width" : "Height"), down = image.Int(isUpright ? "Height" : "Width");
        if ((!isUpright && toUser is not { A: 0, D: 0 }) || across <= 0 || down <= 0 || !area.Overlaps(clip)) return strips;
        double seamX = Seam * area.Width / across, seamY = Seam * area.Height / down;
        var kept = new Box(
            Math.Max(area.Left, clip.Left - seamX), Math.Max(area.Bottom, clip.Bottom - seamY),
            Math.Min(area.Right, clip.Right + seamX), Math.Min(area.Top, clip.Top + seamY));
        if (kept.Left - area.Left > ThinnestStrip) strips.Add(area with { Right = kept.Left });
        if (area.Right - kept.Right > ThinnestStrip) strips.Add(area with { Left = kept.Right });
        if (kept.Bottom - area.Bottom > ThinnestStrip) strips.Add(area with { Top = kept.Bottom });
        if (area.Top - kept.Top > ThinnestStrip) strips.Add(area with { Bottom = kept.Top });
        return strips;
    }

    /// <summary>The strips as parts of the image.</summary>
    public static List<PixelRegion> Regions(List<Box> strips, in Matrix toUser)
    {
        var regions = new List<PixelRegion>();
        foreach (var strip in strips)
            if (PixelRegion.Under(strip, toUser) is { } region) regions.Add(region);
        return regions;
    }
}
