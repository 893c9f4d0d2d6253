using System.IO.Compression;

namespace Lakwerk.Pdf.Writing;

/// <summary>Flate encoding (ISO 32000-2, 7.4.4) of everything that the writer compresses.</summary>
public static class Flate
{
    /// <summary>Compresses in zlib format.</summary>
    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        using var output = new MemoryStream(data.Length / 3 + 64);
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(data);
        return output.ToArray();
    }
}
