using System.Globalization;
using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>
/// Not a leak but its opposite: what changed outside the marks. Pages are compared as poppler paints them, words as poppler
/// reads them; without poppler, letters as we read them.
/// </summary>
internal sealed class Fidelity : IChannel
{
    public const int ChannelNumber = 0;

    // Two pixels around a mark may change by antialiasing; a ten-thousandth of a page is less than one letter.
    private const int Margin = 2;
    private const int Tolerance = 16;
    private const double Negligible = 0.0001;

    public static readonly ChannelText Description = new(
        ChannelNumber,
        "fidelity",
        new("Buiten de lakken", "Outside the marks"),
        new("Buiten de lakken is niets veranderd of verdwenen.", "Outside the marks nothing changed or was lost."));

    public int Number => ChannelNumber;

    public string Id => Description.Id;

    public void InspectPage(PageContext page, FindingList findings)
    {
        if (page.Original is not { } original) return;
        findings.Looked();
        var shift = LineShift.Find(original, page.Page, page.Marks);
        if (shift is not null) Tell(shift, page, findings);
        ComparePictures(page, shift, findings);
        var lost = LostLetters(original, page.Page, page.Marks);
        if (lost.Length > 0)
            findings.Add(Severity.Suspicion, "buiten de lakken is tekst verdwenen:", "text outside the marks was lost:", new Place(page.Page.Number), lost);
    }

    public void Inspect(InspectionContext context, FindingList findings)
    {
        if (context.Original is { } original && original.Document.PageCount != context.File.Document.PageCount)
            findings.Add(Severity.Suspicion, "het aantal pagina's is veranderd.", "the number of pages has changed.");
    }

    private static void Tell(LineShift shift, PageContext page, FindingList findings)
    {
        var points = (Math.Ceiling(shift.Farthest * 10 - 1e-6) / 10).ToString("0.0", CultureInfo.InvariantCulture);
        findings.Add(
            Severity.Note,
            $"op regels met een lak is de overgebleven tekst ten hoogste {points.Replace('.', ',')} punt verschoven, zodat de leemte de breedte van het weggehaalde woord niet verraadt.",
            $"on lines with a mark the remaining text was moved by at most {points} points, so that the gap does not give away the width of the removed word.",
            new Place(page.Page.Number));
    }

    private static void ComparePictures(PageContext page, LineShift? shift, FindingList findings)
    {
        if (!page.Context.Options.ComparePictures) return;
        var painting = Task.Run(() => page.OriginalPicture);
        var now = page.Picture;
        if (painting.GetAwaiter().GetResult() is not { } before || now is null) return;
        var share = now.DifferenceOutside(before, [.. page.Marks.Boxes, .. shift?.Places ?? []], Margin, Tolerance);
        if (share <= Negligible) return;
        var percent = (100 * share).ToString("0.00", CultureInfo.InvariantCulture);
        findings.Add(Severity.Suspicion, $"buiten de lakken ziet {percent} % van de pagina er anders uit.", $"outside the marks {percent} % of the page looks different.", new Place(page.Page.Number));
    }

    /// <summary>Letters that the original shows outside marks more often than the result shows them at all.</summary>
    private static string LostLetters(PageFacts original, PageFacts now, MarkedPage marks)
    {
        var counts = new Dictionary<string, int>();
        foreach (var glyph in now.Glyphs.Where(glyph => !marks.Holds(glyph.Centre))) counts[glyph.Unicode] = counts.GetValueOrDefault(glyph.Unicode) + 1;
        var lost = new List<string>();
        foreach (var glyph in original.Glyphs)
        {
            if (glyph.IsBlank || !glyph.Run.IsVisible || marks.Touches(glyph.Bounds) || !original.CropBox.Contains(glyph.Centre.X, glyph.Centre.Y)) continue;
            if ((counts[glyph.Unicode] = counts.GetValueOrDefault(glyph.Unicode) - 1) < 0) lost.Add(glyph.Unicode);
        }

        return string.Concat(lost);
    }
}
