using System.Buffers;
using System.Buffers.Binary;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>Writes the boxes of JP2 (ISO/IEC 15444-1, annex I).</summary>
internal static class JpxContainer
{
    private const byte WaveletCompression = 7;
    private const byte DepthsDiffer = 255;

    /// <summary>A codestream that was encoded anew in a container that says of its colours what the old one said.</summary>
    public static byte[] Wrap(ReadOnlySpan<byte> codestream, ReadOnlySpan<byte> source, JpxPicture picture)
    {
        var output = new ArrayBufferWriter<byte>(codestream.Length + 1024);
        WriteBox(output, "jP  ", [0x0D, 0x0A, 0x87, 0x0A]);
        WriteBox(output, "ftyp", [(byte)'j', (byte)'p', (byte)'2', (byte)' ', 0, 0, 0, 0, (byte)'j', (byte)'p', (byte)'2', (byte)' ']);
        WriteBox(output, "jp2h", Header(source, picture));
        WriteBox(output, "jp2c", codestream);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Appends a box.</summary>
    public static void WriteBox(ArrayBufferWriter<byte> output, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(header, 8 + content.Length);
        System.Text.Encoding.Latin1.GetBytes(type, header[4..]);
        output.Write(header);
        output.Write(content);
    }

    private static ReadOnlySpan<byte> Header(ReadOnlySpan<byte> source, JpxPicture picture)
    {
        var output = new ArrayBufferWriter<byte>();
        var depths = new byte[picture.Components];
        for (var i = 0; i < depths.Length; i++) depths[i] = picture.DepthCode(i);
        var isEven = depths.AsSpan().IndexOfAnyExcept(depths[0]) < 0;

        Span<byte> image = stackalloc byte[14];
        BinaryPrimitives.WriteInt32BigEndian(image, picture.Height);
        BinaryPrimitives.WriteInt32BigEndian(image[4..], picture.Width);
        BinaryPrimitives.WriteInt16BigEndian(image[8..], (short)depths.Length);
        image[10] = isEven ? depths[0] : DepthsDiffer;
        image[11] = WaveletCompression;
        image[12] = image[13] = 0;
        WriteBox(output, "ihdr", image);
        if (!isEven) WriteBox(output, "bpcc", depths);

        // A palette that decoding has applied is used up, and with it what maps its columns.
        var boxes = picture.Structure.HeaderBoxes;
        var isUnmapped = picture.IsIndexed || !boxes.Any(box => box.Type == "pclr");
        foreach (var box in boxes)
            if (box.Type == "colr" || (isUnmapped && box.Type is "pclr" or "cmap" or "cdef")) WriteBox(output, box.Type, source.Slice(box.Start, box.Length));
        return output.WrittenSpan;
    }
}
