namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>A decoded page.</summary>
/// <param name="Bitmap">The picture.</param>
/// <param name="IsDamaged">The data was broken, and what could not be read is missing.</param>
internal sealed record Jbig2Image(Bitmap Bitmap, bool IsDamaged);
