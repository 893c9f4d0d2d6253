namespace Lakwerk.Pdf.Objects;

/// <summary>A stretch of a file's bytes and what it is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First byte.</param>
/// <param name="End">First byte behind it.</param>
/// <param name="ObjectId">The object, when it is one.</param>
public readonly record struct FilePart(FilePartKind Kind, long Start, long End, ObjectId? ObjectId = null);
