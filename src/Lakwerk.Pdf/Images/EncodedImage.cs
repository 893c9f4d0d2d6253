using System.IO.Compression;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Data under one filter.</summary>
/// <param name="Data">The encoded bytes.</param>
/// <param name="Filter">The filter's name.</param>
/// <param name="Parameters">Its parameters; null for the defaults.</param>
internal sealed record EncodedImage(ReadOnlyMemory<byte> Data, string Filter, PdfDictionary? Parameters)
{
    private const double WorthIt = 0.9;

    /// <summary>The data is under Flate once more, outside the filter.</summary>
    public bool IsDeflated { get; init; }

    /// <summary>The same under Flate, when that is worth it: pages that are nearly empty leave much to gain in other codings.</summary>
    public EncodedImage DeflatedIfSmaller()
    {
        // Parameters would have to name which of the two filters they belong to.
        if (Parameters is not null) return this;
        var output = new MemoryStream();
        using (var compressor = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true)) compressor.Write(Data.Span);
        return output.Length > Data.Length * WorthIt ? this : this with { Data = output.GetBuffer().AsMemory(0, (int)output.Length), IsDeflated = true };
    }
}
