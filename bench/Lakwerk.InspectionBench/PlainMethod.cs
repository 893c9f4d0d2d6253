using Lakwerk.Inspection.Facts;
using Lakwerk.Inspection.Readers;
using Lakwerk.Text;

namespace Lakwerk.InspectionBench;

/// <summary>
/// The yardstick: the method that Free Law's x-ray describes in its README, run on the same facts. Opaque rectangles of
/// more than four points each way; letters painted before one of them that it covers by four fifths; and a picture of the
/// rectangle that is all of one colour.
/// </summary>
internal static class PlainMethod
{
    private const double Smallest = 4;
    private const double Covered = 0.8;

    public static List<Box> Find(PageFacts page, Func<PagePicture?> picture)
    {
        var found = new List<Box>();
        foreach (var cover in page.Covers.Where(cover => cover.Kind == CoverKind.Path && cover.Bounds is { Width: > Smallest, Height: > Smallest }))
        {
            var letters = page.Glyphs
                .Where(glyph => !glyph.IsBlank && glyph.Run.Order < cover.Order && glyph.Bounds.Area > 0 && cover.Bounds.Intersect(glyph.Bounds).Area > Covered * glyph.Bounds.Area)
                .Select(glyph => glyph.Unicode)
                .ToArray();
            if (letters.Count(letter => letter.Any(char.IsLetterOrDigit)) < 2 || letters.Distinct().Count() < 2) continue;
            if (picture() is { } painted && painted.LookAt(cover.Bounds, []).IsUniform) found.Add(cover.Bounds);
        }

        return found;
    }
}
