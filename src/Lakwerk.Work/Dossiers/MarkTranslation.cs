using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Inspection;
using Lakwerk.Law.Grounds;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;
using Lakwerk.Work.Marks;
using RedactionMark = Lakwerk.Redaction.Marks.Mark;

namespace Lakwerk.Work.Dossiers;

/// <summary>
/// The dossier's marks as the redactor wants them. The dossier knows passages, which may run over a page's end; the redactor
/// knows pages.
/// </summary>
public static class MarkTranslation
{
    /// <summary>One mark for each page that a passage touches, in the order of the marks.</summary>
    /// <param name="document">The document and its marks.</param>
    /// <param name="pdf">Its original: an area that covers a whole page takes all of it, also what lies beside the visible part.</param>
    public static IReadOnlyList<RedactionMark> ToRedaction(Document document, PdfDocument pdf)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(pdf);
        return [.. document.Marks.SelectMany(mark => Pages(mark).Select(page => OnPage(mark, page, pdf)))];
    }

    /// <summary>A mark of a marks.json as the command that places it; a mark of a whole page takes the page's own measure.</summary>
    /// <exception cref="InputException">It has no ground, or one that nobody knows.</exception>
    public static PlaceMark FromFile(Actor by, DateTimeOffset now, Document document, RedactionMark mark, string path, DocumentDesk documents)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(documents);
        var codes = GroundCodes.Parse(mark.Ground.Length > 0 ? mark.Ground : mark.Label);
        if (codes.IsEmpty) throw InputException.About(path, $"mark {mark.Id} has no ground.");
        var boxes = mark.Whole ? [documents.PageBox(document, mark.Page)] : mark.Boxes;
        return new PlaceMark(by, now, document.Id, new MarkId(mark.Id), [.. boxes.Select(b => new MarkArea(mark.Page, b.Left, b.Bottom, b.Right, b.Top))], codes);
    }

    /// <summary>What is printed in the box of a mark: its grounds as the field writes them.</summary>
    public static string LabelOf(IEnumerable<string> codes) => string.Join(" + ", codes.Select(LabelOf));

    internal static InspectionMark ForWitness(RedactionMark mark) => new(mark.Page, mark.Boxes, mark.Whole, mark.Label);

    private static string LabelOf(string code) => GroundTable.TryGet(code, out _) ? GroundLabel.Of(code) : OtherLabelTable.Find(code)?.Written ?? code;

    private static IEnumerable<IGrouping<int, MarkArea>> Pages(Mark mark) => mark.Areas.GroupBy(area => area.Page);

    private static RedactionMark OnPage(Mark mark, IGrouping<int, MarkArea> areas, PdfDocument pdf)
    {
        var boxes = areas.Select(a => Box.Of(a.X0, a.Y0, a.X1, a.Y1)).ToList();
        var whole = areas.Key <= pdf.PageCount && boxes.Exists(box => box.Contains(pdf.Page(areas.Key).CropBox));
        return new RedactionMark
        {
            Id = Pages(mark).Count() == 1 ? mark.Id.Value : $"{mark.Id}/{areas.Key}",
            Page = areas.Key,
            Boxes = whole ? [] : boxes,
            Whole = whole,
            Ground = string.Join(';', mark.Codes),
            Label = LabelOf(mark.Codes),
        };
    }
}
