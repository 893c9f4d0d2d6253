namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>A segment (ITU-T T.88, 7.2).</summary>
/// <param name="Number">Its number.</param>
/// <param name="Type">Its kind.</param>
/// <param name="References">Numbers of the segments that it refers to, in order.</param>
/// <param name="Length">Bytes of data as stated; <see cref="UnknownLength"/> for a region that ends with a mark.</param>
internal sealed record Segment(uint Number, SegmentType Type, uint[] References, uint Length)
{
    /// <summary>The length of a generic region that was not known when its header was written.</summary>
    public const uint UnknownLength = 0xFFFFFFFF;

    /// <summary>The data part.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }
}
