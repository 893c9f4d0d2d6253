namespace Lakwerk.Pdf.Objects;

/// <summary>Number and generation of an indirect object (ISO 32000-2, 7.3.10).</summary>
/// <param name="Number">Object number, 1 or higher for a real object.</param>
/// <param name="Generation">Generation number, 0 to 65,535.</param>
public readonly record struct ObjectId(int Number, int Generation = 0)
{
    /// <summary>The id as a PDF file writes it in front of <c>obj</c>.</summary>
    public override string ToString() => $"{Number} {Generation}";
}
