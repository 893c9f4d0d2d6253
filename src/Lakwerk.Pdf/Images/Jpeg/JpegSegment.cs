namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>A marker segment, or the entropy-coded data behind a scan header (marker 0).</summary>
/// <param name="Marker">Second byte of the marker.</param>
/// <param name="Offset">First byte: of the marker itself, or of the entropy-coded data.</param>
/// <param name="Length">Bytes, marker and length field included.</param>
internal readonly record struct JpegSegment(byte Marker, int Offset, int Length);
