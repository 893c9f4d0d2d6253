using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 13: JavaScript, actions that run by themselves, and XFA forms.</summary>
internal sealed class Scripts : IChannel
{
    public int Number => 13;

    public string Id => "scripts";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        foreach (var entry in context.File.Walk.Dictionaries)
        {
            if (entry.Dictionary.Name("S") == "JavaScript" || entry.Dictionary.Has("JS"))
                Add(context, findings, entry, "het bestand bevat JavaScript.", "the file holds JavaScript.");
            if (entry.Role.Name == "catalog" && entry.Dictionary.Dictionary("OpenAction") is not null)
                Add(context, findings, entry, "bij het openen wordt een actie uitgevoerd.", "opening the file runs an action.");
            if (entry.Dictionary.Has("AA"))
                Add(context, findings, entry, "het bestand voert vanzelf acties uit.", "the file runs actions by itself.");
            if (entry.Role.Name == "acroform" && entry.Dictionary.Has("XFA"))
                Add(context, findings, entry, "het bestand bevat een tweede formulier in XML (XFA).", "the file holds a second form in XML (XFA).");
        }

        findings.AddRemovedWords(context, this);
    }

    private static void Add(InspectionContext context, FindingList findings, in WalkedDictionary entry, string dutch, string english) =>
        findings.Add(context.Presence, dutch, english, new Place(Object: entry.Owner));
}
