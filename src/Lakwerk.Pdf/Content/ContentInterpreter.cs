using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Runs content streams (ISO 32000-2, clauses 8, 9 and 14.6) and tells a visitor what they draw and where.</summary>
public sealed class ContentInterpreter
{
    private readonly ContentResources _resources;

    /// <summary>An interpreter for one file; serves any number of pages, one at a time.</summary>
    public ContentInterpreter(PdfDocument document, FontLoader fonts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fonts);
        _resources = new ContentResources(document, fonts);
    }

    /// <summary>Which optional content is shown.</summary>
    public OptionalContent OptionalContent => _resources.OptionalContent;

    /// <summary>Runs the content of a page; its annotations are not part of it. The first clip is the crop box.</summary>
    /// <exception cref="PdfException">More operations, or deeper nesting of objects, than the limits allow.</exception>
    public void Run(PdfPage page, ContentVisitor visitor)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(visitor);
        var run = new ContentRun(_resources, visitor, page.CropBox);
        run.Run(new ContentScope(ScopeKind.Page, null, page.Resources, Matrix.Identity, null), page.Content());
    }

    /// <summary>Runs an appearance stream.</summary>
    /// <param name="form">The stream.</param>
    /// <param name="toUser">The annotation's matrix A (ISO 32000-2, 12.5.5), which follows the form's own Matrix.</param>
    /// <param name="visitor">Sees what is drawn.</param>
    /// <param name="page">Where it is shown: clips to the crop box and lends its resources; null for nowhere.</param>
    /// <exception cref="PdfException">More operations, or deeper nesting of objects, than the limits allow.</exception>
    public void RunAppearance(PdfStream form, in Matrix toUser, ContentVisitor visitor, PdfPage? page = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(visitor);
        var run = new ContentRun(_resources, visitor, page?.CropBox ?? GraphicsState.Everywhere);
        run.RunAppearance(form, toUser, page?.Resources ?? new PdfDictionary());
    }
}
