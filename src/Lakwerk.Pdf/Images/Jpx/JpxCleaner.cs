using System.Buffers;
using System.Buffers.Binary;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>
/// Rewrites JPEG 2000 data with only what shows the picture: the boxes of size, colour, palette and channels, and the
/// codestream without comments. XML, UUID, rights and other boxes, and bytes behind the end, go.
/// </summary>
public static class JpxCleaner
{
    private const int CommentMarker = 0xFF64;
    private const int StartOfTilePart = 0xFF90;
    private const int EndOfCodestream = 0xFFD9;

    /// <summary>The data with only its picture.</summary>
    /// <returns>Null when the structure is not sound: decode and encode it instead.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> jpx, PdfLimits? limits = null)
    {
        var structure = JpxStructure.Read(jpx, limits ?? PdfLimits.Default);
        if (!structure.IsSound || CleanCodestream(jpx.Slice(structure.CodestreamStart, structure.CodestreamLength)) is not { } codestream) return null;
        if (!structure.IsContainer) return codestream;

        var output = new ArrayBufferWriter<byte>(jpx.Length);
        foreach (var box in structure.Boxes)
        {
            var content = jpx.Slice(box.Start, box.Length);
            switch (box.Type)
            {
                case "jP  " when box.Length == 4:
                case "ftyp" when box.Length <= 256:
                    WriteBox(output, box.Type, content);
                    break;
                case "jp2h":
                    if (CleanHeader(jpx, box) is not { } header) return null;
                    WriteBox(output, box.Type, header);
                    break;
                case "jp2c":
                    WriteBox(output, box.Type, codestream);
                    return output.WrittenSpan.ToArray();
            }
        }

        return null;
    }

    private static byte[]? CleanHeader(ReadOnlySpan<byte> jpx, JpxBox header)
    {
        var boxes = new List<JpxBox>();
        if (!JpxBox.TryReadAll(jpx, header.Start, header.Start + header.Length, boxes)) return null;
        var output = new ArrayBufferWriter<byte>(header.Length);
        foreach (var box in boxes)
            if (box.Type is "ihdr" or "bpcc" or "colr" or "pclr" or "cmap" or "cdef") WriteBox(output, box.Type, jpx.Slice(box.Start, box.Length));
        return output.WrittenSpan.ToArray();
    }

    private static byte[]? CleanCodestream(ReadOnlySpan<byte> codestream)
    {
        var end = codestream.Length;
        if (end < 4 || BinaryPrimitives.ReadUInt16BigEndian(codestream[(end - 2)..]) != EndOfCodestream) return null;
        var output = new ArrayBufferWriter<byte>(end);
        output.Write(codestream[..2]);
        var at = 2;
        while (at + 4 <= end)
        {
            int marker = BinaryPrimitives.ReadUInt16BigEndian(codestream[at..]), length = 2 + BinaryPrimitives.ReadUInt16BigEndian(codestream[(at + 2)..]);
            if (marker == StartOfTilePart)
            {
                output.Write(codestream[at..]);
                return PassTileParts(codestream, at) == end ? output.WrittenSpan.ToArray() : null;
            }

            if (marker < 0xFF00 || length < 4 || at + length > end) return null;
            if (marker != CommentMarker) output.Write(codestream.Slice(at, length));
            at += length;
        }

        return null;
    }

    /// <summary>Follows the lengths of the tile-parts; gives the byte behind the end mark, or -1 when they do not lead there.</summary>
    private static int PassTileParts(ReadOnlySpan<byte> codestream, int at)
    {
        const int header = 12;
        while (at + header <= codestream.Length && BinaryPrimitives.ReadUInt16BigEndian(codestream[at..]) == StartOfTilePart)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(codestream[(at + 6)..]);
            // Zero: the last tile-part reaches to the end mark.
            if (length == 0) return codestream.Length;
            if (length < header || length > codestream.Length - at) return -1;
            at += (int)length;
        }

        return at + 2 <= codestream.Length && BinaryPrimitives.ReadUInt16BigEndian(codestream[at..]) == EndOfCodestream ? at + 2 : -1;
    }

    private static void WriteBox(ArrayBufferWriter<byte> output, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(header, 8 + content.Length);
        System.Text.Encoding.Latin1.GetBytes(type, header[4..]);
        output.Write(header);
        output.Write(content);
    }
}
