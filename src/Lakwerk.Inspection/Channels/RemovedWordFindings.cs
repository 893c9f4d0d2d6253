using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Reports the removed words that the walk found in the places of one channel.</summary>
internal static class RemovedWordFindings
{
    public static void AddRemovedWords(this FindingList findings, InspectionContext context, IChannel channel)
    {
        foreach (var hit in context.Hits.Where(hit => hit.Channel == channel.Number))
        {
            findings.Add(
                Severity.Leak,
                $"een gelakt woord staat nog in het bestand ({hit.Where}):",
                $"a redacted word is still in the file ({hit.Where}):",
                new Place(Object: hit.Object),
                hit.Word);
        }
    }
}
