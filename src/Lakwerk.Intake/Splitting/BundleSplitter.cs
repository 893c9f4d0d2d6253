using Lakwerk.Intake.Understanding;
using Lakwerk.Text;

namespace Lakwerk.Intake.Splitting;

/// <summary>
/// Cuts a bundle of documents that were glued together into those documents, page by page, with a confidence for each boundary so
/// that a person can look at the doubtful ones first.
/// </summary>
public static class BundleSplitter
{
    private const double Steepness = 0.8;
    private const double Surest = 0.99;

    /// <summary>The documents of a PDF, in pages.</summary>
    public static IReadOnlyList<SplitDocument> Split(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Split([.. document.Pages.Select(page => new SplitPage(page.Number, page.Number, page.Text) { Width = page.Bounds.Width, Height = page.Bounds.Height })]);
    }

    /// <summary>The documents of a plain text with form feeds or page marks, in lines.</summary>
    public static IReadOnlyList<SplitDocument> SplitText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Split(TextPages.Of(text));
    }

    public static IReadOnlyList<SplitDocument> Split(IReadOnlyList<SplitPage> pages)
    {
        ArgumentNullException.ThrowIfNull(pages);
        var documents = new List<SplitDocument>();
        var current = new BoundaryModel();
        var confidence = 1.0;
        foreach (var page in pages)
        {
            var sketch = PageSketch.Of(page);
            var score = current.Pages.Count == 0 ? double.NegativeInfinity : current.Score(sketch);
            if (score > 0)
            {
                documents.Add(Finish(current, confidence));
                current = new BoundaryModel();
                confidence = Math.Round(Math.Min(Surest, 1 / (1 + Math.Exp(-score * Steepness))), 2);
            }

            current.Add(sketch);
        }

        if (current.Pages.Count > 0) documents.Add(Finish(current, confidence));
        return documents;
    }

    private static SplitDocument Finish(BoundaryModel model, double confidence) => new(model.Pages[0].Page.First, model.Pages[^1].Page.Last, confidence)
    {
        Date = model.Date ?? MailDate(model.Pages[0]),
        Title = Titles.Of(model.Pages),
    };

    /// <summary>A printed mail names its date in a field of its own.</summary>
    private static DateOnly? MailDate(PageSketch first) => first.Cues.IsMail
        ? first.Head.Where(line => line.StartsWith("Verzonden", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Sent", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Da", StringComparison.OrdinalIgnoreCase)).Select(DutchDates.First).FirstOrDefault(date => date is not null)
        : null;
}
