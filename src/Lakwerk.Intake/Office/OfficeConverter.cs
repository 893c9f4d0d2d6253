using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Rendering;

namespace Lakwerk.Intake.Office;

/// <summary>
/// Office files to PDF through LibreOffice: a child process with a profile of its own (Dutch, no macros, no links followed), no
/// network, and limits; folder and profile are removed afterwards.
/// </summary>
public static class OfficeConverter
{
    private static readonly HelperLimits Limits = new() { Time = TimeSpan.FromMinutes(3), MemoryBytes = 6L * 1024 * 1024 * 1024 };

    /// <exception cref="HelperException">LibreOffice is missing, failed or took too long.</exception>
    /// <exception cref="UnreadableException">A password protects the file.</exception>
    public static RenderedFile ToPdf(ReadOnlyMemory<byte> file, FileKind kind, string name, CancellationToken stop)
    {
        if (HiddenContent.IsEncrypted(file, kind)) throw new UnreadableException(UnreadableReason.Encrypted, "Het Office-bestand is met een wachtwoord beveiligd.");
        using var scratch = new Scratch();
        WriteProfile(scratch);
        var source = scratch.Write("in" + kind.Extension(), file.Span);
        string[] arguments =
        [
            $"-env:UserInstallation=file://{scratch.PathOf("profiel")}", "--headless", "--norestore", "--nologo", "--nofirststartwizard", "--nolockcheck",
            "--convert-to", $"pdf:{Filter(kind)}:{{\"ExportBookmarks\":{{\"type\":\"boolean\",\"value\":\"true\"}}}}", .. Input(kind), "--outdir", scratch.PathOf("uit"), source,
        ];
        Sandbox.Run(HelperProgram.LibreOffice, arguments, scratch.Folder, Limits, stop);
        var target = Path.Combine(scratch.PathOf("uit"), "in.pdf");
        if (!File.Exists(target)) throw new HelperException($"LibreOffice kan {name} niet lezen: het bestand is beschadigd of beveiligd.");
        return new RenderedFile(File.ReadAllBytes(target), HiddenContent.Notes(file, kind));
    }

    private static string Filter(FileKind kind) => kind switch
    {
        FileKind.Xlsx or FileKind.Xls or FileKind.Ods or FileKind.Csv => "calc_pdf_Export",
        FileKind.Pptx or FileKind.Ppt or FileKind.Odp => "impress_pdf_Export",
        _ => "writer_pdf_Export",
    };

    /// <summary>CSV in the Netherlands is set apart by semicolons or commas, in UTF-8 (76).</summary>
    private static string[] Input(FileKind kind) => kind == FileKind.Csv ? ["--infilter=Text - txt - csv (StarCalc):59/44/9,34,76,1"] : [];

    /// <summary>A profile in which nothing runs and nothing is fetched, in Dutch.</summary>
    public static void WriteProfile(Scratch scratch)
    {
        var folder = Path.Combine(scratch.PathOf("profiel"), "user");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "registrymodifications.xcu"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
            <item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>nl-NL</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
            <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
            <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
            <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>1</value></prop></item>
            </oor:items>
            """);
    }
}
