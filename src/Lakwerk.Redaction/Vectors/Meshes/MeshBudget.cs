using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>What the meshes of one page may cost together: a hostile page paints one large mesh a thousand times.</summary>
internal sealed class MeshBudget(PdfLimits limits)
{
    private long _left = limits.DecodedStreamBytes;

    /// <summary>Takes bytes, of data or of what work on it makes, from the budget.</summary>
    /// <returns>False when it is used up.</returns>
    public bool Spend(long bytes) => (_left -= bytes) >= 0;
}
