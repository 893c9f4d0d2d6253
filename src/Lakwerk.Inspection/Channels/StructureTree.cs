using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 9: texts in the structure tree: alternative texts, titles, attributes, also at the parents of what was removed.</summary>
internal sealed class StructureTree : IChannel
{
    public int Number => 9;

    public string Id => "structure-tree";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (context.File.Walk.Dictionaries.Exists(entry => entry.Role.Name is "structroot" or "struct")) findings.Looked();
        findings.AddRemovedWords(context, this);
    }
}
