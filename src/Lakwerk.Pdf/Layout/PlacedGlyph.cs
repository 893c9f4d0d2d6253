using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Layout;

/// <summary>A glyph that means something, as layout needs it.</summary>
/// <param name="Text">What it means; white space when it only separates.</param>
/// <param name="Quad">Its cell in user space.</param>
/// <param name="Origin">Where it stands on its baseline, user space.</param>
/// <param name="Along">From the origin along the baseline over the width of the cell; for a glyph without width of length 0.</param>
/// <param name="Angle">Direction of the baseline in degrees counter-clockwise, 0 ≤ angle &lt; 360.</param>
/// <param name="Size">Font size in user space.</param>
internal readonly record struct PlacedGlyph(string Text, Quad Quad, Point Origin, Point Along, double Angle, double Size)
{
    /// <summary>It separates words and is no part of one.</summary>
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);
}
