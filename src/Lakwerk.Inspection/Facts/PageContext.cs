using Lakwerk.Inspection.Readers;

namespace Lakwerk.Inspection.Facts;

/// <summary>One page of the inspected file, beside the same page of the original when there is one.</summary>
internal sealed class PageContext
{
    private readonly Lazy<PagePicture?> _picture;
    private readonly Lazy<PagePicture?> _originalPicture;
    private readonly Lazy<IReadOnlyList<CoveredWord>> _covered;
    private readonly Lazy<bool> _lettersAreKept;

    public PageContext(InspectionContext context, PageFacts page, PageFacts? original)
    {
        Context = context;
        Page = page;
        Original = original;
        Marks = context.MarksOf(original?.Page ?? page.Page);
        _picture = new(() => context.File.Paint(page.Page));
        _originalPicture = new(() => original is null ? null : context.Original?.Paint(original.Page));
        _covered = new(() => CoveredText.Find(page, () => Picture));
        _lettersAreKept = new(() => KeptLetters.AreAll(this));
    }

    public InspectionContext Context { get; }

    public PageFacts Page { get; }

    public PageFacts? Original { get; }

    public MarkedPage Marks { get; }

    /// <summary>The page as poppler paints it; null when it cannot.</summary>
    public PagePicture? Picture => _picture.Value;

    public PagePicture? OriginalPicture => _originalPicture.Value;

    /// <summary>Text under something opaque.</summary>
    public IReadOnlyList<CoveredWord> Covered => _covered.Value;

    /// <summary>Every letter on the page stood outside the marks of the original: text under a mark has moved there.</summary>
    public bool LettersAreKept => _lettersAreKept.Value;

    public bool HasMarks => Marks.Boxes.Count > 0;
}
