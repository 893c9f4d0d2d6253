using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Office;

namespace Lakwerk.Work.Letters;

/// <summary>
/// A Word file of ours as a PDF that lasts and that everybody can read: PDF/A-2b, tagged, to the rules of PDF/UA-1. LibreOffice does it,
/// as a child process without network and with limits.
/// </summary>
internal static class ArchivalPdf
{
    private const string Export =
        "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"},\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
        + "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"}}";

    private static readonly HelperLimits Limits = new() { Time = TimeSpan.FromMinutes(3), MemoryBytes = 6L * 1024 * 1024 * 1024 };

    /// <exception cref="InputException">LibreOffice is missing, failed, or took too long.</exception>
    public static byte[] FromWord(byte[] word, DateOnly day, CancellationToken stop)
    {
        using var scratch = new Scratch();
        OfficeConverter.WriteProfile(scratch);
        var source = scratch.Write("brief.docx", word);
        string[] arguments =
        [
            $"-env:UserInstallation=file://{scratch.PathOf("profiel")}", "--headless", "--norestore", "--nologo", "--nofirststartwizard", "--nolockcheck",
            "--convert-to", Export, "--outdir", scratch.PathOf("uit"), source,
        ];
        try
        {
            Sandbox.Run(HelperProgram.LibreOffice, arguments, scratch.Folder, Limits, stop);
        }
        catch (HelperException problem)
        {
            throw new InputException(problem.Message, problem);
        }

        var target = Path.Combine(scratch.PathOf("uit"), "brief.pdf");
        return File.Exists(target) ? PdfStamp.Fix(File.ReadAllBytes(target), day) : throw InputException.Of("LibreOffice kon van de brief geen PDF maken.", "LibreOffice could not make a PDF of the letter.");
    }
}
