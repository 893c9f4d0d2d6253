using Lakwerk.Pdf.Fonts.CMaps;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>Reads what a font dictionary refers to, under the limits, and passes on what was wrong with it.</summary>
internal sealed class FontResources(PdfLimits limits, Action<PdfWarning>? warn)
{
    private const int MaxUseCMapDepth = 8;
    private const int MostBytes = 64 * 1024 * 1024;
    private readonly PdfLimits _limits = limits with { DecodedStreamBytes = Math.Min(limits.DecodedStreamBytes, MostBytes) };

    /// <summary>A decoded stream; empty when it is larger than any font has a right to be.</summary>
    public ReadOnlyMemory<byte> Bytes(PdfStream stream)
    {
        try
        {
            var decoded = StreamDecoder.Decode(stream, _limits);
            if (decoded.IsDamaged) Warn($"A stream of a font is {decoded.Trouble}.");
            return decoded.Data;
        }
        catch (PdfException exception) when (exception.Code == PdfErrorCode.LimitExceeded)
        {
            Warn(exception.Detail);
            return ReadOnlyMemory<byte>.Empty;
        }
    }

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
