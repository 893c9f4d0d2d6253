using System.CommandLine;
using System.Globalization;
using Lakwerk.Redaction;
using Lakwerk.Work;
using Lakwerk.Work.Redacting;

namespace Lakwerk.Cli.Commands;

/// <summary>Removes what is marked, from one document or from many in one process.</summary>
internal static class RedactCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string?>("file") { Description = "A PDF file.", Arity = ArgumentArity.ZeroOrOne };
        var marks = new Option<string?>("--marks") { Description = "What must go.", HelpName = "marks.json" };
        var output = new Option<string?>("--out") { Description = "Where the result goes.", HelpName = "out.pdf" };
        var report = new Option<string?>("--report") { Description = "Where a report goes (JSON, without text of the document).", HelpName = "report.json" };
        var width = new Option<string>("--width") { Description = "What becomes of the gaps: exact keeps them, snap blurs their width, fixed gives all the same width.", DefaultValueFactory = _ => "snap" };
        width.AcceptOnlyFromAmong([.. WidthNames.All]);
        var title = new Option<string?>("--title") { Description = "Title of the result; its old title never passes.", HelpName = "title" };
        var language = new Option<string?>("--language") { Description = "Language of the result as a tag; else the document's own.", HelpName = "nl" };
        var outlines = new Option<bool>("--outlines") { Description = "Keep bookmarks whose titles share no text with a mark; else none pass." };
        var proof = Options.Proof();
        var proofLanguage = Options.ProofLanguage();
        var date = Options.ProofDate();
        var batch = new Option<string?>("--batch") { Description = "Many documents: one {\"in\",\"marks\",\"out\"} a line.", HelpName = "jobs.jsonl" };
        var parallel = new Option<int>("--jobs") { Description = "How many documents of a batch at once.", HelpName = "number", DefaultValueFactory = _ => 1 };
        var password = Options.Password();
        var json = Options.Json();
        var command = new Command("redact", "Remove what is marked from the file itself.") { file, marks, output, report, width, title, language, outlines, proof, proofLanguage, date, batch, parallel, password, json };
        command.SetAction(parsed =>
        {
            var settings = new RedactSettings
            {
                Options = new RedactionOptions { Width = WidthNames.Parse(parsed.GetValue(width)!), Title = parsed.GetValue(title), Language = parsed.GetValue(language), Outlines = parsed.GetValue(outlines) },
                Password = parsed.GetValue(password)!,
                Proof = Options.ProofOf(parsed, proofLanguage, date),
            };
            return parsed.GetValue(batch) is { } jobs
                ? RedactBatchRun.Run(session, jobs, parsed.GetValue(file), settings, parsed.GetValue(parallel))
                : RunOne(session, JobOf(parsed.GetValue(file), parsed.GetValue(marks), parsed.GetValue(output), parsed.GetValue(report), parsed.GetValue(proof)), settings, parsed.GetValue(json));
        });
        return command;
    }

    private static RedactJob JobOf(string? file, string? marks, string? output, string? report, string? proof)
    {
        if (file is null) throw Missing("a file, or --batch for many");
        if (marks is null) throw Missing("--marks, which says what must go");
        return new RedactJob(file, marks, output ?? throw Missing("--out, where the result goes"), report, proof);
    }

    private static InputException Missing(string what) => new($"redact needs {what}. See lakwerk redact --help.");

    private static int RunOne(Session session, RedactJob job, RedactSettings settings, bool json)
    {
        RedactedFile redacted;
        using (var progress = new PageProgress(session)) redacted = RedactFile.Run(job, settings, progress, session.Stop);
        if (json) session.Write(stream => ReportWriter.Write(stream, redacted));
        else session.Output.WriteLine(Summary(job, redacted.Report));
        foreach (var warning in redacted.Report.Warnings) session.Say($"{job.In}: page {warning.Page}: {warning.Sentence}");
        if (redacted.Inspection is { IsClean: false })
        {
            session.Say($"{job.Out}: the inspection is not clean; see {job.Proof}, and lakwerk inspect for the places.");
            session.Close(redacted.Notes, []);
            return ExitCode.Findings;
        }

        return session.Close(redacted.Notes, []);
    }

    private static string WidthHint(List<MarkReport> marks) => marks.Max(mark => mark.Bits) switch
    {
        null => "",
        0 => " Widths tell nothing.",
        { } most => string.Create(CultureInfo.InvariantCulture, $" Widths tell at most {most:0.0} bits about a surname."),
    };

    private static string Summary(RedactJob job, RedactionReport report)
    {
        var marks = report.Marks.Values.ToList();
        List<string> removed =
        [
            .. Counted(marks.Sum(mark => mark.Glyphs), "glyph"), .. Counted(marks.Sum(mark => mark.Paths), "path"),
            .. Counted(marks.Sum(mark => mark.Annotations), "annotation"), .. Counted(marks.Sum(mark => mark.Images), "part of an image", "parts of images"),
        ];
        return (Counted(marks.Count, "mark").FirstOrDefault(), removed) switch
        {
            (null, _) => $"{job.Out}: no marks; the file was rebuilt with everything that is shown.",
            ({ } count, []) => $"{job.Out}: {count}; nothing that is shown lay under {(marks.Count == 1 ? "it" : "them")}.",
            ({ } count, _) => $"{job.Out}: {count}; removed: {string.Join(", ", removed)}.{WidthHint(marks)}",
        };
    }

    private static IEnumerable<string> Counted(int count, string one, string? several = null) =>
        count == 0 ? [] : [$"{count} {(count == 1 ? one : several ?? one + "s")}"];
}
