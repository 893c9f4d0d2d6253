using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Work.ReadingBack;

/// <summary>An image where a page draws it.</summary>
/// <param name="Order">Place in the order of painting.</param>
/// <param name="Image">The image.</param>
/// <param name="ToUser">From its unit square to user space.</param>
/// <param name="Resources">In which its colour space is looked up.</param>
internal sealed record PlacedImage(int Order, PdfStream Image, Matrix ToUser, PdfDictionary Resources);
