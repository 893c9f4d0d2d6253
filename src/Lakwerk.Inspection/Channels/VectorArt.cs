using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Channel 23: letters, signatures and charts drawn as paths, under marks or under dark boxes.</summary>
internal sealed class VectorArt : IChannel
{
    private const int Telling = 12;
    private const double DarkBox = 0.25;
    private const double LargestBox = 0.1;
    private const int ManySegments = 60;

    public int Number => 23;

    public string Id => "vector-art";

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Page.Paths.Count > 0) findings.Looked();
        if (page.HasMarks) AddUnderMarks(page, findings);
        else if (!page.Context.Options.Compares) AddUnderBoxes(page, findings);
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        // Everything that this channel tells stands on pages.
    }

    /// <summary>A straight rule that runs on under a mark tells nothing; curves and many lines may be writing.</summary>
    private static void AddUnderMarks(PageContext page, FindingList findings)
    {
        foreach (var path in page.Page.Paths.Where(path => path.UnderMarks > 0))
        {
            var place = new Place(page.Page.Number, path.Bounds);
            if (path.CurvesUnderMarks > 0 || path.UnderMarks >= Telling)
                findings.Add(Severity.Leak, "onder een lak loopt nog een getekende vorm door.", "a drawn shape still runs on under a mark.", place);
            else
                findings.Add(Severity.Note, "onder een lak loopt een rechte lijn door.", "a straight line runs on under a mark.", place);
        }
    }

    private static void AddUnderBoxes(PageContext page, FindingList findings)
    {
        foreach (var cover in page.Page.Covers.Where(cover => IsRedactionBox(cover, page.Page)))
        {
            var hidden = page.Page.Paths
                .Where(path => path.Order < cover.Order && !path.IsBox && cover.Bounds.Contains(path.Bounds))
                .Sum(path => path.Segments);
            if (hidden < ManySegments) continue;
            findings.Add(
                Severity.Suspicion,
                "onder een donker vlak staat iets dat als lijnen is getekend.",
                "under a dark box stands something drawn as lines.",
                new Place(page.Page.Number, cover.Bounds));
        }
    }

    private static bool IsRedactionBox(CoverFact cover, PageFacts page) =>
        cover is { Kind: not CoverKind.Image, Outline: null } && cover.Luminance < DarkBox
        && cover.Bounds is { Width: > 8, Height: > 5 } && cover.Bounds.Area < LargestBox * page.CropBox.Area;
}
