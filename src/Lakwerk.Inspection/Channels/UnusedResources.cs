using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 29: fonts, images and other resources that a page lists and nothing on it uses.</summary>
internal sealed class UnusedResources : IChannel
{
    private static readonly string[] Kinds = ["Font", "XObject", "ExtGState", "Pattern", "Shading", "Properties"];
    private readonly HashSet<ResourceUse> _used = [];
    private readonly HashSet<PdfDictionary> _dictionaries = [];
    private bool _isComplete = true;

    public int Number => 29;

    public string Id => "unused-resources";

    public void InspectPage(PageContext page, FindingList findings)
    {
        // A resource dictionary may serve many pages: only when all have passed is a name known to be unused.
        _used.UnionWith(page.Page.Resources);
        _dictionaries.UnionWith(page.Page.ResourceDictionaries);
        _isComplete &= page.Page.Failure is null;
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (!_isComplete) return;
        findings.Looked();
        var unused = _dictionaries.SelectMany(UnusedIn).ToArray();
        if (context.IsStrict)
        {
            foreach (var (kind, name) in unused)
                findings.Add(Severity.Leak, $"een pagina noemt een hulpmiddel dat niets gebruikt (/{kind}):", $"a page lists a resource that nothing uses (/{kind}):", excerpt: name);
        }
        else if (unused.Length > 0)
        {
            findings.Add(Severity.Note, $"de pagina's noemen {unused.Length} hulpmiddelen die niets gebruikt.", $"the pages list {unused.Length} resources that nothing uses.");
        }

        findings.AddRemovedWords(context, this);
    }

    private IEnumerable<(string Kind, string Name)> UnusedIn(PdfDictionary resources) =>
        from kind in Kinds
        let names = resources.Dictionary(kind)
        where names is not null
        from entry in names.Entries
        where !_used.Contains(new ResourceUse(resources, kind, entry.Key))
        select (kind, entry.Key);
}
