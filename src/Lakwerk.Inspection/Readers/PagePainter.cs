using Lakwerk.Pdf.Objects;

namespace Lakwerk.Inspection.Readers;

/// <summary>
/// Has poppler paint the pages of a file: those that are asked for one after another several at a time, for starting it
/// takes longer than painting a page.
/// </summary>
internal sealed class PagePainter(Poppler poppler, FileOnDisk file, PdfDocument document, string password)
{
    private const int MostPages = 8;

    /// <summary>What the pictures of one run may take together, in bytes.</summary>
    public const double MostBytes = 24 * 1024 * 1024;

    private Dictionary<int, PagePicture> _ahead = [];
    private int _last;
    private int _run = 1;

    /// <summary>Paints a page; null when poppler cannot.</summary>
    public PagePicture? Paint(int number)
    {
        var follows = number == _last + 1;
        _last = number;
        if (_ahead.Remove(number, out var painted)) return painted;
        _run = follows ? Math.Min(2 * _run, MostPages) : 1;
        return PaintRun(number) ?? PaintAlone(number);
    }

    private PagePicture? PaintRun(int first)
    {
        var pages = Pages(first);
        if (pages.Count < 2 || poppler.Paint(file, pages, password) is not { } pictures) return null;
        _ahead = pages.Zip(pictures).Skip(1).ToDictionary(pair => pair.First.Number, pair => pair.Second);
        return pictures[0];
    }

    private PagePicture? PaintAlone(int number)
    {
        _run = 1;
        return poppler.Paint(file, [document.Page(number)], password)?[0];
    }

    private List<PdfPage> Pages(int first)
    {
        var (pages, bytes) = (new List<PdfPage>(), 0.0);
        for (var number = first; number < first + _run && number <= document.PageCount; number++)
        {
            var page = document.Page(number);
            bytes += PagePicture.Bytes(page);
            if (bytes > MostBytes) break;
            pages.Add(page);
        }

        return pages;
    }
}
