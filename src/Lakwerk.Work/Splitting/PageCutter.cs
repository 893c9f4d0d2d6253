using System.Globalization;
using Lakwerk.Intake.Helpers;

namespace Lakwerk.Work.Splitting;

/// <summary>Pages of a PDF as a PDF of their own, by qpdf.</summary>
internal static class PageCutter
{
    /// <exception cref="InputException">qpdf is missing, or cannot read the file.</exception>
    public static byte[] Cut(string path, string password, int first, int last, CancellationToken stop)
    {
        using var scratch = new Scratch();
        var range = string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");
        string[] arguments = ["--warning-exit-0", "--empty", "--pages", path, .. password.Length > 0 ? (string[])[$"--password={password}"] : [], range, "--", scratch.PathOf("uit.pdf")];
        try
        {
            Sandbox.Run(HelperProgram.Qpdf, arguments, scratch.Folder, new HelperLimits(), stop);
        }
        catch (HelperException problem)
        {
            throw new InputException(problem.Message, problem);
        }

        return File.ReadAllBytes(scratch.PathOf("uit.pdf"));
    }

    /// <inheritdoc cref="Cut(string, string, int, int, CancellationToken)"/>
    public static byte[] Cut(byte[] pdf, int first, int last, CancellationToken stop)
    {
        using var scratch = new Scratch();
        return Cut(scratch.Write("in.pdf", pdf), "", first, last, stop);
    }
}
