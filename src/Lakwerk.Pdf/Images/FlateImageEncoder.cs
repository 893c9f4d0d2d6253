using System.IO.Compression;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>
/// Encodes samples with Flate (ISO 32000-2, 7.4.4). The predictor is chosen on a part of the picture, compressed quickly,
/// so that a large picture is compressed in full only once.
/// </summary>
internal static class FlateImageEncoder
{
    private const int TrialBytes = 256 * 1024;
    private const int OptimumPredictor = 15;

    /// <summary>Encodes the samples.</summary>
    public static EncodedImage Encode(RawSamples image)
    {
        var predictor = ChoosePredictor(image);
        var data = Compress(image, predictor, 0, image.Height, CompressionLevel.Optimal);
        return new EncodedImage(data, "FlateDecode", predictor == PngPredictor.None ? null : Parameters(image.Width, image.Components, image.BitsPerComponent));
    }

    private static PngPredictor ChoosePredictor(RawSamples image)
    {
        var rows = (int)Math.Clamp(TrialBytes / Math.Max(1, image.RowBytes), 1, image.Height);
        var first = (image.Height - rows) / 2;
        var best = PngPredictor.None;
        var smallest = long.MaxValue;
        // Filters look for gradients between bytes: of packed pixels only the row above says something.
        ReadOnlySpan<PngPredictor> candidates = image.BitsPerComponent < 8
            ? [PngPredictor.None, PngPredictor.Up]
            : [PngPredictor.None, PngPredictor.Sub, PngPredictor.Up, PngPredictor.Paeth, PngPredictor.Adaptive];
        foreach (var candidate in candidates)
        {
            var size = Compress(image, candidate, first, rows, CompressionLevel.Fastest).Length;
            if (size >= smallest) continue;
            smallest = size;
            best = candidate;
        }

        return best;
    }

    private static ReadOnlyMemory<byte> Compress(RawSamples image, PngPredictor predictor, int firstRow, int rows, CompressionLevel level)
    {
        var output = new MemoryStream();
        using (var compressor = new ZLibStream(output, level, leaveOpen: true))
        {
            if (predictor == PngPredictor.None)
                compressor.Write(image.Data, firstRow * image.RowBytes, rows * image.RowBytes);
            else
                WriteFiltered(compressor, image, predictor, firstRow, rows);
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private static void WriteFiltered(ZLibStream compressor, RawSamples image, PngPredictor predictor, int firstRow, int rows)
    {
        var filter = new PngFilter(image.RowBytes, Math.Max(1, image.Components * image.BitsPerComponent / 8), predictor);
        for (var y = firstRow; y < firstRow + rows; y++)
        {
            var above = y > 0 ? image.Data.AsSpan((y - 1) * image.RowBytes, image.RowBytes) : default;
            compressor.Write(filter.Apply(image.Data.AsSpan(y * image.RowBytes, image.RowBytes), above));
        }
    }

    /// <summary>The parameters of samples under a PNG predictor.</summary>
    public static PdfDictionary Parameters(int width, int components, int bitsPerComponent)
    {
        var parameters = new PdfDictionary();
        parameters.Set("Predictor", PdfNumber.Of(OptimumPredictor));
        parameters.Set("Colors", PdfNumber.Of(components));
        parameters.Set("BitsPerComponent", PdfNumber.Of(bitsPerComponent));
        parameters.Set("Columns", PdfNumber.Of(width));
        return parameters;
    }
}
