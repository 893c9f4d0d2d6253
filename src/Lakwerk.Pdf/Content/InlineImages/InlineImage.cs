using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>An image that stands in the content itself (ISO 32000-2, 8.9.7).</summary>
public sealed class InlineImage
{
    internal InlineImage(PdfDictionary dictionary, ReadOnlyMemory<byte> data)
    {
        Dictionary = dictionary;
        Data = data;
    }

    /// <summary>
    /// Its dictionary with abbreviated keys, filters and colour spaces written out. A named colour space of the resources
    /// stays a name.
    /// </summary>
    public PdfDictionary Dictionary { get; }

    /// <summary>The bytes between ID and EI, filters still applied. A slice of the content.</summary>
    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>The same image as a stream object, as an image XObject would be.</summary>
    public PdfStream AsStream()
    {
        var dictionary = new PdfDictionary { ["Type"] = new PdfName("XObject"), ["Subtype"] = new PdfName("Image") };
        foreach (var (key, value) in Dictionary.Entries) dictionary.Set(key, value);
        return new PdfStream(dictionary, Data);
    }
}
