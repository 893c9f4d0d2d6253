namespace Lakwerk.Pdf.Images.Jpx;

/// <summary>Encodes pictures as JP2.</summary>
internal static unsafe class JpxEncoder
{
    private const int MostResolutions = 6;

    /// <summary>Encodes a picture.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="quality">Peak signal-to-noise ratio to reach, in decibels; null for no loss at all.</param>
    /// <returns>Null when the codec refuses this kind of picture.</returns>
    public static byte[]? Encode(JpxPicture picture, float? quality)
    {
        var image = picture.Image;
        using var pipe = MemoryPipe.ForWriting(int.MaxValue / 2);
        var codec = OpenJpeg.CreateEncoder(OpenJpeg.FormatJp2);
        try
        {
            OpenJpeg.EncoderParameters parameters;
            OpenJpeg.SetDefaults(&parameters);
            parameters.Layers = 1;
            parameters.Resolutions = Resolutions(image);
            parameters.TransformsColor = (byte)(picture.Structure.TransformsColor && HaveSameSize(image) ? 1 : 0);
            if (quality is { } decibels)
            {
                parameters.IsIrreversible = picture.Structure.IsReversible ? 0 : 1;
                parameters.AllocateByQuality = 1;
                parameters.FirstQuality = decibels;
            }
            else
            {
                parameters.AllocateByRate = 1;
                parameters.FirstRate = 0;
            }

            var isDone = OpenJpeg.SetUp(codec, &parameters, image) != 0
                && OpenJpeg.StartCompress(codec, image, pipe.Handle) != 0
                && OpenJpeg.Encode(codec, pipe.Handle) != 0
                && OpenJpeg.EndCompress(codec, pipe.Handle) != 0;
            return isDone ? pipe.ToArray() : null;
        }
        finally
        {
            OpenJpeg.DestroyCodec(codec);
        }
    }

    /// <summary>As many resolutions as the smallest component can be halved.</summary>
    private static int Resolutions(OpenJpeg.Image* image)
    {
        var smallest = uint.MaxValue;
        for (var i = 0; i < image->ComponentCount; i++)
            smallest = Math.Min(smallest, Math.Min(image->Components[i].Width, image->Components[i].Height));
        return Math.Clamp(System.Numerics.BitOperations.Log2(Math.Max(1, smallest)) + 1, 1, MostResolutions);
    }

    private static bool HaveSameSize(OpenJpeg.Image* image)
    {
        if (image->ComponentCount < 3) return false;
        for (var i = 1; i < 3; i++)
        {
            if (image->Components[i].Width != image->Components[0].Width || image->Components[i].Height != image->Components[0].Height
                || image->Components[i].Precision != image->Components[0].Precision) return false;
        }

        return true;
    }
}
