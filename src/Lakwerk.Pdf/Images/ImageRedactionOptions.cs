using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Images;

/// <summary>How images are blanked and cleaned.</summary>
public sealed record ImageRedactionOptions
{
    /// <summary>The defaults.</summary>
    public static readonly ImageRedactionOptions Default = new();

    /// <summary>Resources in which an inline image's colour space may be named; null when there are none.</summary>
    public PdfDictionary? Resources { get; init; }

    /// <summary>Limits on what is decoded.</summary>
    public PdfLimits Limits { get; init; } = PdfLimits.Default;

    /// <summary>How wide the image is painted, in points of user space; 0 when that is not known.</summary>
    public double PaintedWidth { get; init; }

    /// <summary>How high the image is painted, in points of user space; 0 when that is not known.</summary>
    public double PaintedHeight { get; init; }

    /// <summary>What blanked pixels look like.</summary>
    public BlankFill Fill { get; init; } = BlankFill.Black;

    /// <summary>Masks of the same document that were rewritten before: the very same stream is given again. Null to rewrite each.</summary>
    public MaskMemory? Masks { get; init; }
}
