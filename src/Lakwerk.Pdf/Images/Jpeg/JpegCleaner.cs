namespace Lakwerk.Pdf.Images.Jpeg;

/// <summary>
/// Rewrites the markers of a JPEG without touching its picture: application data (EXIF, XMP, thumbnails, ICC) and comments
/// go, and what decoding needs of them (JFIF, Adobe's colour transform) is written anew in a fixed form.
/// </summary>
public static class JpegCleaner
{
    private static readonly byte[] CanonicalJfif =
        [0xFF, JpegMarkers.App0, 0, 16, (byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

    /// <summary>The JPEG with only its picture.</summary>
    /// <returns>Null when the marker structure is not sound (bytes behind the end, stray or unknown markers, no end): decode and encode it instead.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> jpeg)
    {
        try
        {
            return Clean(jpeg, JpegStructure.Read(jpeg));
        }
        catch (Objects.PdfException)
        {
            return null;
        }
    }

    /// <summary>As <see cref="Clean(ReadOnlySpan{byte})"/>, when the structure is known already.</summary>
    internal static byte[]? Clean(ReadOnlySpan<byte> jpeg, JpegStructure structure) =>
        structure.IsSound && structure.IsSupported && structure.Segments.All(IsKnown)
            ? Rewrite(jpeg, structure, structure.HasJfif, structure.AdobeTransform)
            : null;

    /// <summary>Writes the picture of one JPEG with the markers asked for and none of its own.</summary>
    internal static byte[] Rewrite(ReadOnlySpan<byte> jpeg, JpegStructure structure, bool jfif, int? adobeTransform)
    {
        byte[] head = [0xFF, JpegMarkers.Soi, .. jfif ? CanonicalJfif : [], .. adobeTransform is { } transform ? CanonicalAdobe(transform) : []];
        ReadOnlySpan<byte> tail = [0xFF, JpegMarkers.Eoi];
        // One array of the right size: pictures of large scans pass here by the thousand.
        var output = new byte[head.Length + structure.Segments.Where(IsPicture).Sum(segment => segment.Length) + tail.Length];
        head.CopyTo(output, 0);
        var at = head.Length;
        foreach (var segment in structure.Segments.Where(IsPicture))
        {
            jpeg.Slice(segment.Offset, segment.Length).CopyTo(output.AsSpan(at));
            at += segment.Length;
        }

        tail.CopyTo(output.AsSpan(at));
        return output;
    }

    private static bool IsPicture(JpegSegment segment) => !JpegMarkers.IsExtra(segment.Marker);

    private static bool IsKnown(JpegSegment segment) => JpegMarkers.IsExtra(segment.Marker) || JpegMarkers.IsFrame(segment.Marker)
        || segment.Marker is JpegMarkers.EntropyCoded or JpegMarkers.Dht or JpegMarkers.Dqt or JpegMarkers.Dri or JpegMarkers.Sos or JpegMarkers.Dac;

    private static byte[] CanonicalAdobe(int transform) =>
        [0xFF, JpegMarkers.App14, 0, 14, (byte)'A', (byte)'d', (byte)'o', (byte)'b', (byte)'e', 0, 100, 0, 0, 0, 0, (byte)transform];
}
