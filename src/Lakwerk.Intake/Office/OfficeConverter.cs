using System.Diagnostics;
using Lakwerk.Intake.Helpers;
using Lakwerk.Intake.Recognition;
using Lakwerk.Intake.Rendering;
using Lakwerk.Text;

namespace Lakwerk.Intake.Office;

/// <summary>
/// Office files to PDF through LibreOffice: a child process with a profile of its own (Dutch, no macros, no links followed), no
/// network, and limits; folder and profile are removed afterwards.
/// </summary>
public static class OfficeConverter
{
    private const int MostTextColumns = 1024;
    private const long LargestFitted = 48L * 1024 * 1024;
    private const long LargestUnpacked = 1024L * 1024 * 1024;
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(3);
    private static readonly HelperLimits Limits = new() { MemoryBytes = 6L * 1024 * 1024 * 1024 };

    /// <exception cref="HelperException">LibreOffice is missing, failed or took too long.</exception>
    /// <exception cref="UnreadableException">A password protects the file, or it is too large.</exception>
    public static RenderedFile ToPdf(ReadOnlyMemory<byte> file, FileKind kind, string name, CancellationToken stop) => ToPdf(file, kind, name, MostTime, stop);

    /// <param name="file">Its bytes.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="name">How a message calls it.</param>
    /// <param name="time">For all steps together.</param>
    /// <param name="stop">The user's.</param>
    internal static RenderedFile ToPdf(ReadOnlyMemory<byte> file, FileKind kind, string name, TimeSpan time, CancellationToken stop)
    {
        if (HiddenContent.IsEncrypted(file, kind)) throw new UnreadableException(UnreadableReason.Encrypted, "Het Office-bestand is met een wachtwoord beveiligd.");
        var unpacked = HiddenContent.SizeOf(file);
        if (unpacked > LargestUnpacked) throw new UnreadableException(UnreadableReason.TooLarge, $"Het bestand is uitgepakt {unpacked / (1024 * 1024)} MB; dat is te groot om om te zetten.");
        using var scratch = new Scratch();
        try
        {
            return ToPdf(file, kind, name, unpacked, new Conversion(scratch, time, stop));
        }
        catch (HelperException problem) when (problem.TookTooMuch)
        {
            throw new UnreadableException(UnreadableReason.TooLarge, $"Het bestand is te groot of te ingewikkeld: na {time.TotalSeconds:0} seconden was LibreOffice nog bezig het om te zetten. Deel het in kleinere bestanden, of sla het op als PDF.", problem);
        }
    }

    private static RenderedFile ToPdf(ReadOnlyMemory<byte> file, FileKind kind, string name, long unpacked, Conversion conversion)
    {
        var scratch = conversion.Scratch;
        WriteProfile(scratch);
        var source = scratch.Write("in" + kind.Extension(), kind == FileKind.Csv ? System.Text.Encoding.UTF8.GetBytes(TextFile.Decode(file.Span)) : file.Span);
        var notes = IsOpaque(kind) ? NotesByWayOf(source, kind, conversion) : HiddenContent.Notes(file, kind);
        if (IsSheet(kind)) (source, kind, notes) = Fitted(source, kind, notes, unpacked, conversion);
        var pdf = Convert(source, kind, $"pdf:{Filter(kind)}:{{\"ExportBookmarks\":{{\"type\":\"boolean\",\"value\":\"true\"}}}}", conversion);
        return new RenderedFile(pdf ?? throw new HelperException($"LibreOffice kan {name} niet lezen: het bestand is beschadigd of beveiligd."), notes);
    }

    private static byte[]? Convert(string source, FileKind kind, string format, Conversion conversion)
    {
        var scratch = conversion.Scratch;
        string[] arguments =
        [
            $"-env:UserInstallation=file://{scratch.PathOf("profiel")}", "--headless", "--norestore", "--nologo", "--nofirststartwizard", "--nolockcheck",
            "--convert-to", format, .. Input(kind, source), "--outdir", scratch.PathOf("uit"), source,
        ];
        Sandbox.Run(HelperProgram.LibreOffice, arguments, scratch.Folder, Limits with { Time = conversion.TimeLeft }, conversion.Stop);
        var target = Path.Combine(scratch.PathOf("uit"), $"{Path.GetFileNameWithoutExtension(source)}.{format.Split(':')[0]}");
        return File.Exists(target) ? File.ReadAllBytes(target) : null;
    }

