namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>The size that the PDF states for the picture.</summary>
internal readonly record struct Jbig2PageSize(int Width, int Height);
