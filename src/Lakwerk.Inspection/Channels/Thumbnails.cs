using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 24: small pictures of pages as they once were.</summary>
internal sealed class Thumbnails : IChannel
{
    public int Number => 24;

    public string Id => "thumbnails";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        foreach (var entry in context.File.Walk.Dictionaries.Where(entry => entry.Dictionary.Stream("Thumb") is not null))
            findings.Add(context.Presence, "een pagina bewaart een verkleind plaatje van zichzelf.", "a page keeps a small picture of itself.", new Place(Object: entry.Owner));
        findings.AddRemovedWords(context, this);
    }
}