    /// <summary>A sheet with columns as wide as their text; one that is too large for that is printed as it is, and that is told.</summary>
    private static (string Source, FileKind Kind, IReadOnlyList<string> Notes) Fitted(string source, FileKind kind, IReadOnlyList<string> notes, long unpacked, Conversion conversion)
    {
        // As flat XML a sheet is larger still than its own parts are.
        var flat = unpacked > LargestFitted ? null : Convert(source, kind, "fods:OpenDocument Spreadsheet Flat XML", conversion);
        if (flat is null && unpacked <= LargestFitted) return (source, kind, notes);
        if (flat is null || flat.Length > LargestFitted) return (source, kind, [.. notes, "Het rekenblad is te groot om de kolommen passend te maken; tekst die breder is dan haar cel kan afgekapt zijn."]);
        try
        {
            var fitted = conversion.Scratch.PathOf("passend.fods");
            var cut = SheetFitter.Fit(conversion.Scratch.Write("vlak.fods", flat), fitted);
            if (cut > 0) notes = [.. notes, $"In {(cut == 1 ? "1 cel" : $"{cut} cellen")} van het rekenblad staat meer tekst dan de PDF laat zien; lees het origineel."];
            return (fitted, FileKind.Ods, notes);
        }
        catch (System.Xml.XmlException)
        {
            return (source, kind, notes);
        }
    }

    private static bool IsSheet(FileKind kind) => kind is FileKind.Xlsx or FileKind.Xls or FileKind.Ods or FileKind.Csv;

    /// <summary>Kinds whose hidden content cannot be counted in the file itself.</summary>
    private static bool IsOpaque(FileKind kind) => kind is FileKind.Doc or FileKind.Rtf or FileKind.Xls or FileKind.Ppt;

    /// <summary>The old kinds are turned into OpenDocument, which keeps what is hidden, and counted there.</summary>
    private static IReadOnlyList<string> NotesByWayOf(string source, FileKind kind, Conversion conversion)
    {
        var (format, open) = kind switch
        {
            FileKind.Xls => ("ods:calc8", FileKind.Ods),
            FileKind.Ppt => ("odp:impress8", FileKind.Odp),
            _ => ("odt:writer8", FileKind.Odt),
        };
        return Convert(source, kind, format, conversion) is { } file ? HiddenContent.Notes(file, open) : [];
    }

    private static string Filter(FileKind kind) => kind switch
    {
        FileKind.Xlsx or FileKind.Xls or FileKind.Ods or FileKind.Csv => "calc_pdf_Export",
        FileKind.Pptx or FileKind.Ppt or FileKind.Odp => "impress_pdf_Export",
        _ => "writer_pdf_Export",
    };

    /// <summary>
    /// The separator by its code, quotes (34), UTF-8 (76), from the first line, every column as text (2): taken for numbers and dates,
    /// 0612345678 would lose its zero and 10-01-1950 its century.
    /// </summary>
    private static string[] Input(FileKind kind, string source)
    {
        if (kind != FileKind.Csv) return [];
        var separator = Separator(source);
        var columns = Math.Min(MostTextColumns, 1 + File.ReadLines(source).Select(line => line.Count(c => c == separator)).DefaultIfEmpty().Max());
        return [$"--infilter=Text - txt - csv (StarCalc):{(int)separator},34,76,1,{string.Join('/', Enumerable.Range(1, columns).Select(column => $"{column}/2"))}"];
    }

    /// <summary>Semicolons in the Netherlands, tabs, or commas: the first of these that the first line has. A comma in a file with semicolons is part of the text.</summary>
    private static char Separator(string source)
    {
        var line = File.ReadLines(source).FirstOrDefault() ?? "";
        return line.Contains(';', StringComparison.Ordinal) ? ';' : line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
    }

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

    /// <summary>The steps of one file share a folder and their time.</summary>
    private sealed record Conversion(Scratch Scratch, TimeSpan Time, CancellationToken Stop)
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        public TimeSpan TimeLeft => TimeSpan.FromTicks(Math.Max(1, (Time - _watch.Elapsed).Ticks));
    }
}
