using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 31: signatures name people, and vouch for a file that redaction has changed.</summary>
internal sealed class Signatures : IChannel
{
    public int Number => 31;

    public string Id => "signatures";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        foreach (var entry in context.File.Walk.Dictionaries)
        {
            var dictionary = entry.Dictionary;
            if (dictionary.Has("ByteRange") && dictionary["Contents"] is PdfString)
                findings.Add(context.Presence, "het bestand bevat een digitale handtekening:", "the file holds a digital signature:", new Place(Object: entry.Owner), (dictionary["Name"] as PdfString)?.ToText());
            else if (dictionary.Has("DSS") || dictionary.Has("Perms"))
                findings.Add(context.Presence, "het bestand bewaart gegevens om handtekeningen na te gaan.", "the file keeps data for checking signatures.", new Place(Object: entry.Owner));
        }

        findings.AddRemovedWords(context, this);
    }
}
