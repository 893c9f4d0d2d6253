using Lakwerk.PeerBench;

// Measures time and memory beside other programs, interleaved, so that a busy machine is busy for all of them.
var options = BenchOptions.Parse(args);
return options.Words switch
{
    ["prepare", var source, var work] => JobSet.Prepare(source, work, options.Number("files", 150)),
    ["redact", var work] => RedactRace.Run(work, options),
    ["text", var folder, var work] => TextRace.Run(folder, work, options),
    ["scan", var work] => LargeFileRun.Run(work, options),
    ["read", var list] => EngineReader.Run(list),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        Lakwerk.PeerBench COMMAND
          prepare FOLDER|JUDGE WORK   choose words to mark in the PDFs below FOLDER, or take the judge's marks
          redact WORK                 redact them: Lakwerk with one and two jobs, mutool, MuPDF and PDFium as npm packages
          text FOLDER WORK            read the text of all PDFs below FOLDER: Lakwerk, pdftotext, mutool, MuPDF, PDFium
          scan WORK                   write a scan (2,000 pages, 1.7 GB; --dpi 86 for about 400 MB) and a text, redact and read them
        Options: --lakwerk DLL (default artifacts/cli/lakwerk.dll), --rounds N, --files N, --pages N, --dpi N, --width exact|snap|fixed, --only "NAME;NAME"
        The npm peers run when `npm ci` was done in the folder peers beside this program's source; they are left out otherwise.
        """);
    return 2;
}
