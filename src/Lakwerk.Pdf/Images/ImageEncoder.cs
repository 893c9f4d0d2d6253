using Lakwerk.Pdf.Images.Ccitt;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>Encodes samples without loss, as small as the filters of plain PDF readers allow. The same samples always give the same bytes.</summary>
internal static class ImageEncoder
{
    /// <summary>Encodes samples: Group 4 or Flate for one bit, Flate with the best predictor for everything else.</summary>
    public static EncodedImage Encode(RawSamples image)
    {
        var flate = FlateImageEncoder.Encode(image);
        if (image.Components != 1 || image.BitsPerComponent != 1) return flate;
        var fax = EncodeFax(image);
        return fax.Data.Length <= flate.Data.Length ? fax : flate;
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
