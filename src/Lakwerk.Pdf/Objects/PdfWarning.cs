namespace Lakwerk.Pdf.Objects;

/// <summary>Something wrong in a file that could be read all the same: collected on the document, shown to the user.</summary>
/// <param name="Code">The kind of trouble.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="ObjectId">The object concerned, if known.</param>
/// <param name="Offset">Byte offset in the file, if known.</param>
public sealed record PdfWarning(PdfErrorCode Code, string Detail, ObjectId? ObjectId = null, long? Offset = null);
