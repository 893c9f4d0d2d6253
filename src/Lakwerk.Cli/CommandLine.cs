using System.CommandLine;
using System.CommandLine.Parsing;
using Lakwerk.Cli.Commands;
using Lakwerk.Cli.Commands.Dossiers;
using Lakwerk.Law;

namespace Lakwerk.Cli;

/// <summary>The commands, and what happens when none of them was meant.</summary>
public static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, Session session)
    {
        // Somebody who types nothing wants to know what there is to type.
        var parsed = Root(session).Parse(args.Count == 0 ? ["--help"] : args, Plain);
        if (parsed.Errors.Count > 0)
        {
            session.Say($"{Complaint(parsed)} See lakwerk {Path(parsed.CommandResult.Command)}--help.");
            return ExitCode.BadInput;
        }

        // Exceptions go up to the process edge, which knows which of them are whose fault.
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    /// <summary>What begins with @ is text like any other, as titles and posts do, and no file with more arguments.</summary>
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    /// <summary>The language in which a refusal is told; also for a command that never came as far as its options.</summary>
    public static Language LanguageOf(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        var at = args.TakeWhile(arg => arg != "--language").Count();
        var asked = at + 1 < args.Count ? args[at + 1] : args.FirstOrDefault(arg => arg.StartsWith("--language=", StringComparison.Ordinal))?["--language=".Length..];
        return asked == "en" ? Language.English : Language.Dutch;
    }

    private static RootCommand Root(Session session) => new("Removes what is marked from PDF files, and proves that it is gone.")
    {
        TextCommand.Create(session),
        SuggestCommand.Create(session),
        Commands.SearchCommand.Create(session),
        IntakeCommand.Create(session),
        SplitCommand.Create(session),
        ReadCommand.Create(session),
        ProofreadCommand.Create(session),
        GroundsCommand.Create(session),
        RegisterCommand.Create(session),
        MeasureCommand.Create(session),
        RedactCommand.Create(session),
        InspectCommand.Create(session),
        ClockCommand.Create(session),
        DossierCommands.Create(session),
        CheckCommand.CreateAtTop(session),
        ConsistencyCommand.CreateAtTop(session),
        AuditCommand.Create(session),
        PublishCommand.Create(session),
        WithdrawCommand.Create(session),
        HandOverCommand.Create(session),
        DemoCommand.Create(session),
        ServeCommand.Create(session),
        PortalCommand.Create(session),
        MoveCommands.CreateMigrate(session),
        MoveCommands.CreateBackup(session),
        MoveCommands.CreateRestore(session),
        RemoteCommand.Create(session),
        DoctorCommand.Create(session),
        WorkerCommand.Create(session),
    };

    /// <summary>One sentence; a word that stands where a command should is answered with the commands there are.</summary>
    private static string Complaint(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count > 0)
        {
            var known = string.Join(", ", command.Subcommands.Select(known => known.Name));
            return parsed.UnmatchedTokens is [var word, ..] ? $"{InputProblem.OneLine(word)} is not a command. There are {known}." : $"{command.Name} needs a command: {known}.";
        }

        // A mistyped option is taken for a file, and the file after it gets the blame.
        if (parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash).FirstOrDefault(IsMistypedOption) is { } option)
            return $"{InputProblem.OneLine(option.Value)} is not an option of {command.Name}.";
        return Sentence(InputProblem.OneLine(parsed.Errors[0].Message));
    }

    private static bool IsMistypedOption(Token token) => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal);

    private static string Sentence(string message) => message.EndsWith('.') ? message : message + ".";

    /// <summary>What to type before --help: nothing for the root, <c>dossier new </c> for a command in a command.</summary>
    private static string Path(Command command) => command is RootCommand ? "" : $"{Path(command.Parents.OfType<Command>().First())}{command.Name} ";
}
