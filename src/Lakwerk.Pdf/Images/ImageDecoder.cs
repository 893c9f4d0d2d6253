using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Decodes image XObjects and inline images, whatever their filters.</summary>
public static class ImageDecoder
{
    /// <summary>Decodes an image to its samples.</summary>
    /// <param name="image">The image: a stream with an image dictionary (full or abbreviated keys).</param>
    /// <param name="resources">Resources in which an inline image's colour space may be named.</param>
    /// <param name="limits">Limits; the defaults when null.</param>
    /// <exception cref="PdfException">
    /// Larger than the limits (<see cref="PdfErrorCode.LimitExceeded"/>), not decodable (<see cref="PdfErrorCode.Filter"/>), or a
    /// codec library is missing (<see cref="PdfErrorCode.Resource"/>). Damage that leaves a picture does not throw.
    /// </exception>
    public static DecodedImage Decode(PdfStream image, PdfDictionary? resources = null, PdfLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        limits ??= PdfLimits.Default;
        var header = ImageHeader.Read(image.Dictionary, resources, limits);
        return new DecodedImage(SampleDecoder.Decode(StreamDecoder.Decode(image, limits), header, limits), header);
    }
}
