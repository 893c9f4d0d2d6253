namespace Lakwerk.Pdf.Images;

/// <summary>One image to be rewritten.</summary>
/// <param name="Header">What its dictionary says.</param>
/// <param name="Role">Whether it is the picture or a mask of it.</param>
/// <param name="Regions">What to blank; nothing when the image is only cleaned.</param>
/// <param name="Options">Resources, limits, fill.</param>
internal sealed record ImageJob(ImageHeader Header, ImageRole Role, IReadOnlyList<PixelRegion> Regions, ImageRedactionOptions Options)
{
    /// <summary>The samples of a blanked pixel.</summary>
    public int[] Fill(int components, int bitsPerComponent) => FillSamples.Choose(Header, Role, Options.Fill, components, bitsPerComponent);
}
