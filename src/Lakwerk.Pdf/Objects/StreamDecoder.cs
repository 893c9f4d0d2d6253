using Lakwerk.Pdf.Objects.Filters;

namespace Lakwerk.Pdf.Objects;

/// <summary>Takes the filters off a stream (ISO 32000-2, 7.4).</summary>
public static class StreamDecoder
{
    private const int MostFilters = 16;

    /// <summary>
    /// Runs all filters up to an image filter. Damaged data gives what could be saved, marked as damaged; an unknown filter
    /// ends decoding in front of it.
    /// </summary>
    /// <exception cref="PdfException">The data decodes to more than the limits allow.</exception>
    public static DecodedStream Decode(PdfStream stream, PdfLimits limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Decode(stream.EncodedBytes(), stream.Dictionary, limits);
    }

    /// <summary>As <see cref="Decode(PdfStream, PdfLimits)"/>, for data that stands elsewhere, such as an inline image.</summary>
    /// <param name="data">The encoded bytes.</param>
    /// <param name="dictionary">The dictionary with Filter and DecodeParms, or F and DP.</param>
    /// <param name="limits">How much may come out.</param>
    /// <exception cref="PdfException">The data decodes to more than the limits allow.</exception>
    public static DecodedStream Decode(ReadOnlyMemory<byte> data, PdfDictionary dictionary, PdfLimits limits)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        ArgumentNullException.ThrowIfNull(limits);
        var filters = Filters(dictionary);
        var parameters = Either(dictionary, "DecodeParms", "DP");
        var damaged = false;
        for (var i = 0; i < filters.Count; i++)
        {
            if (i == MostFilters) return new DecodedStream(data, null, null, true);
            var name = filters[i] is PdfName filter ? FilterAbbreviations.InFull(filter.Value) : "";
            var own = Parameters(parameters, i);
            if (IsImageFilter(name)) return new DecodedStream(data, name, own, damaged);
            if (!TryRun(name, ref data, own, limits.DecodedStreamBytes, ref damaged))
                return new DecodedStream(data, null, null, true) { UnknownFilter = name };
        }

        return new DecodedStream(data, null, null, damaged);
    }

    /// <summary>The names of a stream's filters in full, in the order in which they are taken off.</summary>
    public static IReadOnlyList<string> FilterNames(PdfDictionary dictionary)
    {
        ArgumentNullException.ThrowIfNull(dictionary);
        var names = new List<string>();
        foreach (var filter in Filters(dictionary))
            names.Add(filter is PdfName name ? FilterAbbreviations.InFull(name.Value) : "");
        return names;
    }

    private static List<PdfObject> Filters(PdfDictionary dictionary) => Either(dictionary, "Filter", "F") switch
    {
        PdfName one => [one],
        PdfArray several => [.. several],
        _ => [],
    };

    // F in a stream dictionary is a file specification, and only in an inline image a filter: names and arrays tell them apart.
    private static PdfObject Either(PdfDictionary dictionary, string key, string shortKey)
    {
        var value = dictionary[key];
        return value is PdfNull ? dictionary[shortKey] : value;
    }

    private static PdfDictionary? Parameters(PdfObject parameters, int index) => parameters switch
    {
        PdfDictionary one => one,
        PdfArray several => several[index] as PdfDictionary,
        _ => null,
    };

    private static bool IsImageFilter(string name) => name is "DCTDecode" or "JPXDecode" or "JBIG2Decode" or "CCITTFaxDecode";

    private static bool TryRun(string name, ref ReadOnlyMemory<byte> data, PdfDictionary? parameters, int limit, ref bool damaged)
    {
        switch (name)
        {
            case "FlateDecode":
                data = Unpredict(FlateFilter.Decode(data.Span, limit, ref damaged), parameters, ref damaged);
                return true;
            case "LZWDecode":
                var earlyChange = parameters?.Int("EarlyChange", 1) ?? 1;
                data = Unpredict(LzwFilter.Decode(data.Span, earlyChange, limit, ref damaged), parameters, ref damaged);
                return true;
            case "ASCIIHexDecode":
                data = AsciiFilters.DecodeHex(data.Span, ref damaged);
                return true;
            case "ASCII85Decode":
                data = AsciiFilters.Decode85(data.Span, limit, ref damaged);
                return true;
            case "RunLengthDecode":
                data = RunLengthFilter.Decode(data.Span, limit, ref damaged);
                return true;
            case "Crypt":
                // The stream was decrypted, or left alone, when its bytes were fetched.
                return true;
            default:
                return false;
        }
    }

    private static ReadOnlyMemory<byte> Unpredict(ReadOnlyMemory<byte> data, PdfDictionary? parameters, ref bool damaged) =>
        parameters is null ? data : Predictor.Undo(data, parameters, ref damaged);
}
