using System.Runtime.InteropServices;

namespace Lakwerk.Pdf.Objects;

/// <summary>Where an object stands.</summary>
internal enum XrefKind : byte
{
    /// <summary>Nothing is known of this number.</summary>
    Unknown,

    /// <summary>The number is free.</summary>
    Free,

    /// <summary>At a byte offset of the file.</summary>
    InFile,

    /// <summary>Within an object stream.</summary>
    InStream,
}

/// <summary>A line of the cross-reference (ISO 32000-2, 7.5.4 and 7.5.8).</summary>
/// <param name="Kind">Where the object stands.</param>
/// <param name="Place">Byte offset in the file, or number of the object stream.</param>
/// <param name="Detail">Generation, or index within the object stream.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct XrefEntry(XrefKind Kind, long Place, int Detail);
