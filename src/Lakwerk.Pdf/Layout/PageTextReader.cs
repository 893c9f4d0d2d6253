using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Reads the text of one page: words, lines and reading order, boxes in the page's user space.</summary>
public static class PageTextReader
{
    /// <summary>Reads a page as a person sees it.</summary>
    /// <exception cref="PdfException">A limit was passed.</exception>
    public static TextPage Read(PdfDocument document, PdfPage page, FontLoader fonts) =>
        Read(new ContentInterpreter(document, fonts), page, PageTextOptions.Default);

    /// <summary>Reads a page with an interpreter that may serve other pages too.</summary>
    /// <exception cref="PdfException">A limit was passed.</exception>
    public static TextPage Read(ContentInterpreter interpreter, PdfPage page, PageTextOptions options)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(options);
        using var collector = new GlyphCollector(options.OutsideCropBox ? null : page.CropBox, options.HiddenLayers);
        interpreter.Run(page, collector);
        if (options.Annotations) AnnotationAppearances.Run(interpreter, page, collector);
        var lines = PageLayout.Arrange(collector.Glyphs, page.Rotate);
        return new TextPage(page.Number, page.CropBox, page.Rotate, lines);
    }
}
