using Lakwerk.Pdf.Objects;
using Lakwerk.Pdf.Writing;

namespace Lakwerk.Intake.Rendering;

/// <summary>A picture as a PDF image (ISO 32000-2, 8.9), with the resolution and the turn that its file names.</summary>
internal sealed class PdfImage
{
    private readonly PdfDictionary _dictionary;
    private readonly ReadOnlyMemory<byte> _data;

    /// <param name="dictionary">The image dictionary; with a Filter the data is already encoded.</param>
    /// <param name="data">Encoded data, or samples.</param>
    public PdfImage(PdfDictionary dictionary, ReadOnlyMemory<byte> data)
    {
        _dictionary = dictionary;
        _data = data;
    }

    public int Width => _dictionary.Int("Width");

    public int Height => _dictionary.Int("Height");

    /// <summary>Dots an inch; 0 when the file does not say.</summary>
    public double Resolution { get; init; }

    /// <summary>Degrees clockwise that a viewer must turn it to stand upright: 0, 90, 180 or 270.</summary>
    public int Turn { get; init; }

    /// <summary>Opacity as an image of one grey component, or null.</summary>
    public PdfImage? Mask { get; init; }

    public PdfReference WriteTo(PdfFileWriter writer)
    {
        if (Mask is not null) _dictionary.Set("SMask", Mask.WriteTo(writer));
        return _dictionary.Has("Filter") ? writer.Add(new PdfStream(_dictionary, _data)) : writer.AddCompressed(_dictionary, _data.Span);
    }

    /// <summary>The dictionary that every image begins with.</summary>
    public static PdfDictionary Dictionary(int width, int height, int bits, PdfObject colorSpace)
    {
        var dictionary = new PdfDictionary();
        dictionary.Set("Type", new PdfName("XObject"));
        dictionary.Set("Subtype", new PdfName("Image"));
        dictionary.Set("Width", PdfNumber.Of(width));
        dictionary.Set("Height", PdfNumber.Of(height));
        dictionary.Set("BitsPerComponent", PdfNumber.Of(bits));
        dictionary.Set("ColorSpace", colorSpace);
        return dictionary;
    }
}
