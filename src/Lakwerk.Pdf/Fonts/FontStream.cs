using System.IO.Compression;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Fonts;

/// <summary>Decodes the streams that fonts carry.</summary>
internal static class FontStream
{
    public static ReadOnlyMemory<byte> Bytes(PdfStream stream, PdfLimits limits)
    {
        var raw = stream.EncodedBytes();
        var filter = stream.Dictionary.Name("Filter") ?? (stream.Dictionary.Array("Filter") is { Count: > 0 } a ? (a[0] as PdfName)?.Value : null);
        if (filter != "FlateDecode") return raw;
        using var zlib = new ZLibStream(new MemoryStream(raw.ToArray()), CompressionMode.Decompress);
        var output = new MemoryStream();
        zlib.CopyTo(output);
        return output.ToArray();
    }
}
