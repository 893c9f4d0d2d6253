using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Lakwerk.Dossiers;
using Lakwerk.Intake;
using Lakwerk.Storage;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Intake;

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
    private static readonly Option<string> Firsts = new("--firsts") { DefaultValueFactory = _ => "" };
    private static readonly Argument<string> Subject = new("subject");

    public static Command Create(Session session) => new("worker", "Parse a file for the server.")
    {
        Hidden = true,
        Subcommands =
        {
            Sub(session, "add", [Subject, Data, Dossier, By, ByName, Name], Add),
            Sub(session, "split", [Subject, Data, Dossier, By, ByName, Firsts], Split),
            Sub(session, "merge", [Subject, Data, Dossier, By, ByName], Merge),
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
        if (!SourceFile.LooksLikePdf(file.Content))
        {
            TakeIn(parsed, office, json, stop);
            return;
        }

        var added = office.Documents.Add(IdOf(parsed), file, ActorOf(parsed), stop);
        if (added.Outcome.Refusal is { } refusal) throw new InputException(refusal.Reason.Dutch);
        json.WriteString("document", added.Document.Value);
        json.WriteNumber("pages", added.Pages);
        json.WriteString("master", added.Master?.Value);
        WriteAll(json, "notes", added.Notes);
    }

    /// <summary>Anything but a PDF: mail with its attachments, office files, archives and pictures become documents by an intake that accounts for all of it.</summary>
    private static void TakeIn(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var dossier = IdOf(parsed);
        var scratch = Directory.CreateTempSubdirectory("lakwerk-upload-");
        try
        {
            var named = Path.Combine(scratch.FullName, Path.GetFileName(parsed.GetRequiredValue(Name)));
            File.Copy(parsed.GetRequiredValue(Subject), named);
            using var intake = IntakeFolder.Open(Path.Combine(parsed.GetRequiredValue(Data), "inname", Uri.EscapeDataString(dossier.Value)));
            var before = intake.Records.Count;
            var report = ImportFiles.Run([named], intake, new IntakeSettings { Stop = stop });
            AccountTable.Write(report, intake);
            var added = IntakeIntoDossier.Add(report, intake, office, dossier, ActorOf(parsed), stop);
            WriteIntake(json, [.. report.Rows.Skip(before)], added);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static void WriteIntake(Utf8JsonWriter json, List<IntakeRecord> rows, int added)
    {
        var unreadable = rows.Where(row => row.Row.Outcome == IntakeOutcome.Unreadable).Select(row => $"{row.Row.Path}: {row.Row.Sentence}").ToList();
        if (added == 0 && unreadable.Count > 0) throw new InputException(string.Join(' ', unreadable));
        json.WriteString("document", "");
        json.WriteNumber("pages", rows.Sum(row => row.Pages));
        json.WriteNull("master");
        WriteAll(json, "notes", unreadable);
    }

    /// <summary>Cuts a bundle before the pages that <c>--firsts</c> names.</summary>
    private static void Split(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var dossier = office.Dossiers.MustOpen(IdOf(parsed));
        var firsts = parsed.GetRequiredValue(Firsts).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(page => int.Parse(page, CultureInfo.InvariantCulture)).ToHashSet();
        WriteOutcome(json, office.Bundles.Split(dossier, DocumentOf(dossier, parsed.GetRequiredValue(Subject)), firsts, ActorOf(parsed), stop));
    }

    /// <summary>Puts the documents together whose names the subject lists.</summary>
    private static void Merge(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var dossier = office.Dossiers.MustOpen(IdOf(parsed));
        WriteOutcome(json, office.Bundles.Merge(dossier, [.. parsed.GetRequiredValue(Subject).Split(',').Select(name => DocumentOf(dossier, name))], ActorOf(parsed), stop));
    }

    private static void WriteOutcome(Utf8JsonWriter json, CommandOutcome outcome)
    {
        if (outcome.Refusal is { } refusal) throw new InputException(refusal.Reason.Dutch);
        json.WriteNumber("version", outcome.Dossier.Version);
    }

    private static Document DocumentOf(Lakwerk.Dossiers.Dossier dossier, string name) => dossier.Find(new DocumentId(name)) ?? throw new InputException("the document is not in this dossier.");

    private static void Suggest(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var dossier = office.Dossiers.MustOpen(IdOf(parsed));
        office.Suggestions.LookThrough(dossier, stop);
        json.WriteNumber("documents", dossier.Documents.Count);
    }

    private static void Prove(ParseResult parsed, Office office, Utf8JsonWriter json, CancellationToken stop)
    {
        var document = DocumentOf(office.Dossiers.MustOpen(IdOf(parsed)), parsed.GetRequiredValue(Subject));
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
