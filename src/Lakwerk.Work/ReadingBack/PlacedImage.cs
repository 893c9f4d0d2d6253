using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Work.ReadingBack;

/// <summary>An image where a page draws it.</summary>
internal sealed record PlacedImage(PdfStream Image, Matrix ToUser, PdfDictionary Resources);
