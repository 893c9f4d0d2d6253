using System.CommandLine;
using System.Text;
using Lakwerk.Inspection;
using Lakwerk.Work.Inspecting;
using Lakwerk.Work.Marks;
using Lakwerk.Work.Proving;

namespace Lakwerk.Cli.Commands;

/// <summary>Goes through every leak channel of a file: ours or anybody's, alone or beside its original.</summary>
internal static class InspectCommand
{
    public static Command Create(Session session)
    {
        var file = new Argument<string>("file") { Description = "A redacted PDF file, made by anybody." };
        var original = new Option<string?>("--original") { Description = "The file before redaction.", HelpName = "original.pdf" };
        var marks = new Option<string?>("--marks") { Description = "The marks that it was redacted with.", HelpName = "marks.json" };
        var strict = new Option<bool>("--strict") { Description = "Hold it to what a freshly redacted file must be, also without an original." };
        var hidden = new Option<bool>("--width-hidden") { Description = "A gap whose width can be read is a finding." };
        var language = Options.Language("en");
        var proof = Options.Proof();
        var proofLanguage = Options.ProofLanguage();
        var date = Options.ProofDate();
        var password = Options.Password();
        var json = Options.Json();
        var command = new Command("inspect", "Look for what a redaction left behind.") { file, original, marks, strict, hidden, language, proof, proofLanguage, date, password, json };
        command.SetAction(parsed =>
        {
            var request = new InspectRequest(parsed.GetRequiredValue(file), parsed.GetValue(original), parsed.GetValue(marks))
            {
                Strict = parsed.GetValue(strict),
                WidthMustBeHidden = parsed.GetValue(hidden),
                Password = parsed.GetValue(password)!,
            };
            var report = InspectFile.Run(request, session.Stop);
            if (parsed.GetValue(proof) is { } path)
                ProofFile.Write(path, report, request.Marks is null ? [] : MarkFileReader.Read(request.Marks).Marks, Options.ProofOf(parsed, proofLanguage, date));
            return Show(session, report, parsed.GetValue(json), parsed.GetValue(language) == "nl" ? ReportLanguage.Dutch : ReportLanguage.English);
        });
        return command;
    }

    private static int Show(Session session, InspectionReport report, bool json, ReportLanguage language)
    {
        if (json) session.Write(stream => stream.Write(Encoding.UTF8.GetBytes(report.ToJson())));
        else session.Output.Write(report.ToText(language));
        return report.IsClean ? ExitCode.Ok : ExitCode.Findings;
    }
}
