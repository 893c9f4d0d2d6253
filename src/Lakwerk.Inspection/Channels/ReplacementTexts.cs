using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 8: ActualText, Alt and E in page content (ISO 32000-2, 14.9), which extraction prefers to what is shown.</summary>
internal sealed class ReplacementTexts : IChannel
{
    private readonly List<(int Page, ReplacementText Text)> _texts = [];

    public int Number => 8;

    public string Id => "replacement-text";

    public void InspectPage(PageContext page, FindingList findings)
    {
        foreach (var text in page.Page.Replacements) _texts.Add((page.Page.Number, text));
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        var search = context.Removed.Search();
        foreach (var (page, text) in _texts)
        {
            findings.Looked();
            if (search.In(text.Text) is { } word)
                findings.Add(Severity.Leak, $"de vervangende tekst (/{text.Key}) noemt nog een gelakt woord:", $"the replacement text (/{text.Key}) still names a redacted word:", new Place(page), word);
        }

        findings.AddRemovedWords(context, this);
    }
}
