namespace Lakwerk.Pdf.Objects;

/// <summary>The null object (ISO 32000-2, 7.3.9); also what a missing key or a dangling reference reads as.</summary>
public sealed class PdfNull : PdfObject
{
    /// <summary>The only null.</summary>
    public static readonly PdfNull Instance = new();

    private PdfNull()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => "null";
}
