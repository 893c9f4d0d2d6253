using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 32: keys that no list knows: web capture, private data of programs, whatever comes next.</summary>
internal sealed class ForeignKeys : IChannel
{
    public int Number => 32;

    public string Id => "foreign-keys";

    public void Inspect(InspectionContext context, FindingList findings)
    {
        findings.Looked();
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var entry in context.File.Walk.Dictionaries.Where(entry => !entry.Role.AllowsAny))
        {
            foreach (var (key, _) in entry.Dictionary.Entries)
            {
                var isKnown = entry.Role.Keys.TryGetValue(key, out var rule);
                if (context.IsStrict && !rule.Allowed)
                    findings.Add(Severity.Leak, $"het bestand bevat een onderdeel dat er niet hoort (/{key} in {entry.Role.Name}).", $"the file holds a part that does not belong (/{key} in {entry.Role.Name}).", new Place(Object: entry.Owner));
                else if (!isKnown)
                    unknown.Add($"{entry.Role.Name}/{key}");
            }
        }

        if (unknown.Count > 0 && !context.IsStrict)
            findings.Add(Severity.Note, "het bestand bevat onderdelen die de norm niet kent:", "the file holds parts that the standard does not know:", excerpt: string.Join(' ', unknown));
        findings.AddRemovedWords(context, this);
    }
}
