namespace Lakwerk.Pdf.Objects;

/// <summary>A stream after its filters.</summary>
/// <param name="Data">The decoded bytes; with an <paramref name="ImageFilter"/> the bytes that this filter has to decode.</param>
/// <param name="ImageFilter">DCTDecode, JPXDecode, JBIG2Decode or CCITTFaxDecode when decoding stopped there; null when nothing is left.</param>
/// <param name="ImageParameters">The parameters of the image filter.</param>
/// <param name="IsDamaged">The data was damaged or a filter is unknown; <paramref name="Data"/> is what could be saved.</param>
public sealed record DecodedStream(ReadOnlyMemory<byte> Data, string? ImageFilter, PdfDictionary? ImageParameters, bool IsDamaged)
{
    /// <summary>The name of the filter that nobody knows, when decoding ended in front of one; empty when the file states something else than a name.</summary>
    public string? UnknownFilter { get; init; }

    /// <summary>What is wrong with the data, to end a sentence with: damaged, or under a filter that is not known.</summary>
    internal string Trouble => UnknownFilter is null ? "damaged" : $"under the filter {(UnknownFilter.Length == 0 ? "(no name)" : UnknownFilter)}, which is not known";
}
