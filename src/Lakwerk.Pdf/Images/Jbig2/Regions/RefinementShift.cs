namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>How a refined symbol differs in size and place from the symbol that it refines.</summary>
internal readonly record struct RefinementShift(int Width, int Height, int X, int Y);
