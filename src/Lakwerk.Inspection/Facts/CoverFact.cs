using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>An opaque area of a page, large enough to hide a letter.</summary>
/// <param name="Kind">What paints it.</param>
/// <param name="Order">Place in the order of painting.</param>
/// <param name="Bounds">Upright bounds within its clip, user space.</param>
/// <param name="Luminance">0 black to 1 white; null when the colour space does not tell.</param>
/// <param name="Outline">The path; null when the bounds are the area.</param>
/// <param name="EvenOdd">The path is filled by the even-odd rule.</param>
internal sealed record CoverFact(CoverKind Kind, int Order, Box Bounds, double? Luminance, PathSegment[]? Outline, bool EvenOdd)
{
    /// <summary>True when the area holds the middle of a box and four points near its corners.</summary>
    public bool Covers(Box box)
    {
        var (dx, dy) = (box.Width * 0.4, box.Height * 0.35);
        return Holds(box.CentreX, box.CentreY)
            && Holds(box.CentreX - dx, box.CentreY - dy) && Holds(box.CentreX + dx, box.CentreY - dy)
            && Holds(box.CentreX - dx, box.CentreY + dy) && Holds(box.CentreX + dx, box.CentreY + dy);
    }

    private bool Holds(double x, double y) => Bounds.Contains(x, y) && (Outline is null || PathArea.Contains(Outline, new Point(x, y), EvenOdd));
}
