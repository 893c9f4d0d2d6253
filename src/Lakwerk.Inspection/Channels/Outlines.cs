using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 10: bookmarks, page labels and article threads, the copies of headings that redactors forget.</summary>
internal sealed class Outlines : IChannel
{
    private readonly List<(int Page, string Text)> _covered = [];

    public int Number => 10;

    public string Id => "outlines";

    public void InspectPage(PageContext page, FindingList findings) =>
        _covered.AddRange(page.Covered.Where(word => word.Severity == Severity.Leak).Select(word => (page.Page.Number, TextForm.Squeeze(word.Text))));

    public void Inspect(InspectionContext context, FindingList findings)
    {
        foreach (var entry in context.File.Walk.Dictionaries.Where(entry => entry.Role.Name is "outline" or "label" or "thread"))
        {
            findings.Looked();
            if (entry.Role.Name == "thread") AddThread(context, findings, entry);
            if (entry.Dictionary["Title"] is PdfString title) CompareWithCovered(findings, entry, title.ToText());
        }

        findings.AddRemovedWords(context, this);
    }

    private static void AddThread(InspectionContext context, FindingList findings, in WalkedDictionary entry)
    {
        if (context.IsStrict) findings.Add(Severity.Leak, "het bestand bewaart een leesdraad.", "the file keeps an article thread.", new Place(Object: entry.Owner));
    }

    /// <summary>A bookmark that repeats what a box on the page hides is a leak whoever made the file.</summary>
    private void CompareWithCovered(FindingList findings, in WalkedDictionary entry, string title)
    {
        var squeezed = TextForm.Squeeze(title);
        if (_covered.Exists(covered => covered.Text.Length >= 4 && squeezed.Contains(covered.Text, StringComparison.Ordinal)))
            findings.Add(Severity.Leak, "een bladwijzer herhaalt tekst die op de pagina is afgedekt:", "a bookmark repeats text that is covered on the page:", new Place(Object: entry.Owner), title);
    }
}
