using Lakwerk.Inspection.Facts;

namespace Lakwerk.Inspection.Channels;

/// <summary>Reports text under something opaque, and text under marks, for the channels that share the search.</summary>
internal static class CoveredTextFindings
{
    public static void AddCovered(this FindingList findings, PageContext page, Func<TextRun, bool> filter)
    {
        foreach (var word in page.Covered.Where(word => filter(word.Run)))
        {
            var (dutch, english) = SentenceOf(word);
            findings.Add(word.Severity, dutch, english, new Place(page.Page.Number, word.Bounds, word.Run.Stream?.Id), word.Text);
        }
    }

    public static void AddUnderMarks(this FindingList findings, PageContext page, Func<TextRun, bool> filter)
    {
        foreach (var text in MarkedText.Of(page, glyph => filter(glyph.Run)))
        {
            if (page.LettersAreKept)
                findings.Add(Severity.Note, "tekst van naast een lak is opgeschoven naar waar de lak stond.", "text from beside a mark has moved to where the mark was.", new Place(page.Page.Number, text.Bounds));
            else findings.Add(
                Severity.Leak, "onder een lak staat nog tekst:", "text is still there under a mark:", new Place(page.Page.Number, text.Bounds), text.Text);
        }
    }

    private static (string Dutch, string English) SentenceOf(CoveredWord word) => word.Cover?.Kind switch
    {
        null when !word.Run.IsUnpainted => ("in het donker staat tekst die niet te zien en wel te kopiëren is:", "in the dark stands text that cannot be seen but can be copied:"),
        null => ("de scan is hier zwart gemaakt, maar de herkende tekst is nog te kopiëren:",
            "the scan was blackened here, but the recognised text can still be copied:"),
        CoverKind.Image => ("onder een afbeelding staat tekst die te kopiëren is:", "under a picture stands text that can be copied:"),
        CoverKind.Annotation => ("onder een aantekening staat tekst die te kopiëren is:", "under an annotation stands text that can be copied:"),
        _ => ("onder een dekkend vlak staat tekst die te kopiëren is:", "under an opaque box stands text that can be copied:"),
    };
}
