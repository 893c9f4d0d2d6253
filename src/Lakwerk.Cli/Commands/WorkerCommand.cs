using System.CommandLine;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands;

/// <summary>
/// What the server has done in a process of its own, because a file from outside is parsed: read a file into a dossier, look
/// through a dossier, prove a document, release a decision. One answer as JSON; a refusal is one sentence on stderr.
/// </summary>
internal static class WorkerCommand
{
    private static readonly Option<string> Data = new("--data") { Required = true };
    private static readonly Option<string> Dossier = new("--dossier") { Required = true };
    private static readonly Option<string> By = new("--by") { DefaultValueFactory = _ => "" };
    private static readonly Option<string> ByName = new("--by-name") { DefaultValueFactory = _ => "" };
    private static readonly Option<string> Name = new("--name") { DefaultValueFactory = _ => "" };
    private static readonly Argument<string> Subject = new("subject");

    public static Command Create(Session session) => new("worker", "Parse a file for the server.")
    {
        Hidden = true,
        Subcommands =
        {
            Sub(session, "add", [Subject, Data, Dossier, By, ByName, Name], Add),
            Sub(session, "suggest", [Data, Dossier], Suggest),
            Sub(session, "prove", [Subject, Data, Dossier], Prove),
            Sub(session, "release", [Subject, Data, Dossier, By, ByName], Release),
        },
    };

    private static Command Sub(Session session, string name, Symbol[] symbols, Action<ParseResult, Office, Utf8JsonWriter, CancellationToken> run)
    {
        var command = new Command(name);
        foreach (var option in symbols.OfType<Option>()) command.Options.Add(option);
        foreach (var argument in symbols.OfType<Argument>()) command.Arguments.Add(argument);
        command.SetAction(parsed =>
        {
            using var office = Office.InFolder(parsed.GetRequiredValue(Data));
            session.Write(stream => JsonOutput.Write(stream, JsonOutput.Compact, json => run(parsed, office, json, session.Stop)));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Add(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var file = new NewDocument(parsed.GetRequiredValue(Name), File.ReadAllBytes(parsed.GetRequiredValue(Subject)));
        var added = office.Documents.Add(IdOf(parsed), file, ActorOf(parsed), stop);
        if (added.Outcome.Refusal is { } refusal) throw new InputException(refusal.Reason.Dutch);
        json.WriteString("document", added.Document.Value);
        json.WriteNumber("pages", added.Pages);
        json.WriteString("master", added.Master?.Value);
        WriteAll(json, "notes", added.Notes);
    }

    private static void Suggest(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var dossier = office.Dossiers.MustOpen(IdOf(parsed));
        office.Suggestions.LookThrough(dossier, stop);
        json.WriteNumber("documents", dossier.Documents.Count);
    }

    private static void Prove(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var document = office.Dossiers.MustOpen(IdOf(parsed)).Find(new DocumentId(parsed.GetRequiredValue(Subject))) ?? throw new InputException("the document is not in this dossier.");
        var proof = office.Proofs.Prove(document, stop: stop);
        json.WriteString("sha256", proof.Sha256);
        WriteAll(json, "reasons", proof.Reasons);
        json.WritePropertyName("report");
        if (proof.Report is { } report) json.WriteRawValue(report);
        else json.WriteNullValue();
    }

    private static void Release(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var released = office.Releases.Release(IdOf(parsed), new DecisionId(parsed.GetRequiredValue(Subject)), ActorOf(parsed), stop: stop);
        json.WriteStartArray("documents");
        foreach (var document in released)
        {
            json.WriteStartObject();
            json.WriteString("document", document.Document.Value);
            json.WriteString("sha256", document.Sha256);
            WriteAll(json, "reasons", document.Reasons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static DossierId IdOf(ParseResult parsed) => new(parsed.GetRequiredValue(Dossier));

    private static Actor ActorOf(ParseResult parsed) => new(parsed.GetRequiredValue(By), parsed.GetRequiredValue(ByName));

    private static void WriteAll(Utf8JsonWriter json, string name, IEnumerable<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences) json.WriteStringValue(sentence);
        json.WriteEndArray();
    }
}
