using Lakwerk.Pdf.Objects;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Documents;

/// <summary>Opens PDF files for the use cases, so that every complaint about one names it.</summary>
public static class PdfFile
{
    public static PdfDocument Open(string path, string password = "", CancellationToken stop = default) =>
        Complaining(path, () => PdfDocument.Open(path, OptionsFor(password, stop)));

    public static PdfDocument Open(string path, byte[] bytes, string password = "", CancellationToken stop = default) =>
        Complaining(path, () => PdfDocument.Open(bytes, OptionsFor(password, stop)));

    /// <summary>Runs something that reads <paramref name="path"/>; what it cannot read becomes one sentence with the file's name.</summary>
    public static T Complaining<T>(string path, Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return read();
        }
        catch (PdfException problem)
        {
            throw InputException.About(path, PdfSentences.Of(problem), problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw SourceFile.Unreadable(path, problem);
        }
    }

    private static PdfOpenOptions OptionsFor(string password, CancellationToken stop) => new() { Password = password, Cancellation = stop };
}
