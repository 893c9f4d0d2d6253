using System.CommandLine;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands;

/// <summary><c>lakwerk remote …</c>: the same office through its server, with a token of one's own. Every answer is the API's JSON.</summary>
internal static class RemoteCommand
{
    private const string ServerVariable = "LAKWERK_SERVER";
    private const string TokenVariable = "LAKWERK_TOKEN";

    private static readonly Option<string?> Server = new("--server") { Description = $"Where the workbench is; else {ServerVariable}.", HelpName = "url", Recursive = true };
    private static readonly Option<string?> TokenFile = new("--token-file") { Description = $"A file with a token, made on the page of your account; else {TokenVariable}.", HelpName = "file", Recursive = true };
    private static readonly Argument<string> Dossier = new("dossier") { Description = "Name of the dossier." };

    public static Command Create(Session session)
    {
        var command = new Command("remote", "Work in an office through its server: list, show, carry scripts out, send files, fetch anything of the API.")
        {
            List(session), Show(session), Do(session), Add(session), Get(session),
        };
        command.Options.Add(Server);
        command.Options.Add(TokenFile);
        return command;
    }

    private static Command List(Session session)
    {
        var search = new Option<string?>("--search") { Description = "Only dossiers with these words.", HelpName = "words" };
        return Sub(new Command("list", "The dossiers that you may see, late ones first.") { search }, session, (parsed, server) =>
            server.Get("dossiers" + (parsed.GetValue(search) is { } words ? $"?search={Uri.EscapeDataString(words)}" : "")));
    }

    private static Command Show(Session session)
    {
        var part = new Argument<string?>("part") { Description = "documents, inventory, checks, history, clock, letters or proofs; nothing for the dossier itself.", Arity = ArgumentArity.ZeroOrOne };
        return Sub(new Command("show", "A dossier, or a part of it.") { Dossier, part }, session, (parsed, server) =>
            server.Get(PathOf(parsed) + (parsed.GetValue(part) is { } name ? "/" + Uri.EscapeDataString(name) : "")));
    }

    private static Command Do(Session session)
    {
        var script = new Argument<string>("script") { Description = "Commands, one JSON object a line, as for “dossier do”; carried out as one act." };
        var seen = new Option<int?>("--seen") { Description = "The dossier's version that you looked at.", HelpName = "version" };
        return Sub(new Command("do", "Carry commands out in a dossier.") { Dossier, script, seen }, session, (parsed, server) =>
            server.Do(PathOf(parsed), MustExist(parsed.GetRequiredValue(script)), parsed.GetValue(seen)));
    }

    private static Command Add(Session session)
    {
        var files = new Argument<string[]>("file") { Description = "Files of any kind that the intake reads.", Arity = ArgumentArity.OneOrMore };
        return Sub(new Command("add", "Send files to a dossier; they go on where an earlier attempt stopped.") { Dossier, files }, session, (parsed, server) =>
        {
            foreach (var file in parsed.GetRequiredValue(files)) server.Send(PathOf(parsed), MustExist(file));
            return server.Get(PathOf(parsed) + "/files");
        });
    }

    private static Command Get(Session session)
    {
        var path = new Argument<string>("path") { Description = "What stands behind /api/v1/, such as openapi.json or dossiers/2026-001/decisions/b1/package.zip." };
        var output = new Option<string?>("--out") { Description = "Where the file goes.", HelpName = "file" };
        return Sub(new Command("get", "Fetch anything of the API.") { path, output }, session, (parsed, server) =>
        {
            if (parsed.GetValue(output) is not { } target) return server.Get(parsed.GetRequiredValue(path));
            server.Fetch(parsed.GetRequiredValue(path), target);
            return [];
        });
    }

    private static Command Sub(Command command, Session session, Func<ParseResult, RemoteOffice, byte[]> act)
    {
        command.SetAction(parsed =>
        {
            using var server = new RemoteOffice(ServerOf(parsed), TokenOf(parsed), session.Stop);
            var answer = act(parsed, server);
            if (answer.Length > 0) session.Write(stream => stream.Write(answer));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string PathOf(ParseResult parsed) => $"dossiers/{Uri.EscapeDataString(parsed.GetRequiredValue(Dossier))}";

    private static string MustExist(string file) => File.Exists(file) ? file : throw InputException.About(file, "does not exist.");

    private static Uri ServerOf(ParseResult parsed) =>
        Uri.TryCreate(parsed.GetValue(Server) ?? Environment.GetEnvironmentVariable(ServerVariable), UriKind.Absolute, out var server) && server.Scheme is "http" or "https"
            ? server
            : throw new InputException($"which server? Name it with --server or {ServerVariable}, such as http://127.0.0.1:8080.");

    private static string TokenOf(ParseResult parsed) =>
        (parsed.GetValue(TokenFile) is { } file ? File.ReadAllText(MustExist(file)) : Environment.GetEnvironmentVariable(TokenVariable))?.Trim() is { Length: > 0 } token
            ? token
            : throw new InputException($"the server wants a token: make one on the page of your account, and name it with --token-file or {TokenVariable}.");
}
