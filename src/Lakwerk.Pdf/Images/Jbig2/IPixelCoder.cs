namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>One pixel after the other: the decoder finds them out, the encoder writes them down.</summary>
internal interface IPixelCoder
{
    /// <summary>Codes a pixel in a context, whose state is moved on; gives the pixel.</summary>
    /// <param name="context">The context.</param>
    /// <param name="pixel">The pixel; a decoder does not look at it.</param>
    int Code(ref byte context, int pixel);
}
