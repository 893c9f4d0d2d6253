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
        return Split(PagesOf(document));
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
        return Cut(pages, (current, sketch) => current.Score(sketch));
    }

    /// <summary>The documents as a person cut them: the pages (or lines) on which they begin are given, the rest is read from them.</summary>
    public static IReadOnlyList<SplitDocument> SplitAt(IReadOnlyList<SplitPage> pages, IReadOnlySet<int> firsts)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(firsts);
        return Cut(pages, (_, sketch) => firsts.Contains(sketch.Page.First) ? double.PositiveInfinity : double.NegativeInfinity);
    }

    /// <summary>The pages of a document as the splitter wants them.</summary>
    public static IReadOnlyList<SplitPage> PagesOf(TextDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Pages.Select(page => new SplitPage(page.Number, page.Number, page.Text) { Width = page.Bounds.Width, Height = page.Bounds.Height })];
    }

    private static List<SplitDocument> Cut(IReadOnlyList<SplitPage> pages, Func<BoundaryModel, PageSketch, double> score)
    {
        var documents = new List<SplitDocument>();
        var current = new BoundaryModel();
        var confidence = 1.0;
        foreach (var page in pages)
        {
            var sketch = PageSketch.Of(page);
            var odds = current.Pages.Count == 0 ? double.NegativeInfinity : score(current, sketch);
            if (odds > 0)
            {
                documents.Add(Finish(current, confidence));
                current = new BoundaryModel();
                confidence = double.IsInfinity(odds) ? 1 : Math.Round(Math.Min(Surest, 1 / (1 + Math.Exp(-odds * Steepness))), 2);
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
