using Lakwerk.Pdf.Objects;

namespace Lakwerk.Redaction.Navigation;

/// <summary>An item of the outline that passes.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Place">Where it leads within the file; null for nowhere.</param>
/// <param name="Address">The web address that it leads to instead; null for none.</param>
/// <param name="IsOpen">What lies below it is shown at first.</param>
internal sealed record OutlineItem(string Title, PdfArray? Place, string? Address, bool IsOpen)
{
    public List<OutlineItem> Kids { get; } = [];
}
