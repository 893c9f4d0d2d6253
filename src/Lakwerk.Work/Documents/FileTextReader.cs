using Lakwerk.Pdf.Layout;
using Lakwerk.Pdf.Objects;
using Lakwerk.Text;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Documents;

/// <summary>Reads the text of a file by what it is, not by what its name says.</summary>
public static class FileTextReader
{
    private const int LargestPlainText = 256 * 1024 * 1024;

    public static FileText Read(string path, string password = "", CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var bytes = SourceFile.ReadAll(path);
        var isPdf = SourceFile.LooksLikePdf(bytes) || path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
        return isPdf ? ReadPdf(path, bytes, password, stop) : ReadPlain(path, bytes);
    }

    private static FileText ReadPdf(string path, byte[] bytes, string password, CancellationToken stop)
    {
        using var document = PdfFile.Open(path, bytes, password, stop);
        var missing = new List<string>();
        var pages = ReadPages(path, document, missing, stop).ToList();
        if (pages.Count == 0 && missing.Count > 0) throw new InputException(missing[0]);
        return new FileText(path, SourceFile.Sha256(bytes), new TextDocument(pages), null)
        {
            Missing = missing,
            Notes = Notes.Of(path, document.Warnings),
        };
    }

    /// <summary>The pages one by one, while they are asked for; those that cannot be read are named in <paramref name="missing"/>.</summary>
    public static IEnumerable<TextPage> ReadPages(string path, PdfDocument document, ICollection<string> missing, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(missing);
        var reader = new DocumentTextReader(document);
        for (var number = 1; number <= document.PageCount; number++)
        {
            stop.ThrowIfCancellationRequested();
            if (ReadPage(reader, path, number, missing) is { } page) yield return page;
        }
    }

    private static TextPage? ReadPage(DocumentTextReader reader, string path, int number, ICollection<string> missing)
    {
        try
        {
            return reader.ReadPage(number);
        }
        catch (PdfException problem)
        {
            missing.Add($"{path}: page {number}: {problem.Message}");
            return null;
        }
    }

    private static FileText ReadPlain(string path, byte[] bytes)
    {
        if (bytes.Length > LargestPlainText) throw InputException.About(path, $"is larger than {LargestPlainText} bytes.");
        var text = TextFile.Decode(bytes);
        // Text has no NUL; what has one is a picture, a program, an office file.
        if (text.Contains('\0')) throw InputException.About(path, "is neither a PDF nor plain text.");
        return new FileText(path, SourceFile.Sha256(bytes), null, text);
    }
}
