using Lakwerk.Intake;
using Lakwerk.Intake.Ocr;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Rendering;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;
using Lakwerk.Work.Documents;

namespace Lakwerk.Work.ReadingBack;

/// <summary>
/// A file with pages: a PDF, or a picture of pages made one. Pages that have no text that can be trusted get the text that
/// is recognised on them.
/// </summary>
internal sealed class PagedFile : IDisposable
{
    private PagedFile(PdfDocument document, IReadOnlyList<TextPage> pages)
    {
        Document = document;
        Pages = pages;
    }

    public PdfDocument Document { get; }

    public IReadOnlyList<TextPage> Pages { get; }

    public IReadOnlyList<string> Notes { get; private init; } = [];

    public IReadOnlyList<string> Missing { get; private init; } = [];

    /// <summary>Whether a file has pages, by what it is and not by what its name says.</summary>
    public static bool Is(string path, ReadOnlySpan<byte> bytes) =>
        path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) && !bytes.StartsWith("PK"u8) || KindDetector.Detect(bytes, path) is var kind && (kind == FileKind.Pdf || kind.IsImage());

    /// <exception cref="InputException">It cannot be opened, or none of its pages can be read.</exception>
    public static PagedFile Open(string path, byte[] bytes, ReadOptions options)
    {
        var pdf = AsPdf(path, bytes);
        var document = PdfFile.Open(path, pdf, options.Password, options.Stop);
        try
        {
            var (missing, notes) = (new List<string>(), new List<string>());
            var pages = FileTextReader.ReadPages(path, document, missing, options.Stop).ToList();
            if (pages.Count == 0 && missing.Count > 0) throw new InputException(missing[0]);
            var settings = new IntakeSettings { Stop = options.Stop };
            if (options.Recognise) pages = new PageRecogniser(settings).Complete(pdf, document, pages, notes);
            return new PagedFile(document, pages) { Missing = missing, Notes = [.. notes.Select(note => $"{path}: {note}"), .. Documents.Notes.Of(path, document.Warnings)] };
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    public void Dispose() => Document.Dispose();

    private static byte[] AsPdf(string path, byte[] bytes)
    {
        var kind = KindDetector.Detect(bytes, path);
        if (!kind.IsImage()) return bytes;
        try
        {
            return ImageFile.ToPdf(bytes, kind, Path.GetFileName(path));
        }
        catch (ImageException problem)
        {
            throw InputException.About(path, problem.Message, problem);
        }
    }
}
