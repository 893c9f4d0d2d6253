using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>A dictionary that the walk met, direct or indirect.</summary>
/// <param name="Owner">The indirect object that it is or stands in; null in the trailer.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Dictionary">The dictionary.</param>
/// <param name="Stream">The stream whose dictionary it is, or null.</param>
internal readonly record struct WalkedDictionary(ObjectId? Owner, Role Role, PdfDictionary Dictionary, PdfStream? Stream);
