using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>Decodes JPEG 2000 data.</summary>
internal static unsafe class JpxDecoder
{
    private const int HighestPrecision = 31;

    /// <summary>Decodes a picture.</summary>
    /// <param name="data">A JP2 file or a bare codestream.</param>
    /// <param name="isIndexed">The PDF has a palette: one of the file's own does not count.</param>
    /// <param name="limits">Limits on the number of samples.</param>
    /// <exception cref="PdfException">Not decodable, too large, or the codec is missing.</exception>
    public static JpxPicture Decode(ReadOnlyMemory<byte> data, bool isIndexed, PdfLimits limits)
    {
        var structure = JpxStructure.Read(data.Span, limits);
        OpenJpeg.Require();
        // A container that is broken around a whole codestream is read as that codestream.
        var asContainer = structure.IsContainer && structure.IsSound;
        var source = asContainer ? data : data.Slice(structure.CodestreamStart, structure.CodestreamLength);
        var image = Run(source, asContainer ? OpenJpeg.FormatJp2 : OpenJpeg.FormatCodestream, isIndexed, out var isDamaged);
        var picture = new JpxPicture(image, structure, isIndexed, isDamaged);
        if (IsComplete(image)) return picture;
        picture.Dispose();
        throw new PdfException(PdfErrorCode.Filter, "The JPEG 2000 data leaves out a component or its size.");
    }

    private static OpenJpeg.Image* Run(ReadOnlyMemory<byte> data, int format, bool isIndexed, out bool isDamaged)
    {
        using var pipe = MemoryPipe.ForReading(data);
        var codec = OpenJpeg.CreateDecoder(format);
        OpenJpeg.Image* image = null;
        try
        {
            OpenJpeg.DecoderParameters parameters;
            OpenJpeg.SetDefaults(&parameters);
            if (isIndexed) parameters.Flags |= OpenJpeg.FlagIgnorePalette;
            var isReady = OpenJpeg.SetUp(codec, &parameters) != 0;
            _ = OpenJpeg.SetStrict(codec, 0);
            if (!isReady || OpenJpeg.ReadHeader(pipe.Handle, codec, &image) == 0 || image is null)
                throw new PdfException(PdfErrorCode.Filter, "The headers of the JPEG 2000 data cannot be read.");
            isDamaged = OpenJpeg.Decode(codec, pipe.Handle, image) == 0;
            if (!isDamaged || IsComplete(image)) return image;
            OpenJpeg.DestroyImage(image);
            throw new PdfException(PdfErrorCode.Filter, "The JPEG 2000 data cannot be decoded.");
        }
        finally
        {
            OpenJpeg.DestroyCodec(codec);
        }
    }

    private static bool IsComplete(OpenJpeg.Image* image)
    {
        if (image->ComponentCount is 0 or > ImageLimits.Components || image->Right <= image->Left || image->Bottom <= image->Top) return false;
        for (var i = 0; i < image->ComponentCount; i++)
        {
            ref var component = ref image->Components[i];
            if (component.Data is null || component.Width == 0 || component.Height == 0 || component.Precision is 0 or > HighestPrecision) return false;
        }

        return true;
    }
}
