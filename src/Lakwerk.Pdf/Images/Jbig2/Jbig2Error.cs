using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images.Jbig2;

/// <summary>Makes the exceptions of the JBIG2 decoder.</summary>
internal static class Jbig2Error
{
    /// <summary>The data is broken.</summary>
    public static PdfException Broken(string what) => new(PdfErrorCode.Filter, $"The JBIG2 data is broken: {what}.");
}
