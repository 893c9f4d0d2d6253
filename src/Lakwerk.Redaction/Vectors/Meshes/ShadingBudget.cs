using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Vectors.Meshes;

/// <summary>What cutting the shadings of one page may cost together: a hostile page paints a large one a thousand times.</summary>
internal sealed class ShadingBudget(PdfLimits limits)
{
    private long _left = limits.DecodedStreamBytes;

    /// <summary>Takes bytes, of data or of what work on it makes, from the budget.</summary>
    /// <returns>False when it is used up.</returns>
    public bool Spend(long bytes) => (_left -= bytes) >= 0;
}
