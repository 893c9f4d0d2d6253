using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>One placement of an image on a page.</summary>
/// <param name="Order">Place in the order of painting.</param>
/// <param name="Image">The image; an inline image as the stream that it would be.</param>
/// <param name="IsInline">It stands in the content itself.</param>
/// <param name="ToUser">Unit square to user space.</param>
/// <param name="Resources">Where a named colour space is looked up.</param>
/// <param name="IsVisible">Not hidden by optional content.</param>
internal sealed record ImageFact(int Order, PdfStream Image, bool IsInline, Matrix ToUser, PdfDictionary Resources, bool IsVisible)
{
    /// <summary>The image itself, its soft mask and its stencil: each may show what the others no longer do.</summary>
    public IEnumerable<ImageFact> Layers
    {
        get
        {
            yield return this;
            if (Image.Dictionary.Stream("SMask") is { } soft) yield return this with { Image = soft };
            if (Image.Dictionary.Stream("Mask") is { } stencil) yield return this with { Image = stencil };
        }
    }

    public Box Bounds { get; } = ToUser.Apply(new Box(0, 0, 1, 1)).Bounds;
}
