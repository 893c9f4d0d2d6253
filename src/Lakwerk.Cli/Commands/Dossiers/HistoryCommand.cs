using System.CommandLine;
using System.Globalization;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Dossiers.History;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What happened in a dossier, who did it and when, as sentences.</summary>
internal static class HistoryCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var after = new Option<int>("--after") { Description = "Only what came after this line.", HelpName = "number" };
        var document = DossierCommands.Text("--document", "Only what is about this document.", "document");
        var command = new Command("history", "Tell what happened: who did what, and when.") { dossier, after, document };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var about = parsed.GetValue(document) is { } named ? DocumentChoice.FindOne(opened, named).Id : (Lakwerk.Dossiers.DocumentId?)null;
            var lines = work.Office.History.Of(opened.Id, parsed.GetValue(after), about);
            if (work.IsJson) WriteJson(work, lines);
            else foreach (var line in lines) work.Line(string.Create(CultureInfo.InvariantCulture, $"{line.Version,5}  {line.At.LocalDateTime:dd-MM-yyyy HH:mm}  {line.By}: {line.Sentence.In(work.Language)}"));
            return ExitCode.Ok;
        });
        return command;
    }

    private static void WriteJson(DossierWork work, IEnumerable<HistoryLine> lines) => work.Json(json =>
    {
        json.WriteStartArray("history");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteNumber("version", line.Version);
            json.WriteString("at", line.At);
            json.WriteString("by", line.By);
            json.WriteString("text", line.Sentence.In(work.Language));
            if (line.Undoes is { } undoes) json.WriteNumber("undoes", undoes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
