namespace Lakwerk.Pdf.Objects;

/// <summary>An indirect object as it stands at a place of the file.</summary>
/// <param name="Id">Number and generation of its header.</param>
/// <param name="Value">The object; a stream's bytes are not read yet.</param>
/// <param name="Start">First byte of its number.</param>
/// <param name="End">First byte behind the object's syntax; for a stream the first byte of its data.</param>
/// <param name="Cost">About how many bytes of memory it takes.</param>
internal readonly record struct ParsedObject(ObjectId Id, PdfObject Value, long Start, long End, long Cost);
