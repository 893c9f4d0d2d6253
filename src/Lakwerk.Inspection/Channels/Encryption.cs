using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 30: an encrypted file cannot be checked by everybody, and may hold parts that were left readable.</summary>
internal sealed class Encryption : IChannel
{
    public int Number => 30;

    public string Id => "encryption";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        if (context.File.Document.IsEncrypted || context.File.Document.Trailer.Has("Encrypt"))
            findings.Add(context.Presence, "het bestand is versleuteld.", "the file is encrypted.");
        findings.AddRemovedWords(context, this);
    }
}
