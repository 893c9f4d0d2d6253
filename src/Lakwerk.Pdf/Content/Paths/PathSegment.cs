using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Pdf.Content;

/// <summary>A segment of a path in the page's user space.</summary>
/// <param name="Verb">Its kind.</param>
/// <param name="Control1">First control point of a curve.</param>
/// <param name="Control2">Second control point of a curve.</param>
/// <param name="End">Where it ends; for Close the start of the subpath.</param>
public readonly record struct PathSegment(PathVerb Verb, Point Control1, Point Control2, Point End);
