namespace Lakwerk.Pdf.Content;

/// <summary>What becomes of a path (ISO 32000-2, 8.5.3 and 8.5.4).</summary>
/// <param name="Fill">It is filled.</param>
/// <param name="EvenOdd">Filled by the even-odd rule instead of the nonzero winding number rule.</param>
/// <param name="Stroke">It is stroked.</param>
/// <param name="Clip">It narrows the clip afterwards.</param>
/// <param name="ClipEvenOdd">The clip takes the even-odd rule.</param>
public readonly record struct PathPaint(bool Fill, bool EvenOdd, bool Stroke, bool Clip, bool ClipEvenOdd)
{
    /// <summary>Paints nothing, only clips (W n).</summary>
    public bool IsClipOnly => Clip && !Fill && !Stroke;
}
