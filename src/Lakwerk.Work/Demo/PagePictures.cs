using Lakwerk.Intake.Helpers;
using Lakwerk.Work.Files;

namespace Lakwerk.Work.Demo;

/// <summary>Pictures of pages by poppler, in a child process: what a reader sees, painted by a program that is not ours.</summary>
internal static class PagePictures
{
    private const int DotsPerInch = 96;

    private static readonly HelperLimits Limits = new() { Time = TimeSpan.FromMinutes(1), MemoryBytes = 1L << 30 };

    /// <summary>All pages of a PDF in order, as PNG.</summary>
    public static IReadOnlyList<byte[]> Of(string pdf, CancellationToken stop)
    {
        var scratch = Directory.CreateTempSubdirectory("lakwerk-");
        try
        {
            var stem = Path.Combine(scratch.FullName, "page");
            Sandbox.Run(HelperProgram.PdfToPpm, ["-png", "-r", $"{DotsPerInch}", Path.GetFullPath(pdf), stem], scratch.FullName, Limits, stop);
            // pdftoppm pads the numbers, so that their order is the order of the names.
            return [.. scratch.EnumerateFiles("*.png").OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => SourceFile.ReadAll(file.FullName))];
        }
        catch (HelperException problem)
        {
            throw InputException.About(pdf, problem.Message, problem);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }
}
