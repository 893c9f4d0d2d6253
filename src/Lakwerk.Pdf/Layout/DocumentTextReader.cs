using Lakwerk.Pdf.Content;
using Lakwerk.Pdf.Fonts;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Pdf.Layout;

/// <summary>Reads the text of a whole document, page by page, sharing fonts between pages.</summary>
public sealed class DocumentTextReader
{
    private readonly PdfDocument _document;
    private readonly ContentInterpreter _interpreter;
    private readonly PageTextOptions _options;

    /// <summary>A reader for one open file.</summary>
    /// <param name="document">The file.</param>
    /// <param name="fonts">Fonts to share with other readers of the same file; null for its own.</param>
    /// <param name="options">What counts as text; null for what a person sees.</param>
    public DocumentTextReader(PdfDocument document, FontLoader? fonts = null, PageTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        _document = document;
        _interpreter = new ContentInterpreter(document, fonts ?? new FontLoader(document.Limits, document.Warn));
        _options = options ?? PageTextOptions.Default;
    }

    /// <summary>The text of one page.</summary>
    /// <param name="number">From 1 to the number of pages.</param>
    /// <exception cref="PdfException">There is no such page, or a limit was passed.</exception>
    public TextPage ReadPage(int number) => PageTextReader.Read(_interpreter, _document.Page(number), _options);

    /// <summary>The text of all pages, read while it is enumerated.</summary>
    /// <exception cref="PdfException">A page cannot be found, or a limit was passed.</exception>
    public IEnumerable<TextPage> ReadPages()
    {
        for (var number = 1; number <= _document.PageCount; number++) yield return ReadPage(number);
    }

    /// <summary>The text of all pages.</summary>
    /// <exception cref="PdfException">A page cannot be found, or a limit was passed.</exception>
    public TextDocument Read() => new([.. ReadPages()]);
}
