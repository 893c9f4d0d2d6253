using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>An indirect object as it stands in the bytes of the file.</summary>
/// <param name="Id">Number and generation as written.</param>
/// <param name="Start">First byte.</param>
/// <param name="End">One past the last byte.</param>
/// <param name="HasWrongLength">It is a stream whose Length does not lead to its end.</param>
/// <param name="RepeatedKey">A key that a dictionary in it holds twice, or null.</param>
internal readonly record struct ScannedObject(ObjectId Id, long Start, long End, bool HasWrongLength, string? RepeatedKey);
