using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Content;

/// <summary>Matrices and boxes as dictionaries hold them.</summary>
public static class DictionaryGeometry
{
    /// <summary>A matrix of six numbers; the identity when it is missing or short.</summary>
    public static Matrix Matrix(PdfDictionary dictionary, string key)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return dictionary.Array(key) is { Count: >= 6 } m
            ? new Matrix(m.Number(0), m.Number(1), m.Number(2), m.Number(3), m.Number(4), m.Number(5))
            : Geometry.Matrix.Identity;
    }

    /// <summary>A rectangle of any two corners; null when it is missing or short.</summary>
    public static Box? Box(PdfDictionary dictionary, string key)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        return dictionary.Array(key) is { Count: >= 4 } b ? Text.Box.Of(b.Number(0), b.Number(1), b.Number(2), b.Number(3)) : null;
    }

    /// <summary>True when upright rectangles stay upright: turned by quarters at most.</summary>
    public static bool KeepsUpright(in Matrix matrix) => (matrix.B == 0 && matrix.C == 0) || (matrix.A == 0 && matrix.D == 0);
}
