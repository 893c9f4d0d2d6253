using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;

namespace Lakwerk.Inspection.Readers;

/// <summary>The first foreign reader: poppler's command-line tools.</summary>
internal sealed partial class Poppler
{
    public const int Resolution = 100;
    private readonly ForeignProcess _process;
    private readonly string _pdftoppm;
    private readonly string _pdftotext;

    private Poppler(ForeignProcess process, string pdftoppm, string pdftotext)
    {
        _process = process;
        _pdftoppm = pdftoppm;
        _pdftotext = pdftotext;
        Version = VersionNumber().Match(process.Run(pdftotext, "-v")?.ComplaintText ?? "").Value;
    }

    public string Version { get; }

    /// <summary>The reader, or null when it is not installed.</summary>
    public static Poppler? TryCreate(ForeignProcess process) =>
        ForeignProcess.Find("pdftoppm") is { } pdftoppm && ForeignProcess.Find("pdftotext") is { } pdftotext
            ? new Poppler(process, pdftoppm, pdftotext)
            : null;

    /// <summary>Paints pages that follow each other; null when poppler cannot, or leaves one of them out.</summary>
    public IReadOnlyList<PagePicture>? Paint(FileOnDisk file, IReadOnlyList<PdfPage> pages, string password)
    {
        var result = _process.RunExpecting((int)Math.Min(pages.Sum(PagePicture.Bytes), PagePainter.MostBytes), _pdftoppm, [.. Password(password), "-r", Text(Resolution), "-cropbox", "-f", Text(pages[0].Number), "-l", Text(pages[^1].Number), file.FullPath]);
        return result is null ? null : PagePicture.ParseAll(result.Output, pages);
    }

    /// <summary>The words of every page, in user space; null when poppler cannot read the file.</summary>
    public IReadOnlyList<IReadOnlyList<ForeignWord>>? Words(FileOnDisk file, PdfDocument document, string password)
    {
        var result = _process.Run(_pdftotext, [.. Password(password), "-bbox", "-cropbox", file.FullPath, "-"]);
        if (result is not { ExitCode: 0 }) return null;
        var (pages, text) = (new List<IReadOnlyList<ForeignWord>>(), result.Text);
        foreach (var part in PageTag().EnumerateSplits(text)) AddPage(pages, text.AsSpan()[part], document);
        return pages;
    }

    private static void AddPage(List<IReadOnlyList<ForeignWord>> pages, ReadOnlySpan<char> part, PdfDocument document)
    {
        var text = part.ToString();
        var size = PageSize().Match(text);
        if (!size.Success || pages.Count >= document.PageCount) return;
        var geometry = PageGeometry.Of(document.Page(pages.Count + 1), Number(size, 1), Number(size, 2));
        pages.Add([.. WordTag().Matches(text).Select(word => new ForeignWord(
            WebUtility.HtmlDecode(word.Groups[5].Value),
            geometry.ToUser(Box.Of(Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4)))))]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    private static string[] Password(string password) => password.Length == 0 ? [] : ["-upw", password];

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex VersionNumber();

    [GeneratedRegex(@"<page ")]
    private static partial Regex PageTag();

    [GeneratedRegex(@"\Awidth=""([-\d.]+)"" height=""([-\d.]+)""")]
    private static partial Regex PageSize();

    [GeneratedRegex(@"<word xMin=""([-\d.]+)"" yMin=""([-\d.]+)"" xMax=""([-\d.]+)"" yMax=""([-\d.]+)"">(.*?)</word>", RegexOptions.Singleline)]
    private static partial Regex WordTag();
}
