using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 7: web addresses, actions and named destinations. A rebuilt file keeps links to web addresses only.</summary>
internal sealed class Links : IChannel
{
    public int Number => 7;

    public string Id => "links";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        foreach (var entry in context.File.Walk.Dictionaries)
        {
            if (entry.Role.Name == "action") AddAction(context, findings, entry);
            else if (entry.Role.Name is "destnames" or "dest") AddDestinations(context, findings, entry);
        }

        findings.AddRemovedWords(context, this);
    }

    private static void AddAction(InspectionContext context, FindingList findings, in WalkedDictionary entry)
    {
        findings.Looked();
        var kind = entry.Dictionary.Name("S") ?? "";
        if (kind is "URI" or "JavaScript" or "GoTo" && !(context.IsStrict && kind == "GoTo")) return;
        findings.Add(context.Presence, $"een koppeling doet iets anders dan een webadres openen ({kind}).", $"a link does something other than opening a web address ({kind}).", new Place(Object: entry.Owner));
    }

    private static void AddDestinations(InspectionContext context, FindingList findings, in WalkedDictionary entry)
    {
        findings.Looked();
        if (context.IsStrict) findings.Add(Severity.Leak, "het bestand bewaart benoemde plaatsen.", "the file keeps named destinations.", new Place(Object: entry.Owner));
    }
}
