using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Facts;

/// <summary>What all glyphs of one shown string have in common.</summary>
internal sealed class TextRun
{
    /// <summary>The render mode of text that only clips what is painted after it.</summary>
    public const int OnlyClips = 7;

    /// <summary>Place in the order of painting: what comes later lies on top.</summary>
    public required int Order { get; init; }

    public required ScopeKind Scope { get; init; }

    /// <summary>The form, glyph procedure or pattern that shows it; null for the page itself.</summary>
    public required PdfStream? Stream { get; init; }

    /// <summary>The annotation whose appearance shows it, or null.</summary>
    public required PdfDictionary? Annotation { get; init; }

    /// <summary>Not hidden by optional content.</summary>
    public required bool IsVisible { get; init; }

    public required int RenderMode { get; init; }

    public required double Alpha { get; init; }

    /// <summary>How light its colour is, 0 black to 1 white; null when the colour space does not tell.</summary>
    public required double? Luminance { get; init; }

    public required Box Clip { get; init; }

    public required PdfFont? Font { get; init; }

    public required string Label { get; init; }

    /// <summary>Neither filled nor stroked: the usual way to lay recognised text over a scan.</summary>
    public bool IsUnpainted => RenderMode is 3 or OnlyClips;
}
