using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Takes documents out that do not belong to the dossier, lists what was taken out, and puts it back.</summary>
internal static class AsideCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var documents = DossierCommands.Text("--documents", "Take these out; with --reason.", "documents");
        var reason = DossierCommands.Text("--reason", "Why they do not belong to the dossier.");
        var back = DossierCommands.Text("--back", "Put a document back, by the name that the list gives.", "name");
        var command = new Command("aside", "List the documents that were taken out; take one out, or put one back.") { dossier, documents, reason, back };
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            if (parsed.GetValue(back) is { } name) return work.Do(opened.Id.Value, new PutDocumentBack(work.By, work.Now, new DocumentId(name)), "Het document staat weer in het dossier.", "The document is in the dossier again.");
            if (parsed.GetValue(documents) is not { } chosen) return List(work, opened);
            var why = parsed.GetValue(reason) ?? throw InputException.Of("--documents heeft --reason nodig.", "--documents needs --reason.");
            return work.Do(opened.Id.Value, [.. DocumentChoice.Find(opened, chosen).Select(document => new SetDocumentAside(work.By, work.Now, document.Id, why))], "Uit het dossier gehaald.", "Taken out.");
        });
        return command;
    }

    private static int List(DossierWork work, Dossier dossier)
    {
        var all = dossier.Aside.Values.OrderByDescending(aside => aside.At).ToList();
        if (work.IsJson)
            work.Json(json =>
            {
                json.WriteStartArray("documents");
                foreach (var aside in all)
                {
                    json.WriteStartObject();
                    json.WriteString("id", aside.Document.Id.Value);
                    json.WriteString("title", aside.Document.Details.Title);
                    json.WriteString("reason", aside.Reason);
                    json.WriteString("by", aside.By.Name);
                    json.WriteString("at", aside.At);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        else if (all.Count == 0) work.Line(work.In("Er is niets uit het dossier gehaald.", "Nothing was taken out."));
        else
            foreach (var aside in all) work.Line($"{aside.Document.Id}  {aside.Document.Details.Title}: {aside.Reason} ({aside.By.Name})");
        return ExitCode.Ok;
    }
}
