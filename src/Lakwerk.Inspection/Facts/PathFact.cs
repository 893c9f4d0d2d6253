using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>One painted path, or a shading painted over its clip, without its geometry.</summary>
/// <param name="Order">Place in the order of painting.</param>
/// <param name="Bounds">Upright bounds of what is painted within its clip, user space.</param>
/// <param name="Segments">Number of its segments.</param>
/// <param name="IsBox">It is one upright rectangle.</param>
/// <param name="IsFilled">It is filled.</param>
/// <param name="UnderMarks">Number of its segments that pass through the inside of a mark.</param>
/// <param name="CurvesUnderMarks">How many of those are curves or slanted lines.</param>
internal readonly record struct PathFact(
    int Order, Box Bounds, int Segments, bool IsBox, bool IsFilled, int UnderMarks = 0, int CurvesUnderMarks = 0);
