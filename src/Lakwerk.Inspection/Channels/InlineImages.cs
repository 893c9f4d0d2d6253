using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 22: the pixels of inline images under marks, or under dark boxes.</summary>
internal sealed class InlineImages : IChannel
{
    public int Number => 22;

    public string Id => "inline-images";

    public void InspectPage(PageContext page, FindingList findings) => findings.AddPixels(page, inline: true);

    public void Inspect(InspectionContext context, FindingList findings)
    {
        // Everything that this channel tells stands on pages.
    }
}
