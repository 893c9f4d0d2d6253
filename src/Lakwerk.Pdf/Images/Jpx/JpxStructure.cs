using System.Buffers.Binary;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>What the headers of JPEG 2000 data say (ISO/IEC 15444-1, annexes A and I), read before any native code sees it.</summary>
internal sealed class JpxStructure
{
    private const ushort StartOfCodestream = 0xFF4F;
    private const ushort Siz = 0xFF51;
    private const ushort Cod = 0xFF52;
    private const ushort StartOfTilePart = 0xFF90;
    private const int SizFixedPart = 38;
    private const int MostTiles = 65535;

    private JpxStructure()
    {
    }

    /// <summary>The boxes; empty for a bare codestream.</summary>
    public IReadOnlyList<JpxBox> Boxes { get; private init; } = [];

    /// <summary>The boxes within the header box.</summary>
    public IReadOnlyList<JpxBox> HeaderBoxes { get; private init; } = [];

    /// <summary>The boxes fit one another exactly.</summary>
    public bool IsSound { get; private init; }

    /// <summary>First byte of the codestream.</summary>
    public int CodestreamStart { get; private init; }

    /// <summary>Bytes of the codestream; anything behind its end mark included.</summary>
    public int CodestreamLength { get; private init; }

    /// <summary>Data in a JP2 container, not a bare codestream.</summary>
    public bool IsContainer => Boxes.Count > 0;

    /// <summary>Pixels in a row of the reference grid.</summary>
    public long Width { get; private set; }

    /// <summary>Rows of the reference grid.</summary>
    public long Height { get; private set; }

    /// <summary>Components of a pixel.</summary>
    public int Components { get; private set; }

    /// <summary>Bits of the first component's samples.</summary>
    public int Precision { get; private set; }

    /// <summary>Coded with the reversible wavelet, which may be lossless.</summary>
    public bool IsReversible { get; private set; }

    /// <summary>The first three components were decorrelated.</summary>
    public bool TransformsColor { get; private set; }

    /// <summary>Reads the headers and refuses what is too large.</summary>
    /// <exception cref="PdfException">No codestream, or larger than the limits.</exception>
    public static JpxStructure Read(ReadOnlySpan<byte> data, PdfLimits limits)
    {
        var structure = Locate(data);
        structure.ReadMainHeader(data.Slice(structure.CodestreamStart, structure.CodestreamLength));
        if (structure.Components == 0) throw new PdfException(PdfErrorCode.Filter, "The JPEG 2000 data holds no picture.");
        // The codec keeps every sample in four bytes.
        ImageLimits.Check(structure.Width, structure.Height, structure.Components, limits);
        if (structure.Width * structure.Height * structure.Components > limits.ImagePixels)
            throw new PdfException(PdfErrorCode.LimitExceeded, $"A JPEG 2000 image of {structure.Width} × {structure.Height} pixels with {structure.Components} components is larger than the limit of {limits.ImagePixels} samples.");
        return structure;
    }

    private static JpxStructure Locate(ReadOnlySpan<byte> data)
    {
        if (data.Length > 2 && BinaryPrimitives.ReadUInt16BigEndian(data) == StartOfCodestream)
            return new JpxStructure { CodestreamStart = 0, CodestreamLength = data.Length, IsSound = true };
        var boxes = new List<JpxBox>();
        var isSound = JpxBox.TryReadAll(data, 0, data.Length, boxes);
        var header = new List<JpxBox>();
        foreach (var box in boxes)
            if (box.Type == "jp2h") isSound &= JpxBox.TryReadAll(data, box.Start, box.Start + box.Length, header);
        foreach (var box in boxes)
            if (box.Type == "jp2c" && box.Length > 2) return new JpxStructure { Boxes = boxes, HeaderBoxes = header, IsSound = isSound, CodestreamStart = box.Start, CodestreamLength = box.Length };
        // A box that states too long a codestream is read as far as the data goes.
        var at = data.IndexOf((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]);
        if (at < 0) throw new PdfException(PdfErrorCode.Filter, "The JPEG 2000 data holds no codestream.");
        return new JpxStructure { Boxes = boxes, CodestreamStart = at, CodestreamLength = data.Length - at };
    }

    private void ReadMainHeader(ReadOnlySpan<byte> codestream)
    {
        var at = 2;
        while (at + 4 <= codestream.Length)
        {
            var marker = BinaryPrimitives.ReadUInt16BigEndian(codestream[at..]);
            int length = BinaryPrimitives.ReadUInt16BigEndian(codestream[(at + 2)..]);
            if (marker == StartOfTilePart || marker < 0xFF00 || length < 2 || at + 2 + length > codestream.Length) return;
            var content = codestream.Slice(at + 4, length - 2);
            if (marker == Siz) ReadSize(content);
            else if (marker == Cod && content.Length >= 10) ReadCoding(content);
            at += 2 + length;
        }
    }

    private void ReadSize(ReadOnlySpan<byte> content)
    {
        if (content.Length < SizFixedPart - 2) return;
        long right = Word(content, 2), bottom = Word(content, 6), left = Word(content, 10), top = Word(content, 14);
        long tileWidth = Word(content, 18), tileHeight = Word(content, 22), tileLeft = Word(content, 26), tileTop = Word(content, 30);
        int components = BinaryPrimitives.ReadUInt16BigEndian(content[34..]);
        if (tileWidth == 0 || tileHeight == 0 || content.Length < SizFixedPart - 2 + 3 * components) return;
        long across = (right - tileLeft + tileWidth - 1) / tileWidth, down = (bottom - tileTop + tileHeight - 1) / tileHeight;
        if (across * down > MostTiles) throw new PdfException(PdfErrorCode.LimitExceeded, $"The JPEG 2000 data has more than {MostTiles} tiles.");
        Width = right - left;
        Height = bottom - top;
        Components = components;
        if (components > 0) Precision = (content[36] & 0x7F) + 1;
    }

    private void ReadCoding(ReadOnlySpan<byte> content)
    {
        TransformsColor = content[4] != 0;
        IsReversible = content[9] == 1;
    }

    private static long Word(ReadOnlySpan<byte> content, int at) => BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
}
