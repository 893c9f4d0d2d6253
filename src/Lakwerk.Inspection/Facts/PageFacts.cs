using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>What one page draws, in order of painting; the appearances of annotations come last.</summary>
internal sealed class PageFacts
{
    public PageFacts(PdfPage page) => Page = page;

    public PdfPage Page { get; }

    public int Number => Page.Number;

    public Box CropBox => Page.CropBox;

    public List<GlyphFact> Glyphs { get; } = [];

    public List<CoverFact> Covers { get; } = [];

    public List<ImageFact> Images { get; } = [];

    public List<PathFact> Paths { get; } = [];

    /// <summary>
    /// Where something dark may hide letters although no opaque area lies over them: lines, stencils, dark areas below them,
    /// comments that viewers draw themselves. Only a picture of the page can tell.
    /// </summary>
    public List<Box> Dark { get; } = [];

    /// <summary>Replacement text of marked content: tag, the property list, and the union of the glyphs in it.</summary>
    public List<ReplacementText> Replacements { get; } = [];

    public HashSet<ResourceUse> Resources { get; } = [];

    /// <summary>Every resource dictionary that content of the page ran with.</summary>
    public HashSet<PdfDictionary> ResourceDictionaries { get; } = [];

    /// <summary>Keywords that the standard does not know, outside compatibility sections.</summary>
    public HashSet<string> UnknownOperators { get; } = [];

    public HashSet<PdfFont> Fonts { get; } = [];

    /// <summary>Why the page could not be read to its end; null when it could.</summary>
    public string? Failure { get; set; }
}
