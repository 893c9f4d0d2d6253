namespace Lakwerk.Intake.Ocr;

/// <summary>A short piece of writing cut out of a page: a byte a pixel, rows from the top, dark on light.</summary>
public sealed record LabelPicture(int Width, int Height, byte[] Pixels);
