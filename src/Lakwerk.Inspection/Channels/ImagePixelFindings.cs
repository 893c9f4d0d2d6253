using Lakwerk.Inspection.Facts;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Channels;

/// <summary>Looks at the pixels of images under marks and under boxes, for image XObjects and inline images alike.</summary>
internal static class ImagePixelFindings
{
    private const double DarkBox = 0.25;
    private const double LargestBox = 0.3;
    private const double PageLike = 0.3;
    private const double Contrast = 0.35;

    public static void AddPixels(this FindingList findings, PageContext page, bool inline)
    {
        foreach (var image in page.Page.Images.Where(image => image.IsInline == inline))
        {
            findings.Looked();
            if (page.HasMarks) AddUnderMarks(findings, page, image);
            else if (!page.Context.Options.Compares) AddUnderBoxes(findings, page, image);
        }
    }

    private static void AddUnderMarks(FindingList findings, PageContext page, ImageFact image)
    {
        var marks = page.Marks.Boxes.Where(mark => mark.Overlaps(image.Bounds)).ToArray();
        if (marks.Length == 0) return;
        foreach (var layer in image.Layers) AddUnderMarks(findings, page, layer, marks);
    }

    private static void AddUnderMarks(FindingList findings, PageContext page, ImageFact layer, Box[] marks)
    {
        var place = new Place(page.Page.Number, layer.Bounds, layer.Image.Id);
        if (ImagePixels.TryRead(layer, page.Context.File.Document.Limits, out var reason) is not { } pixels)
        {
            findings.Add(Severity.Leak, "een afbeelding onder een lak is niet te lezen, dus ook niet goed te keuren:", "a picture under a mark cannot be read and so cannot be passed:", place, reason);
            return;
        }

        foreach (var mark in marks.Where(mark => !pixels.SpreadIn(Inner(mark, layer, pixels)).IsUniform))
            findings.Add(Severity.Leak, "onder een lak toont de afbeelding nog verschillende beeldpunten.", "under a mark the picture still shows differing pixels.", place with { Box = mark });
    }

    /// <summary>The mark without the pixels that its edge cuts through.</summary>
    private static Box Inner(Box mark, ImageFact image, ImagePixels pixels)
    {
        var pixel = Math.Max(image.Bounds.Width / pixels.Width, image.Bounds.Height / pixels.Height);
        var margin = Math.Min(pixel, Math.Min(mark.Width, mark.Height) / 4);
        return mark.Inflate(-margin);
    }

    /// <summary>A dark box over part of a scan hides the picture on screen and leaves it whole in the file.</summary>
    private static void AddUnderBoxes(FindingList findings, PageContext page, ImageFact image)
    {
        if (!image.IsVisible || image.Bounds.Intersect(page.Page.CropBox).Area < PageLike * page.Page.CropBox.Area) return;
        var boxes = page.Page.Covers.Where(cover => cover.Order > image.Order && IsRedactionBox(cover, image.Bounds)).ToArray();
        if (boxes.Length == 0 || ImagePixels.TryRead(image, page.Context.File.Document.Limits, out _) is not { } pixels) return;
        foreach (var box in boxes)
        {
            if (pixels.SpreadIn(box.Bounds).Spread < Contrast) continue;
            findings.Add(
                Severity.Suspicion,
                "over een scan ligt een donker vlak; de afbeelding eronder is nog heel.",
                "a dark box lies over a scan; the picture below it is still whole.",
                new Place(page.Page.Number, box.Bounds, image.Image.Id));
        }
    }

    private static bool IsRedactionBox(CoverFact cover, Box image) =>
        cover is { Kind: CoverKind.Path or CoverKind.Annotation, Outline: null } && cover.Luminance < DarkBox
        && cover.Bounds is { Width: > 6, Height: > 5 } && cover.Bounds.Area < LargestBox * image.Area && image.Contains(cover.Bounds);
}
