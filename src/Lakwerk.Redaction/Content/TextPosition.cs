using Lakwerk.Pdf.Geometry;

namespace Lakwerk.Redaction.Content;

/// <summary>A positioning operator that has not been written yet: Td with its shift, or Tm with its matrix.</summary>
internal readonly record struct TextPosition(bool IsMatrix, Matrix Matrix)
{
    public static TextPosition Move(double x, double y) => new(false, Pdf.Geometry.Matrix.Translation(x, y));

    public static TextPosition Set(in Matrix matrix) => new(true, matrix);
}
