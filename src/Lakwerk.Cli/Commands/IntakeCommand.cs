using System.CommandLine;
using Lakwerk.Cli.Commands.Dossiers;
using Lakwerk.Intake;
using Lakwerk.Work;
using Lakwerk.Work.Intake;
using Spectre.Console;

namespace Lakwerk.Cli.Commands;

/// <summary>Takes a heap of files in: documents out, a row for every file, and on request all of it into a dossier.</summary>
internal static class IntakeCommand
{
    public static Command Create(Session session)
    {
        var fields = new Fields();
        var command = fields.Options.AddTo(new Command("intake", "Turn files and folders into documents, and account for every one."));
        fields.AddTo(command);
        command.SetAction(parsed => fields.Run(session, parsed));
        return command;
    }

    private sealed class Fields
    {
        private readonly Argument<string[]> _places = new("places") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        private readonly Option<string?> _out = new("--out") { Description = "Folder for documents, text and the account; a run that was stopped is taken up in it.", HelpName = "folder" };
        private readonly Option<string?> _dossier = new("--dossier") { Description = "Put the documents into this dossier.", HelpName = "dossier" };
        private readonly Option<bool> _noOcr = new("--no-ocr") { Description = "Recognise no text in scans." };
        private readonly Option<string?> _virusScan = new("--virus-scan")
        {
            Description = "Ask a running clamd about every file before it is opened; by its usual socket or this one.",
            HelpName = "socket",
            Arity = ArgumentArity.ZeroOrOne,
        };

        public DossierOptions Options { get; } = new();

        public void AddTo(Command command)
        {
            command.Arguments.Add(_places);
            foreach (var option in (ReadOnlySpan<Option>)[_out, _dossier, _noOcr, _virusScan]) command.Options.Add(option);
        }

        public int Run(Session session, ParseResult parsed)
        {
            var dossier = parsed.GetValue(_dossier);
            var folder = FolderOf(parsed, dossier);
            using var work = dossier is null ? null : Options.Open(session, parsed);
            var id = work?.Open(dossier!).Id;
            using var intake = IntakeFolder.Open(folder);
            using var progress = new IntakeProgressLine(session);
            var report = ImportFiles.Run(parsed.GetRequiredValue(_places), intake, Settings(session, parsed), progress);
            AccountTable.Write(report, intake);
            var added = work is null ? (int?)null : IntakeIntoDossier.Add(report, intake, work.Office, id!.Value, work.By, session.Stop);
            if (Options.IsJson(parsed)) session.Write(stream => AccountTable.WriteJson(report, stream));
            else Tell(session, report, folder, added);
            return session.Close([], report.Unreadable == 0 ? [] : [$"{report.Unreadable} van {report.Rows.Count} bestanden en bijlagen zijn niet gelezen; de verantwoording noemt ze met de reden."]);
        }

        /// <summary>What comes in for a dossier is kept beside it, unless another place is named.</summary>
        private string FolderOf(ParseResult parsed, string? dossier)
        {
            if (parsed.GetValue(_out) is { } folder) return folder;
            if (dossier is null) throw InputException.Of("noem een dossier (--dossier D) of een map voor de documenten en de verantwoording (--out MAP).", "name a dossier (--dossier D) or a folder for the documents and the account of them (--out FOLDER).");
            return Path.Combine(Options.FolderOf(parsed), "inname", Uri.EscapeDataString(dossier));
        }

        private IntakeSettings Settings(Session session, ParseResult parsed) => new()
        {
            Recognise = !parsed.GetValue(_noOcr),
            ScanForViruses = parsed.GetResult(_virusScan) is not null,
            VirusScanner = parsed.GetValue(_virusScan),
            Stop = session.Stop,
        };

        private static void Tell(Session session, IntakeReport report, string folder, int? added)
        {
            var unread = report.Rows.Where(row => row.Row.Outcome == IntakeOutcome.Unreadable).ToList();
            if (unread.Count > 0)
            {
                var table = new Table().AddColumns("niet leesbaar", "reden");
                foreach (var row in unread) table.AddRow(Markup.Escape(row.Row.Path), Markup.Escape(row.Row.Sentence));
                Tables.Write(session, table);
            }

            session.Output.WriteLine($"{report.Rows.Count} bestanden en bijlagen: {report.Documents} documenten, {report.Duplicates} dubbelen, {report.Unpacked} uitgepakt, {report.Unreadable} niet leesbaar.");
            if (report.Twins.Count > 0) session.Output.WriteLine($"{report.Twins.Count(twin => twin.Likeness >= 1)} documenten met dezelfde tekst, {report.Twins.Count(twin => twin.Likeness < 1)} die sterk op een ander lijken.");
            if (report.Skipped > 0) session.Output.WriteLine($"{report.Skipped} bestanden waren al ingelezen.");
            if (added is { } count) session.Output.WriteLine($"{count} documenten aan het dossier toegevoegd.");
            session.Output.WriteLine($"Verantwoording: {Path.Combine(folder, "verantwoording.csv")}");
        }
    }
}
