using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Documents into a dossier: PDF files, the rows of a production report, or a document without a file.</summary>
internal static class AddCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var fields = new Fields();
        var command = new Command("add", "Add documents: PDF files, a production report, or a title alone.");
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
        private readonly Argument<string[]> _files = new("files") { Description = "PDF files.", Arity = ArgumentArity.ZeroOrMore };
        private readonly Option<string?> _list = DossierCommands.Text("--list", "The inventory list; it is opened when it is not there.", "list");
        private readonly Option<string?> _listName = DossierCommands.Text("--list-name", "What a new list is called.", "name");
        private readonly Option<bool> _letters = new("--letters") { Description = "A new list is numbered AA, AB … instead of 1, 2 …" };
        private readonly Option<string?> _series = DossierCommands.Text("--series", "A new list shares its numbers with the other lists of this series.", "series");
        private readonly Option<string?> _report = DossierCommands.Text("--report", "A VWS production report (.xlsx or .csv): every row with its judgement.", "report.xlsx");
        private readonly DocumentFields _known = new("Title; else read from the file's name.", "Date of the document; else read from the front of the file's name.");
        private readonly Option<string?> _parent = DossierCommands.Text("--parent", "The document that it came with, such as the mail of an attachment.", "document");
        private readonly Option<string?> _number = DossierCommands.Text("--number", "Its number, when that is fixed already.", "number");

        public void AddTo(Command command)
        {
            command.Arguments.Add(_dossier);
            command.Arguments.Add(_files);
            foreach (var option in (IEnumerable<Option>)[_list, _listName, _letters, _series, _report, .. _known.All, _parent, _number]) command.Options.Add(option);
        }

        public int Run(DossierWork work, ParseResult parsed)
        {
            var id = work.Open(parsed.GetRequiredValue(_dossier)).Id;
            var list = parsed.GetValue(_list) is { } name ? new ListId(name) : (ListId?)null;
            if (list is { } wanted) OpenList(work, id, wanted, parsed);
            if (parsed.GetValue(_report) is { } report) return Import(work, id, report, list);
            var files = parsed.GetValue(_files) ?? [];
            if (files.Length == 0) return WithoutFile(work, id, list, parsed);
            return AddFiles(work, id, list, files, parsed);
        }

        private void OpenList(DossierWork work, DossierId id, ListId list, ParseResult parsed)
        {
            if (work.Office.Dossiers.Open(id).Lists.ContainsKey(list)) return;
            var style = parsed.GetValue(_letters) ? NumberingStyle.Letters : NumberingStyle.Decimal;
            DossierWork.Must(work.Office.Dossiers.Do(id, new OpenList(work.By, work.Now, list, parsed.GetValue(_listName) ?? list.Value, parsed.GetValue(_series) ?? list.Value, style)));
        }

        private static int Import(DossierWork work, DossierId id, string report, ListId? list)
        {
            var dossier = work.Office.Dossiers.Open(id);
            var into = list ?? (dossier.Lists.Count > 0 ? dossier.Lists.Keys.First() : throw InputException.Of("noem de lijst waarin de documenten komen: --list 1.", "name the list for the documents: --list 1."));
            var before = dossier.Documents.Count;
            var outcome = ProductionReport.Import(work.Office.Dossiers, id, report, into, work.By);
            var count = outcome.Dossier.Documents.Count - before;
            return work.Tell(outcome, $"{count} {(count == 1 ? "document" : "documenten")} uit het productierapport toegevoegd.", $"{count} {(count == 1 ? "document" : "documents")} added from the production report.");
        }

        private int WithoutFile(DossierWork work, DossierId id, ListId? list, ParseResult parsed)
        {
            var dossier = work.Office.Dossiers.Open(id);
            var details = _known.Of(parsed, new DocumentDetails(parsed.GetValue(_known.Title) ?? throw InputException.Of("noem een bestand, een productierapport (--report) of een titel (--title).", "name a file, a production report (--report) or a title (--title).")));
            var into = list ?? (dossier.Lists.Count > 0 ? dossier.Lists.Keys.First() : throw InputException.Of("noem de lijst waarin het document komt: --list 1.", "name the list for the document: --list 1."));
            var document = NewIds.Document();
            return work.Do(id.Value, [new AddDocument(work.By, work.Now, document, into, details, Parent(dossier, parsed)), .. Numbered(work, document, parsed)], $"Toegevoegd: {details.Title} ({document}), zonder bestand.", $"Added: {details.Title} ({document}), without a file.");
        }

        private int AddFiles(DossierWork work, DossierId id, ListId? list, string[] files, ParseResult parsed)
        {
            var (added, missing) = (new List<AddedDocument>(), new List<string>());
            foreach (var file in files)
            {
                try
                {
                    added.Add(Add(work, id, list, file, files.Length == 1, parsed));
                }
                catch (InputException problem) when (files.Length > 1)
                {
                    // One bad file does not keep the others out; the exit code and a sentence say which is missing.
                    missing.Add(problem.Message);
                }
            }

            if (work.IsJson) WriteJson(work, added);
            else foreach (var document in added) work.Line(Told(work, document));
            return work.Session.Close([.. added.SelectMany(a => a.Notes)], missing);
        }

        private AddedDocument Add(DossierWork work, DossierId id, ListId? list, string file, bool only, ParseResult parsed)
        {
            var dossier = work.Office.Dossiers.Open(id);
            var named = FileNames.Read(file);
            var details = only ? _known.Of(parsed, named) : named;
            var document = NewIds.Document();
            var added = work.Office.Documents.Add(id, new NewDocument(file, SourceFile.ReadAll(file)) { Id = document, List = list, Details = details, Parent = Parent(dossier, parsed) }, work.By, work.Session.Stop);
            DossierWork.Must(added.Outcome);
            if (only && Numbered(work, document, parsed) is { Count: > 0 } numbering) DossierWork.Must(work.Office.Dossiers.Do(id, numbering));
            return added;
        }

        private DocumentId? Parent(Dossier dossier, ParseResult parsed) => parsed.GetValue(_parent) is { } parent ? DocumentChoice.FindOne(dossier, parent).Id : null;

        private List<DossierCommand> Numbered(DossierWork work, DocumentId document, ParseResult parsed) =>
            parsed.GetValue(_number) is { } number ? [new NumberDocument(work.By, work.Now, document, number)] : [];

        private static string Told(DossierWork work, AddedDocument added)
        {
            var document = added.Outcome.Dossier.Find(added.Document)!;
            var number = Lakwerk.Dossiers.Inventories.Numbering.Of(added.Outcome.Dossier);
            var pages = work.In($"{added.Pages} {(added.Pages == 1 ? "bladzijde" : "bladzijden")}", $"{added.Pages} {(added.Pages == 1 ? "page" : "pages")}");
            var same = added.Master is { } master ? work.In($", dubbel van {number[master]}", $", duplicate of {number[master]}") : "";
            return $"{number[added.Document]}  {document.Details.Title} ({pages}{same})  {added.Document}";
        }

        private static void WriteJson(DossierWork work, List<AddedDocument> added) => work.Json(json =>
        {
            json.WriteStartArray("documents");
            foreach (var document in added)
            {
                json.WriteStartObject();
                json.WriteString("id", document.Document.Value);
                json.WriteString("sha256", document.Sha256);
                json.WriteNumber("pages", document.Pages);
                if (document.Master is { } master) json.WriteString("duplicateOf", master.Value);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }
}
