using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 34: removed words that stand elsewhere in the document, where nobody marked them. A person has to judge.</summary>
internal sealed class SameTextElsewhere : IChannel
{
    private const int Listed = 50;

    public int Number => 34;

    public string Id => "same-text-elsewhere";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (context.Original is null) return;
        findings.Looked();
        foreach (var word in context.Removed.KeptElsewhere.Take(Listed))
            findings.Add(Severity.Note, "een gelakt woord staat elders in het document ongelakt:", "a redacted word stands elsewhere in the document unredacted:", excerpt: word);
    }
}
