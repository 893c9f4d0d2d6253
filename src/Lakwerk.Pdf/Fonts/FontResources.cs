using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>Reads what a font dictionary refers to, under the limits, and passes on what was wrong with it.</summary>
internal sealed class FontResources(PdfLimits limits, Action<PdfWarning>? warn)
{
    private const int MaxUseCMapDepth = 8;

    /// <summary>A decoded stream; empty when it cannot be decoded.</summary>
    public ReadOnlyMemory<byte> Bytes(PdfStream stream) => FontStream.Bytes(stream, limits);

    public void Warn(string detail) => warn?.Invoke(new PdfWarning(PdfErrorCode.Resource, detail));

    /// <summary>The ToUnicode map of a font, or null. The name Identity-H in its place says that codes are characters.</summary>
    public ToUnicodeMap? ToUnicode(PdfDictionary font) => font["ToUnicode"] switch
    {
        PdfStream stream => ToUnicodeReader.Read(Bytes(stream).Span),
        PdfName { Value: "Identity-H" or "Identity-V" } => ToUnicodeMap.Identity,
        _ => null,
    };

    /// <summary>The CMap that an Encoding or UseCMap entry names or holds; null when there is none or it is unknown.</summary>
    public CMap? CMap(PdfObject encoding, int depth = 0)
    {
        if (depth > MaxUseCMapDepth) return null;
        switch (encoding)
        {
            case PdfName name:
                return PredefinedCMaps.Find(name.Value);
            case PdfStream stream:
                var parent = CMap(stream.Dictionary["UseCMap"], depth + 1);
                return CMapReader.Read(Bytes(stream).Span, PredefinedCMaps.Find, parent, stream.Dictionary.Int("WMode") == 1);
            default:
                return null;
        }
    }
}
