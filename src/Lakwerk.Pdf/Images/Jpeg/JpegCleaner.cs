using System.Buffers;

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
        JpegStructure structure;
        try
        {
            structure = JpegStructure.Read(jpeg);
        }
        catch (Objects.PdfException)
        {
            return null;
        }

        return structure.IsSound && structure.IsSupported && structure.Segments.All(IsKnown)
            ? Rewrite(jpeg, structure, structure.HasJfif, structure.AdobeTransform)
            : null;
    }

    /// <summary>Writes the picture of one JPEG with the markers asked for and none of its own.</summary>
    internal static byte[] Rewrite(ReadOnlySpan<byte> jpeg, JpegStructure structure, bool jfif, int? adobeTransform)
    {
        var output = new ArrayBufferWriter<byte>(jpeg.Length + 64);
        output.Write<byte>([0xFF, JpegMarkers.Soi]);
        if (jfif) output.Write(CanonicalJfif);
        if (adobeTransform is { } transform) output.Write(CanonicalAdobe(transform));
        foreach (var segment in structure.Segments)
            if (!JpegMarkers.IsExtra(segment.Marker)) output.Write(jpeg.Slice(segment.Offset, segment.Length));
        output.Write<byte>([0xFF, JpegMarkers.Eoi]);
        return output.WrittenSpan.ToArray();
    }

    private static bool IsKnown(JpegSegment segment) => JpegMarkers.IsExtra(segment.Marker) || JpegMarkers.IsFrame(segment.Marker)
        || segment.Marker is JpegMarkers.EntropyCoded or JpegMarkers.Dht or JpegMarkers.Dqt or JpegMarkers.Dri or JpegMarkers.Sos or JpegMarkers.Dac;

    private static byte[] CanonicalAdobe(int transform) =>
        [0xFF, JpegMarkers.App14, 0, 14, (byte)'A', (byte)'d', (byte)'o', (byte)'b', (byte)'e', 0, 100, 0, 0, 0, 0, (byte)transform];
}
