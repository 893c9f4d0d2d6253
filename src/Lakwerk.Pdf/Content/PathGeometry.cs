#pragma warning disable IDE0005, IDE0044, CS0649
using Lakwerk.Pdf.Geometry;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// A path in the page's user space. The interpreter reuses the object: it is valid during the visitor's call only; see
/// <see cref="ToArray"/>.
/// </summary>
public sealed class PathGeometry
{
    private PathSegment[] _segments = new PathSegment[32];
    private int _count;

    internal PathGeometry()
    {
    }

    /// <summary>The segments in order.</summary>
    public ReadOnlySpan<PathSegment> Segments => _segments.AsSpan(0, _count);

    /// <summary>No segment at all.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Upright bounds of the outline itself, exact for curves; a horizontal or vertical line has no area.</summary>
    public Box Bounds { get; private set; }

    /// <summary>Upright bounds of what is painted: with half the line width, caps and miters when the path is stroked.</summary>
    public Box PaintedBounds { get; private set; }

    /// <summary>The path is one upright rectangle (closed or not).</summary>
    public bool IsBox { get; private set; }

    /// <summary>The segments, copied.</summary>
    public PathSegment[] ToArray() => Segments.ToArray();
}
