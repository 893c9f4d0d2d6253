using Lakwerk.Pdf.Images.Ccitt;
using Lakwerk.Pdf.Images.Jbig2;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Encodes samples without loss, as small as the filters of plain PDF readers allow. The same samples always give the same bytes.</summary>
internal static class ImageEncoder
{
    /// <summary>Encodes samples: Group 4, Flate or JBIG2 for one bit, Flate with the best predictor for everything else.</summary>
    /// <param name="image">The samples.</param>
    /// <param name="mayUseJbig2">JBIG2 is a choice: the picture came in it, so that its readers know it.</param>
    public static EncodedImage Encode(RawSamples image, bool mayUseJbig2)
    {
        var best = FlateImageEncoder.Encode(image);
        if (image.Components != 1 || image.BitsPerComponent != 1) return best;
        best = Smaller(EncodeFax(image), best);
        return mayUseJbig2 ? Smaller(EncodeJbig2(image), best) : best;
    }

    private static EncodedImage Smaller(EncodedImage one, EncodedImage other) => one.Data.Length <= other.Data.Length ? one : other;

    /// <summary>JBIG2 knows black and white only: a set bit in its picture is a clear one in PDF's.</summary>
    private static EncodedImage EncodeJbig2(RawSamples image)
    {
        var bitmap = new Bitmap(image.Width, image.Height);
        image.Data.CopyTo(bitmap.Data, 0);
        bitmap.Invert();
        return new EncodedImage(Jbig2Encoder.Encode(bitmap), "JBIG2Decode", null);
    }

    private static EncodedImage EncodeFax(RawSamples image)
    {
        var bitmap = new Bitmap(image.Width, image.Height);
        image.Data.CopyTo(bitmap.Data, 0);
        // The code is made for little black on much white; which of the two a set bit means is a parameter.
        var blackIs1 = bitmap.CountBlack() <= (long)image.Width * image.Height / 2;
        if (blackIs1) bitmap.ClearPadding();
        else bitmap.Invert();

        var parameters = new PdfDictionary();
        parameters.Set("K", PdfNumber.Of(-1));
        parameters.Set("Columns", PdfNumber.Of(image.Width));
        parameters.Set("Rows", PdfNumber.Of(image.Height));
        if (blackIs1) parameters.Set("BlackIs1", PdfBoolean.True);
        return new EncodedImage(CcittEncoder.Encode(bitmap), "CCITTFaxDecode", parameters);
    }
}
