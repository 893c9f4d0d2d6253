using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 19: the pixels of image XObjects under marks, or under dark boxes.</summary>
internal sealed class ImagesUnderMarks : IChannel
{
    public int Number => 19;

    public string Id => "image-pixels";

    public void InspectPage(PageContext page, FindingList findings) => findings.AddPixels(page, inline: false);

    public void Inspect(InspectionContext context, FindingList findings)
    {
        // Everything that this channel tells stands on pages.
    }
}
