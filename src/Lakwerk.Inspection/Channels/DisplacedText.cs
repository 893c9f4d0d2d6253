using System.Text;
using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 36: removed words that a reader still extracts, wherever on the pages it thinks they stand.</summary>
internal sealed class DisplacedText : IChannel
{
    private readonly List<(int Page, string Reader, string Text)> _texts = [];

    public int Number => 36;

    public string Id => "displaced-text";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Original is null) return;
        var text = new StringBuilder();
        foreach (var glyph in page.Page.Glyphs) text.Append(glyph.Unicode);
        _texts.Add((page.Page.Number, "Lakwerk", text.ToString()));
        if (page.Context.File.ForeignWords(page.Page.Number) is { } words)
            _texts.Add((page.Page.Number, "poppler", string.Join(' ', words.Select(word => word.Text))));
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (context.Original is null) return;
        findings.Looked();
        var search = context.Removed.Search();
        foreach (var (page, reader, text) in _texts)
        {
            if (search.In(text) is { } word)
                findings.Add(Severity.Leak, $"{reader} leest op deze pagina nog een gelakt woord:", $"{reader} still reads a redacted word on this page:", new Place(page), word);
        }
    }
}
