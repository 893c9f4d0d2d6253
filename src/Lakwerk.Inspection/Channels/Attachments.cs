using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 12: files within the file: attachments, associated files, portfolios, rich media and 3D.</summary>
internal sealed class Attachments : IChannel
{
    private static readonly string[] MediaAnnotations = ["FileAttachment", "RichMedia", "3D", "Screen", "Movie", "Sound"];

    public int Number => 12;

    public string Id => "attachments";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        foreach (var entry in context.File.Walk.Dictionaries)
        {
            var dictionary = entry.Dictionary;
            if (dictionary.Has("EF"))
                Add(context, findings, entry, "in het bestand zit een ander bestand:", "another file sits inside the file:", NameOf(dictionary));
            else if (dictionary.Name("Type") == "EmbeddedFile" && entry.Role.Name == Schema.Unreachable)
                Add(context, findings, entry, "in het bestand ligt nog een losse bijlage.", "a loose attachment still lies in the file.", null);
            else if (Array.IndexOf(MediaAnnotations, dictionary.Name("Subtype")) >= 0 && dictionary.Has("Rect"))
                Add(context, findings, entry, "een aantekening draagt een bestand of medium.", "an annotation carries a file or medium.", null);
            else if (entry.Role.Name == "catalog" && dictionary.Has("Collection"))
                Add(context, findings, entry, "het bestand is een verzameling van andere bestanden.", "the file is a collection of other files.", null);
        }

        findings.AddRemovedWords(context, this);
    }

    private static void Add(InspectionContext context, FindingList findings, in WalkedDictionary entry, string dutch, string english, string? name) =>
        findings.Add(context.Presence, dutch, english, new Place(Object: entry.Owner), name);

    private static string? NameOf(PdfDictionary specification) => ((specification["UF"] as PdfString) ?? specification["F"] as PdfString)?.ToText();
}
