using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Text;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Carries out a script: any command that a dossier knows, as JSON, one a line.</summary>
internal static class DoCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var script = new Argument<string>("script") { Description = "Commands as JSON, one a line: {\"do\":\"add-request-item\",\"text\":\"…\"}; - reads them from the input." };
        var command = new Command("do", "Carry out a script of commands; it may open the dossier.") { dossier, script };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed, create: true);
            var path = parsed.GetRequiredValue(script);
            var text = path == "-" ? Console.In.ReadToEnd() : TextFile.Decode(SourceFile.ReadAll(path));
            var done = CommandScript.Run(work.Office.Dossiers, new DossierId(parsed.GetRequiredValue(dossier)), path, text.Split('\n'), work.By);
            if (work.IsJson) work.Json(json =>
            {
                json.WriteString("dossier", done.Id.Value);
                json.WriteNumber("version", done.Version);
            });
            else work.Line(work.In($"Dossier {done.Id} telt nu {done.Version} gebeurtenissen.", $"Dossier {done.Id} now has {done.Version} events."));
            return ExitCode.Ok;
        });
        return command;
    }
}
