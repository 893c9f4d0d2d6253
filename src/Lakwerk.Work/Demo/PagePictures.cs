using Lakwerk.Work.Files;
using Lakwerk.Work.Helpers;

namespace Lakwerk.Work.Demo;

/// <summary>Pictures of pages by poppler, in a child process: what a reader sees, painted by a program that is not ours.</summary>
internal static class PagePictures
{
    private const int DotsPerInch = 96;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>All pages of a PDF in order, as PNG.</summary>
    public static IReadOnlyList<byte[]> Of(string pdf, CancellationToken stop)
    {
        var scratch = Directory.CreateTempSubdirectory("lakwerk-");
        try
        {
            var stem = Path.Combine(scratch.FullName, "page");
            HelperProcess.Run(Helper.PdfToPpm, ["-png", "-r", $"{DotsPerInch}", pdf, stem], Limit, stop);
            // pdftoppm pads the numbers, so that their order is the order of the names.
            return [.. scratch.EnumerateFiles("*.png").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => SourceFile.ReadAll(file.FullName))];
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
