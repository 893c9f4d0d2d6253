using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>
/// Sees what a page draws. For one operation the specific call comes first (glyphs, path, image …), with the state as it is
/// at that moment, and <see cref="Operation"/> last, when the operation has taken its effect. Content hidden by optional
/// content is visited like any other: <see cref="ContentContext.IsVisible"/> tells. Spans and geometry are valid during the call only.
/// </summary>
public abstract class ContentVisitor
{
    /// <summary>A content stream begins.</summary>
    public virtual void BeginScope(ContentScope scope)
    {
    }

    /// <summary>A content stream has ended; also called when it was cut short by damage.</summary>
    public virtual void EndScope(ContentScope scope)
    {
    }

    /// <summary>Do draws a form.</summary>
    /// <param name="context">Where we are; the state is that of the drawing content.</param>
    /// <param name="form">The form XObject.</param>
    /// <param name="toUser">Form space (its Matrix applied) to the page's user space.</param>
    /// <returns>False to pass over its content.</returns>
    public virtual bool EnterForm(ContentContext context, PdfStream form, in Matrix toUser) => true;

    /// <summary>A string in a Type 3 font is shown; <see cref="ShowGlyphs"/> comes first either way.</summary>
    /// <returns>True to run the procedure of each glyph as a scope of its own.</returns>
    public virtual bool EnterGlyphs(ContentContext context, Type3Font font) => false;

    /// <summary>Something is painted with a tiling pattern: once per setting of the colour and scope, not per use.</summary>
    /// <returns>True to run the pattern's cell.</returns>
    public virtual bool EnterPattern(ContentContext context, PdfStream pattern, in Matrix toUser) => false;

    /// <summary>gs sets a soft mask with a transparency group.</summary>
    /// <returns>True to run the group's content.</returns>
    public virtual bool EnterSoftMask(ContentContext context, PdfDictionary softMask) => false;

    /// <summary>Tj, TJ, ' or " shows text: one call for each operation, glyphs in the order of the string.</summary>
    public virtual void ShowGlyphs(ContentContext context, ReadOnlySpan<ShownGlyph> glyphs)
    {
    }

    /// <summary>A path is painted, or only clips.</summary>
    public virtual void PaintPath(ContentContext context, PathGeometry path, PathPaint paint)
    {
    }

    /// <summary>Do draws an image.</summary>
    public virtual void DrawImage(ContentContext context, PdfStream image, in Matrix unitSquareToUser)
    {
    }

    /// <summary>An inline image is drawn.</summary>
    public virtual void DrawInlineImage(ContentContext context, InlineImage image, in Matrix unitSquareToUser)
    {
    }

    /// <summary>sh paints a shading over the whole clip.</summary>
    /// <param name="context">Where we are.</param>
    /// <param name="shading">The shading: a dictionary or a stream.</param>
    public virtual void PaintShading(ContentContext context, PdfObject shading)
    {
    }

    /// <summary>BMC or BDC; the sequence is already on the context's stack.</summary>
    public virtual void BeginMarkedContent(ContentContext context, string tag, PdfDictionary? properties)
    {
    }

    /// <summary>EMC; the sequence is still on the context's stack.</summary>
    public virtual void EndMarkedContent(ContentContext context)
    {
    }

    /// <summary>Any operation, after its effect: also unknown ones and those without effect.</summary>
    public virtual void Operation(ContentContext context, in ContentOperation operation)
    {
    }
}
