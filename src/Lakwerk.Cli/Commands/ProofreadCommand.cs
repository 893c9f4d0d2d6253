using System.CommandLine;
using Lakwerk.Reading;
using Lakwerk.Reading.Json;
using Lakwerk.Reading.Proofreading;
using Lakwerk.Work.Files;
using Lakwerk.Work.ReadingBack;

namespace Lakwerk.Cli.Commands;

/// <summary>Proofreads a decision before it is signed.</summary>
internal static class ProofreadCommand
{
    public static Command Create(Session session)
    {
        var letter = new Argument<string>("letter") { Description = "The decision (docx, odt, PDF, txt)." };
        var inventory = new Argument<string?>("inventory") { Description = "Its inventory list (xlsx, csv, docx, PDF).", Arity = ArgumentArity.ZeroOrOne };
        var folder = new Argument<string?>("folder") { Description = "Folder with the PDF files that go out.", Arity = ArgumentArity.ZeroOrOne };
        var password = Options.Password();
        var noOcr = Options.NoOcr();
        var output = new Option<string?>("--out") { Description = "Word file to write, with the findings in its margin.", HelpName = "file.docx" };
        var json = Options.Json();
        var command = new Command("proofread", "Check a decision against itself, the law, its inventory and its files.") { letter, inventory, folder, output, password, noOcr, json };
        command.SetAction(parsed => Run(session, RequestOf(parsed.GetRequiredValue(letter), parsed.GetValue(inventory), parsed.GetValue(folder)), new ReadOptions { Password = parsed.GetValue(password)!, Recognise = !parsed.GetValue(noOcr), Stop = session.Stop }, parsed.GetValue(output), parsed.GetValue(json)));
        return command;
    }

    /// <summary>A folder may stand where the inventory would, when there is no inventory.</summary>
    private static ProofreadRequest RequestOf(string letter, string? second, string? third) =>
        third is null && second is not null && Directory.Exists(second) ? new(letter, null, second) : new(letter, second, third);

    private static int Run(Session session, ProofreadRequest request, ReadOptions options, string? output, bool json)
    {
        var outcome = ProofreadFile.Run(request, options);
        if (output is not null) AtomicFile.Write(output, ProofreadFile.WithComments(outcome));
        if (json) session.Write(stream => JsonOutput.Write(stream, writer => FindingsWriter.Write(writer, outcome.Findings)));
        else WriteText(session, outcome.Findings);
        var code = session.Close(outcome.Notes, outcome.Missing);
        return code == ExitCode.Ok && outcome.Findings.Any(finding => finding.Weight != FindingWeight.Note) ? ExitCode.Findings : code;
    }

    private static void WriteText(Session session, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0) session.Output.WriteLine("Geen bevindingen.");
        foreach (var finding in findings)
        {
            var weight = finding.Weight switch { FindingWeight.Error => "fout", FindingWeight.Warning => "let op", _ => "ter info" };
            session.Output.WriteLine($"{(finding.Place is { } place ? ReadingSummary.PlaceOf(place) : "hele brief")}, {weight}: {finding.Message}");
            if (finding.Quote.Length > 0) session.Output.WriteLine($"    „{finding.Quote}”");
        }
    }
}
