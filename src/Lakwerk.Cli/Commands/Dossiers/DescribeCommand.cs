using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Corrects what is known about documents: date, title, people, and what the law asks of environmental information.</summary>
internal static class DescribeCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var fields = new Fields();
        var command = new Command("describe", "Correct what is known about documents: date, title, sender, environmental information …");
        fields.AddTo(command);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            return fields.Run(work, parsed);
        });
        return command;
    }

    private sealed class Fields
    {
        private readonly Argument<string> _dossier = DossierCommands.Dossier();
        private readonly Argument<string> _documents = DossierCommands.Documents();
        private readonly DocumentFields _known = new("Title; of one document.", "Date of the document.");
        private readonly Option<string?> _note = DossierCommands.Text("--note", "What the inventory says beside it.");
        private readonly Option<bool?> _environmental = new("--environmental") { Description = "Environmental information (Woo 5.1.6); --environmental false takes it back." };
        private readonly Option<bool?> _emissions = new("--emissions") { Description = "About emissions into the environment (Woo 5.1.7); --emissions false takes it back." };

        public void AddTo(Command command)
        {
            command.Arguments.Add(_dossier);
            command.Arguments.Add(_documents);
            foreach (var option in (IEnumerable<Option>)[.. _known.All, _note, _environmental, _emissions]) command.Options.Add(option);
        }

        public int Run(DossierWork work, ParseResult parsed)
        {
            var dossier = work.Open(parsed.GetRequiredValue(_dossier));
            var documents = parsed.GetValue(_known.Title) is null ? DocumentChoice.Find(dossier, parsed.GetRequiredValue(_documents)) : [DocumentChoice.FindOne(dossier, parsed.GetRequiredValue(_documents))];
            var commands = documents.Select(d => new DescribeDocument(work.By, work.Now, d.Id, Changed(parsed, d.Details))).ToList();
            return work.Do(dossier.Id.Value, commands, "Vastgelegd.", "Recorded.");
        }

        private DocumentDetails Changed(ParseResult parsed, DocumentDetails known) => _known.Of(parsed, known) with
        {
            Note = parsed.GetValue(_note) ?? known.Note,
            Environmental = parsed.GetValue(_environmental) ?? known.Environmental,
            Emissions = parsed.GetValue(_emissions) ?? known.Emissions,
        };
    }
}
