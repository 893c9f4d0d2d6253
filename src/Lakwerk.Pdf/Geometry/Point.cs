namespace Lakwerk.Pdf.Geometry;

/// <summary>A point; the space it lives in is said where it is used.</summary>
/// <param name="X">Horizontal coordinate.</param>
/// <param name="Y">Vertical coordinate.</param>
public readonly record struct Point(double X, double Y);
