using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Redaction.Marks;

/// <summary>What makes marks unfit for a document; each objection is one sentence for the user.</summary>
internal static class MarkChecks
{
    private const double FarthestCoordinate = 1e6;

    public static IReadOnlyList<string> Objections(IReadOnlyList<Mark> marks, PdfDocument document)
    {
        var pageCount = document.PageCount;
        var objections = new List<string>();
        foreach (var mark in marks)
        {
            if (mark.Page < 1 || mark.Page > pageCount)
                objections.Add($"Mark {mark.Id} is on page {mark.Page}, but the document has {pageCount} {(pageCount == 1 ? "page" : "pages")}.");
            else if (mark.Boxes.Any(box => IsArea(box) && !box.Overlaps(document.Page(mark.Page).MediaBox)))
                objections.Add($"Mark {mark.Id} lies beside page {mark.Page}: boxes are in points from the lower left corner of the page as it is stored.");
            if (!mark.Whole && mark.Boxes.Count == 0)
                objections.Add($"Mark {mark.Id} has no boxes and does not cover the whole page.");
            foreach (var box in mark.Boxes)
                if (!IsArea(box)) objections.Add($"Mark {mark.Id} has a box without area or with a coordinate that is no number.");
        }

        return objections;
    }

    private static bool IsArea(Box box) =>
        IsCoordinate(box.Left) && IsCoordinate(box.Bottom) && IsCoordinate(box.Right) && IsCoordinate(box.Top) && !box.IsEmpty;

    private static bool IsCoordinate(double value) => Math.Abs(value) <= FarthestCoordinate;
}
