using Lakwerk.Text;

namespace Lakwerk.Pdf.Objects;

/// <summary>A page (ISO 32000-2, 7.7.3.3) with what it inherits.</summary>
public sealed class PdfPage
{
    private static readonly Box Letter = Box.Of(0, 0, 612, 792);

    private readonly PdfDocument _document;
    private readonly PageNode _node;
    private readonly PdfLimits _contentLimits;

    internal PdfPage(PdfDocument document, int number, PageNode node, ObjectId? id)
    {
        _document = document;
        _node = node;
        _contentLimits = document.Limits with { DecodedStreamBytes = Math.Min(document.Limits.DecodedStreamBytes, document.Limits.PageContentBytes) };
        Number = number;
        Id = id;
        MediaBox = ReadBox("MediaBox") ?? Letter;
        CropBox = ReadBox("CropBox")?.Intersect(MediaBox) is { IsEmpty: false } crop ? crop : MediaBox;
    }

    /// <summary>Position in the document, from 1.</summary>
    public int Number { get; }

    /// <summary>The page dictionary, without inherited entries.</summary>
    public PdfDictionary Dictionary => _node.Dictionary;

    /// <summary>The page's id; null for one that stands directly in the page tree.</summary>
    public ObjectId? Id { get; }

    /// <summary>Fonts, images and the like; empty when the page has none.</summary>
    public PdfDictionary Resources => _node.Inherited("Resources") as PdfDictionary ?? new PdfDictionary();

    /// <summary>The sheet in points of user space (1/72 inch times <see cref="UserUnit"/>); US letter when missing or without area.</summary>
    public Box MediaBox { get; }

    /// <summary>What of the sheet is shown, within <see cref="MediaBox"/>; the same as that when missing.</summary>
    public Box CropBox { get; }

    /// <summary>Clockwise rotation for display: 0, 90, 180 or 270 degrees.</summary>
    public int Rotate => _node.Inherited("Rotate") is PdfNumber number && number.AsInt % 90 == 0 ? (number.AsInt % 360 + 360) % 360 : 0;

    /// <summary>Size of one unit of user space in 1/72 inch; 1 unless the page says otherwise.</summary>
    public double UserUnit => Dictionary.Number("UserUnit", 1) is > 0 and var unit ? unit : 1;

    /// <summary>The annotations that are dictionaries, in order.</summary>
    public IReadOnlyList<PdfDictionary> Annotations
    {
        get
        {
            var annotations = new List<PdfDictionary>();
            if (Dictionary.Array("Annots") is not { } array) return annotations;
            foreach (var item in array)
                if (item is PdfDictionary annotation) annotations.Add(annotation);
            return annotations;
        }
    }

    /// <summary>
    /// All content streams decoded and joined by a line feed, for a token may not span two of them. Damaged parts are
    /// warned about on the document.
    /// </summary>
    /// <exception cref="PdfException">The streams together decode to more than the limits allow.</exception>
    public ReadOnlyMemory<byte> Content()
    {
        switch (Dictionary["Contents"])
        {
            case PdfStream one:
                return Decode(one, one.EncodedBytes());
            case PdfArray { Count: 1 } single when single[0] is PdfStream only:
                return Decode(only, only.EncodedBytes());
            case PdfArray several:
                return Join(several);
            default:
                return ReadOnlyMemory<byte>.Empty;
        }
    }

    private byte[] Join(PdfArray streams)
    {
        var parts = new List<ReadOnlyMemory<byte>>();
        long work = 0;
        var length = 0;
        foreach (var item in streams)
        {
            if (item is not PdfStream stream) continue;
            var encoded = stream.EncodedBytes();
            var part = Decode(stream, encoded);
            parts.Add(part);
            length += part.Length + 1;

            // Encoded bytes count too: many references to one stream that decodes to nothing would cost time without end.
            work += encoded.Length + part.Length + 1L;
            if (work > _document.Limits.PageContentBytes)
                throw new PdfException(PdfErrorCode.LimitExceeded, $"The content of page {Number} is larger than {_document.Limits.PageContentBytes} bytes.", Id);
        }

        return Concatenate(parts, length);
    }

    private static byte[] Concatenate(List<ReadOnlyMemory<byte>> parts, int length)
    {
        var joined = new byte[length];
        var at = 0;
        foreach (var part in parts)
        {
            part.Span.CopyTo(joined.AsSpan(at));
            at += part.Length;
            joined[at++] = (byte)'\n';
        }

        return joined;
    }

    private ReadOnlyMemory<byte> Decode(PdfStream stream, ReadOnlyMemory<byte> encoded)
    {
        var decoded = StreamDecoder.Decode(encoded, stream.Dictionary, _contentLimits);
        if (decoded is { IsDamaged: false, ImageFilter: null }) return decoded.Data;
        _document.Warn(new PdfWarning(PdfErrorCode.Filter, $"The content of page {Number} is {decoded.Trouble}.", stream.Id));
        return decoded.ImageFilter is null ? decoded.Data : ReadOnlyMemory<byte>.Empty;
    }

    private Box? ReadBox(string key)
    {
        if (_node.Inherited(key) is not PdfArray { Count: >= 4 } corners) return null;
        var box = Box.Of(corners.Number(0), corners.Number(1), corners.Number(2), corners.Number(3));
        return box.IsEmpty ? null : box;
    }
}
