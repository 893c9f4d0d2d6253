using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>The decoded samples of an image, asked by places of the page.</summary>
internal sealed class ImagePixels
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly int _rowBytes;
    private readonly int _bits;

    private ImagePixels(ReadOnlyMemory<byte> data, int width, int height, int components, int bits)
    {
        _data = data;
        Width = width;
        Height = height;
        Components = components;
        _bits = bits;
        _rowBytes = (int)(((long)width * components * bits + 7) / 8);
    }

    public int Width { get; }

    public int Height { get; }

    public int Components { get; }
}
