using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Facts;

/// <summary>What a part of the outermost level of a file is.</summary>
internal enum TopLevelKind
{
    /// <summary>Nothing more but white space and comments.</summary>
    Nothing,

    Object,

    /// <summary>A cross-reference table or a trailer.</summary>
    Table,

    StartXref,

    Stray,
}

/// <summary>A part of the outermost level of a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first byte.</param>
/// <param name="End">Offset behind it; for a stream behind the keyword that begins its data.</param>
internal readonly record struct TopLevelPart(TopLevelKind Kind, long Start, long End)
{
    /// <summary>Number and generation of an object, as written.</summary>
    public ObjectId Id { get; init; }

    public bool IsStream { get; init; }

    /// <summary>The stream's Length, when it is a number.</summary>
    public int? Length { get; init; }

    /// <summary>The object that the stream's Length points at.</summary>
    public ObjectId? LengthReference { get; init; }

    /// <summary>The first key that a dictionary of the object repeats.</summary>
    public string? RepeatedKey { get; init; }
}
