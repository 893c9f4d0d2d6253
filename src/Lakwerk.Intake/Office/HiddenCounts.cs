using System.Xml;

namespace Lakwerk.Intake.Office;

/// <summary>Counts hidden things, element by element.</summary>
internal sealed class HiddenCounts
{
    private readonly HashSet<string> _notePages = new(StringComparer.Ordinal);
    private int _insertions;
    private int _deletions;
    private int _comments;
    private int _hiddenRuns;
    private int _hiddenSheets;
    private int _hiddenRows;
    private int _hiddenColumns;
    private int _pivotCaches;
    private int _hiddenSlides;
    private int _slides;
    private bool _inNotes;

    public bool Encrypted { get; set; }

    public void CountOpenXml(string part, XmlReader element)
    {
        if (part.StartsWith("word/", StringComparison.Ordinal)) CountWord(element);
        else if (part.StartsWith("xl/", StringComparison.Ordinal)) CountSheet(part, element);
        else if (part.StartsWith("ppt/", StringComparison.Ordinal)) CountSlide(part, element);
    }

    public void CountOpenDocument(string part, XmlReader element)
    {
        if (part is not ("content.xml" or "styles.xml")) return;
        switch (element.Name)
        {
            case "text:insertion":
                _insertions++;
                break;
            case "text:deletion" or "table:deletion":
                _deletions++;
                break;
            case "office:annotation":
                _comments++;
                break;
            case "text:hidden-text" or "text:hidden-paragraph":
                _hiddenRuns++;
                break;
            case "table:table-row" when IsCollapsed(element):
                _hiddenRows++;
                break;
            case "table:table-column" when IsCollapsed(element):
                _hiddenColumns++;
                break;
            case "style:table-properties" when element.GetAttribute("table:display") == "false":
                _hiddenSheets++;
                break;
            case "presentation:notes":
                _inNotes = true;
                _slides++;
                break;
            case "draw:page" or "style:master-page":
                _inNotes = false;
                break;
            // Every slide has a notes page; only one that says something counts.
            case "text:p" or "text:span" when _inNotes && part == "content.xml" && !element.IsEmptyElement:
                _notePages.Add($"{_slides}");
                break;
            case "table:data-pilot-table":
                _pivotCaches++;
                break;
            case "style:drawing-page-properties" when element.GetAttribute("presentation:visibility") == "hidden":
                _hiddenSlides++;
                break;
        }
    }

    public IReadOnlyList<string> Sentences()
    {
        var sentences = new List<string>();
        Say(sentences, _insertions + _deletions, "bijgehouden wijziging", "bijgehouden wijzigingen");
        Say(sentences, _comments, "opmerking", "opmerkingen");
        Say(sentences, _hiddenRuns, "verborgen stuk tekst", "verborgen stukken tekst");
        Say(sentences, _hiddenSheets, "verborgen werkblad", "verborgen werkbladen");
        Say(sentences, _hiddenRows, "verborgen rij", "verborgen rijen");
        Say(sentences, _hiddenColumns, "verborgen kolom", "verborgen kolommen");
        Say(sentences, _pivotCaches, "draaitabel met een verborgen kopie van de brongegevens", "draaitabellen met een verborgen kopie van de brongegevens");
        Say(sentences, _hiddenSlides, "verborgen dia", "verborgen dia's");
        Say(sentences, _notePages.Count, "dia met sprekersnotities", "dia's met sprekersnotities");
        return sentences;
    }

    private void CountWord(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "ins" or "moveTo":
                _insertions++;
                break;
            case "del" or "moveFrom":
                _deletions++;
                break;
            case "comment":
                _comments++;
                break;
            case "vanish" when element.GetAttribute("w:val") is not ("0" or "false"):
                _hiddenRuns++;
                break;
        }
    }

    private void CountSheet(string part, XmlReader element)
    {
        switch (element.LocalName)
        {
            case "sheet" when element.GetAttribute("state") is "hidden" or "veryHidden":
                _hiddenSheets++;
                break;
            case "row" when IsTrue(element.GetAttribute("hidden")):
                _hiddenRows++;
                break;
            case "col" when IsTrue(element.GetAttribute("hidden")):
                _hiddenColumns += ColumnCount(element);
                break;
            case "comment" or "threadedComment" when !part.Contains("threadedComments", StringComparison.Ordinal):
                _comments++;
                break;
            case "pivotCacheDefinition":
                _pivotCaches++;
                break;
        }
    }

    private void CountSlide(string part, XmlReader element)
    {
        if (part.StartsWith("ppt/slides/", StringComparison.Ordinal) && element.LocalName == "sld" && element.GetAttribute("show") == "0") _hiddenSlides++;
        else if (part.StartsWith("ppt/comments/", StringComparison.Ordinal) && element.LocalName == "cm") _comments++;
        else if (part.StartsWith("ppt/notesSlides/", StringComparison.Ordinal) && element.LocalName == "t") _notePages.Add(part);
    }

    private static int ColumnCount(XmlReader column) =>
        int.TryParse(column.GetAttribute("min"), out var first) && int.TryParse(column.GetAttribute("max"), out var last) && last >= first ? last - first + 1 : 1;

    private static bool IsCollapsed(XmlReader element) => element.GetAttribute("table:visibility") is "collapse" or "filter";

    private static bool IsTrue(string? value) => value is "1" or "true";

    private static void Say(List<string> sentences, int count, string one, string many)
    {
        if (count > 0) sentences.Add($"Het bestand bevat {(count == 1 ? "1 " + one : $"{count} {many}")}; controleer of die erbij horen.");
    }
}
