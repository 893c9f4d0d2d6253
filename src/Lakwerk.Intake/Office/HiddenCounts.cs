using System.Xml;

namespace Lakwerk.Intake.Office;

/// <summary>Counts hidden things, element by element.</summary>
internal sealed class HiddenCounts
{
    private static readonly (HiddenKind Kind, string One, string Many)[] Names =
    [
        (HiddenKind.Change, "bijgehouden wijziging", "bijgehouden wijzigingen"),
        (HiddenKind.Comment, "opmerking", "opmerkingen"),
        (HiddenKind.Run, "verborgen stuk tekst", "verborgen stukken tekst"),
        (HiddenKind.Sheet, "verborgen werkblad", "verborgen werkbladen"),
        (HiddenKind.Row, "verborgen rij", "verborgen rijen"),
        (HiddenKind.Column, "verborgen kolom", "verborgen kolommen"),
        (HiddenKind.PivotCache, "draaitabel met een verborgen kopie van de brongegevens", "draaitabellen met een verborgen kopie van de brongegevens"),
        (HiddenKind.Slide, "verborgen dia", "verborgen dia's"),
        (HiddenKind.SpeakerNotes, "dia met sprekersnotities", "dia's met sprekersnotities"),
    ];

    private readonly int[] _counts = new int[Names.Length];
    private readonly HashSet<string> _notePages = new(StringComparer.Ordinal);
    private int _slides;
    private bool _inNotes;

    public bool Encrypted { get; set; }

    public void CountOpenXml(string part, XmlReader element)
    {
        if (part.StartsWith("word/", StringComparison.Ordinal)) Count(InWord(element));
        else if (part.StartsWith("xl/", StringComparison.Ordinal)) Count(InSheet(part, element), element.LocalName == "col" ? ColumnCount(element) : 1);
        else if (part.StartsWith("ppt/notesSlides/", StringComparison.Ordinal) && element.LocalName == "t") CountNotes(part);
        else if (part.StartsWith("ppt/", StringComparison.Ordinal)) Count(InSlide(part, element));
    }

    public void CountOpenDocument(string part, XmlReader element)
    {
        if (part is not ("content.xml" or "styles.xml")) return;
        Count(InOpenDocument(element));
        if (element.Name == "presentation:notes") (_inNotes, _slides) = (true, _slides + 1);
        else if (element.Name is "draw:page" or "style:master-page") _inNotes = false;
        // Every slide has a notes page; only one that says something counts.
        else if (_inNotes && element.Name is "text:p" or "text:span" && part == "content.xml" && !element.IsEmptyElement) CountNotes($"{_slides}");
    }

    public IReadOnlyList<string> Sentences() =>
        [.. Names.Where(name => _counts[(int)name.Kind] > 0).Select(name => Sentence(_counts[(int)name.Kind], name.One, name.Many))];

    private void Count(HiddenKind? kind, int times = 1)
    {
        if (kind is { } found) _counts[(int)found] += times;
    }

    private void CountNotes(string page)
    {
        if (_notePages.Add(page)) Count(HiddenKind.SpeakerNotes);
    }

    private static HiddenKind? InOpenDocument(XmlReader element) => element.Name switch
    {
        "text:insertion" or "text:deletion" or "table:deletion" => HiddenKind.Change,
        "office:annotation" => HiddenKind.Comment,
        "text:hidden-text" or "text:hidden-paragraph" => HiddenKind.Run,
        "style:table-properties" when element.GetAttribute("table:display") == "false" => HiddenKind.Sheet,
        "table:table-row" when IsCollapsed(element) => HiddenKind.Row,
        "table:table-column" when IsCollapsed(element) => HiddenKind.Column,
        "table:data-pilot-table" => HiddenKind.PivotCache,
        "style:drawing-page-properties" when element.GetAttribute("presentation:visibility") == "hidden" => HiddenKind.Slide,
        _ => null,
    };

    private static HiddenKind? InWord(XmlReader element) => element.LocalName switch
    {
        "ins" or "moveTo" or "del" or "moveFrom" => HiddenKind.Change,
        "comment" => HiddenKind.Comment,
        "vanish" when element.GetAttribute("w:val") is not ("0" or "false") => HiddenKind.Run,
        _ => null,
    };

    private static HiddenKind? InSheet(string part, XmlReader element) => element.LocalName switch
    {
        "sheet" when element.GetAttribute("state") is "hidden" or "veryHidden" => HiddenKind.Sheet,
        "row" when IsTrue(element.GetAttribute("hidden")) => HiddenKind.Row,
        "col" when IsTrue(element.GetAttribute("hidden")) => HiddenKind.Column,
        "comment" or "threadedComment" when !part.Contains("threadedComments", StringComparison.Ordinal) => HiddenKind.Comment,
        "pivotCacheDefinition" => HiddenKind.PivotCache,
        _ => null,
    };

    private static HiddenKind? InSlide(string part, XmlReader element) => element.LocalName switch
    {
        "sld" when part.StartsWith("ppt/slides/", StringComparison.Ordinal) && element.GetAttribute("show") == "0" => HiddenKind.Slide,
        "cm" when part.StartsWith("ppt/comments/", StringComparison.Ordinal) => HiddenKind.Comment,
        _ => null,
    };

    private static int ColumnCount(XmlReader column) =>
        int.TryParse(column.GetAttribute("min"), out var first) && int.TryParse(column.GetAttribute("max"), out var last) && last >= first ? last - first + 1 : 1;

    private static bool IsCollapsed(XmlReader element) => element.GetAttribute("table:visibility") is "collapse" or "filter";

    private static bool IsTrue(string? value) => value is "1" or "true";

    private static string Sentence(int count, string one, string many) =>
        $"Het bestand bevat {(count == 1 ? "1 " + one : $"{count} {many}")}; controleer of die erbij horen.";
}
