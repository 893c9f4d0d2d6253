#pragma warning disable CA1822
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Geometry;
using Lakwerk.Pdf.Objects;

namespace Lakwerk.Pdf.Content;

/// <summary>Runs content streams (ISO 32000-2, clauses 8, 9 and 14.6) and tells a visitor what they draw and where.</summary>
public sealed class ContentInterpreter
{
    /// <summary>An interpreter for one file; serves any number of pages, one at a time.</summary>
    public ContentInterpreter(PdfDocument document, FontLoader fonts)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(fonts);
    }

    /// <summary>Runs the content of a page; its annotations are not part of it.</summary>
    /// <exception cref="PdfException">More operations than the limit allows.</exception>
    public void Run(PdfPage page, ContentVisitor visitor)
    {
    }

    /// <summary>Runs an appearance stream.</summary>
    /// <param name="form">The stream.</param>
    /// <param name="toUser">The annotation's matrix A (ISO 32000-2, 12.5.5), which follows the form's own Matrix.</param>
    /// <param name="visitor">Sees what is drawn.</param>
    /// <exception cref="PdfException">More operations than the limit allows.</exception>
    public void RunAppearance(PdfStream form, in Matrix toUser, ContentVisitor visitor)
    {
    }
}
