using System.CommandLine;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary><c>lakwerk dossier …</c>: a request from the letter that came in to the documents that go out, without a browser.</summary>
internal static class DossierCommands
{
    public static Command Create(Session session)
    {
        var options = new DossierOptions();
        return options.AddTo(new Command("dossier", "Handle a request: its procedure, documents, marks, checks, decision and release.")
        {
            NewCommand.Create(session, options),
            ListCommand.Create(session, options),
            ShowCommand.Create(session, options),
            HistoryCommand.Create(session, options),
            EventCommand.Create(session, options),
            RequestCommand.Create(session, options),
            CorrectCommand.Create(session, options),
            AddCommand.Create(session, options),
            DescribeCommand.Create(session, options),
            AsideCommand.Create(session, options),
            SplitDossierCommand.Create(session, options),
            AssessCommand.Create(session, options),
            RuleCommand.Create(session, options),
            MotivateCommand.Create(session, options),
            MarkCommand.Create(session, options),
            SuggestionsCommand.Create(session, options),
            HintsCommand.Create(session, options),
            SearchCommand.Create(session, options),
            ConsistencyCommand.Create(session, options),
            SignOffCommand.Create(session, options),
            RoleCommand.Create(session, options),
            PartyCommand.Create(session, options),
            InventoryCommand.Create(session, options),
            CheckCommand.Create(session, options),
            DecideCommand.Create(session, options),
            ObjectionCommand.Create(session, options),
            LetterCommand.Create(session, options),
            LetterCommand.CreateBody(session, options),
            ReleaseCommand.Create(session, options),
            ExportCommand.Create(session, options),
            UndoCommand.Create(session, options),
            UndoCommand.CreateRedo(session, options),
            DoCommand.Create(session, options),
        });
    }

    public static Argument<string> Dossier() => new("dossier") { Description = "The dossier, as “dossier list” names it.", HelpName = "dossier" };

    public static Argument<string> Documents() => new("documents") { Description = "Numbers of the inventory: 7, \"1 en 6 t/m 12\", AA, alle; or a document's own name.", HelpName = "documents" };

    public static Option<string?> Text(string name, string description, string helpName = "text") => new(name) { Description = description, HelpName = helpName };

    public static Option<string?> Date(string name, string description) => new(name) { Description = description, HelpName = "date" };

    public static Option<string> Required(string name, string description, string helpName = "text") => new(name) { Description = description, HelpName = helpName, Required = true };
}
