namespace Lakwerk.Dossiers;

/// <summary>A rectangle on a page, in the page's own space: points, the page counted from 1.</summary>
public readonly record struct MarkArea(int Page, double X0, double Y0, double X1, double Y1);
