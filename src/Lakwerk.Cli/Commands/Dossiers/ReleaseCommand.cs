using System.CommandLine;
using Lakwerk.Redaction;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Redacting;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Lets out what a decision discloses: redacted, inspected, proven clean. Exit code 3 when a document could not go out.</summary>
internal static class ReleaseCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var decision = DossierCommands.Text("--decision", "Which decision; else the last one taken.", "name");
        var output = DossierCommands.Text("--out", "Write documents, inventory and hashes to a folder.", "folder");
        var width = new Option<string>("--width") { Description = "What becomes of the gaps: exact keeps them, snap hides their width.", DefaultValueFactory = _ => "snap" };
        width.AcceptOnlyFromAmong([.. WidthNames.All]);
        var command = new Command("release", "Redact, inspect and release what a decision discloses.") { dossier, decision, output, width };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var name = DecideCommand.Named(opened, parsed.GetValue(decision));
            var settings = new RedactSettings { Options = new RedactionOptions { Width = WidthNames.Parse(parsed.GetValue(width)!) } };
            var released = work.Office.Releases.Release(opened.Id, name, work.By, settings, progress: null, session.Stop);
            IReadOnlyList<string> files = parsed.GetValue(output) is { } folder ? ReleaseFolder.Write(work.Office, work.Office.Dossiers.Open(opened.Id), name, folder) : [];
            if (work.IsJson) WriteJson(work, released, files);
            else Write(work, released, files);
            return session.Close([], [.. released.Where(r => !r.IsOut).Select(r => $"{r.Number} {r.Title}: {string.Join(' ', r.Reasons)}")]);
        });
        return command;
    }

    private static void Write(DossierWork work, IReadOnlyList<ReleasedDocument> released, IReadOnlyList<string> files)
    {
        var count = released.Count(r => r.IsOut);
        work.Line(work.In($"{count} van {released.Count} documenten vrijgegeven, elk onderzocht en schoon.", $"{count} of {released.Count} documents released, each inspected and clean."));
        foreach (var file in files) work.Line($"  {file}");
    }

    private static void WriteJson(DossierWork work, IReadOnlyList<ReleasedDocument> released, IReadOnlyList<string> files) => work.Json(json =>
    {
        json.WriteStartArray("documents");
        foreach (var document in released)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Document.Value);
            json.WriteString("number", document.Number);
            json.WriteString("title", document.Title);
            json.WriteString("sha256", document.Sha256);
            json.WriteStartArray("reasons");
            foreach (var reason in document.Reasons) json.WriteStringValue(reason);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("files");
        foreach (var file in files) json.WriteStringValue(file);
        json.WriteEndArray();
    });
}
