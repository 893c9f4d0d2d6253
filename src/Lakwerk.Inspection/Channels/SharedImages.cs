using Lakwerk.Inspection.Facts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// Channel 21: an image that the original places several times, once under a mark. The marked placement must be cut and
/// the others left as they were: a redactor that cuts the one shared object does neither safely.
/// </summary>
internal sealed class SharedImages : IChannel
{
    private readonly List<Placement> _placements = [];

    public int Number => 21;

    public string Id => "shared-images";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Original is not { } original) return;
        foreach (var image in original.Images)
        {
            if (image.Image.Id is not { } id) continue;
            var now = page.Page.Images.Find(other => SamePlace(other.Bounds, image.Bounds));
            _placements.Add(new Placement(id, original.Number, image, now, page.Marks));
        }
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        foreach (var shared in _placements.GroupBy(placement => placement.Id).Where(group => group.Count() > 1 && group.Any(IsMarked)))
        {
            findings.Looked();
            foreach (var placement in shared) Compare(context, findings, placement);
        }
    }

    private static bool IsMarked(Placement placement) => placement.Marks.Touches(placement.Before.Bounds);

    private static void Compare(InspectionContext context, FindingList findings, Placement placement)
    {
        if (placement.Now is not { } now || ImagePixels.TryRead(now, context.File.Document.Limits, out _) is not { } pixels) return;
        var place = new Place(placement.Page, now.Bounds, now.Image.Id);
        if (IsMarked(placement))
        {
            if (placement.Marks.Boxes.Any(mark => !pixels.SpreadIn(mark.Inflate(-Math.Min(mark.Width, mark.Height) / 4)).IsUniform))
                findings.Add(Severity.Leak, "een afbeelding die op meer plaatsen staat, is op de gelakte plaats niet gelakt.", "a picture that stands in several places was not redacted where it was marked.", place);
        }
        else if (ImagePixels.TryRead(placement.Before, context.Original!.Document.Limits, out _) is { } before && IsBlankedWhereItWasNot(before, pixels, placement))
        {
            findings.Add(Severity.Suspicion, "een afbeelding die op meer plaatsen staat, is ook gelakt waar geen lak ligt.", "a picture that stands in several places was redacted where no mark lies, too.", place);
        }
    }

    /// <summary>Compares the placement in a grid of cells: one that was varied and became uniform has been blanked.</summary>
    private static bool IsBlankedWhereItWasNot(ImagePixels before, ImagePixels now, Placement placement)
    {
        const int cells = 12;
        var box = placement.Before.Bounds;
        for (var i = 0; i < cells * cells; i++)
        {
            var (column, row) = (i % cells, i / cells);
            var cell = new Box(
                box.Left + column * box.Width / cells, box.Bottom + row * box.Height / cells,
                box.Left + (column + 1) * box.Width / cells, box.Bottom + (row + 1) * box.Height / cells);
            if (before.SpreadIn(cell).Spread > 0.3 && now.SpreadIn(cell).Spread < 0.02) return true;
        }

        return false;
    }

    private static bool SamePlace(Box a, Box b) =>
        Math.Abs(a.Left - b.Left) < 0.5 && Math.Abs(a.Right - b.Right) < 0.5 && Math.Abs(a.Bottom - b.Bottom) < 0.5 && Math.Abs(a.Top - b.Top) < 0.5;

    private sealed record Placement(ObjectId Id, int Page, ImageFact Before, ImageFact? Now, MarkedPage Marks);
}
