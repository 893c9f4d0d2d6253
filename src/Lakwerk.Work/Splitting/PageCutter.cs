using System.Globalization;
using Lakwerk.Intake.Helpers;

namespace Lakwerk.Work.Splitting;

/// <summary>Pages of PDFs as a PDF of their own, by qpdf. The same pages give the same bytes.</summary>
internal static class PageCutter
{
    /// <exception cref="InputException">qpdf is missing, or cannot read the file.</exception>
    public static byte[] Cut(string path, string password, int first, int last, CancellationToken stop)
    {
        using var scratch = new Scratch();
        return Assemble(scratch, [path, .. password.Length > 0 ? (string[])[$"--password={password}"] : [], Range(first, last)], stop);
    }

    /// <summary>Pages of several files that need no password, one behind the other.</summary>
    /// <exception cref="InputException">qpdf is missing, or cannot read a file.</exception>
    public static byte[] Join(Scratch scratch, IReadOnlyList<(string Path, int First, int Last)> parts, CancellationToken stop) =>
        Assemble(scratch, parts.SelectMany(part => (string[])[part.Path, Range(part.First, part.Last)]), stop);

    private static byte[] Assemble(Scratch scratch, IEnumerable<string> pages, CancellationToken stop)
    {
        var target = scratch.PathOf("uit.pdf");
        try
        {
            Sandbox.Run(HelperProgram.Qpdf, ["--warning-exit-0", "--deterministic-id", "--empty", "--pages", .. pages, "--", target], scratch.Folder, new HelperLimits(), stop);
        }
        catch (HelperException problem)
        {
            throw new InputException(problem.Message, problem);
        }

        return File.ReadAllBytes(target);
    }

    private static string Range(int first, int last) => string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
}
