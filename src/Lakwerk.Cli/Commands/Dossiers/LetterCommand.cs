using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Checks;
using Lakwerk.Law;
using Lakwerk.Letters;
using Lakwerk.Letters.Model;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Letters;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>A letter of the dossier: to a file, or as text to read.</summary>
internal static class LetterCommand
{
    public static Command Create(Session session, DossierOptions options)
    {
        var dossier = DossierCommands.Dossier();
        var arguments = new Arguments();
        var command = new Command("letter", "Write a letter of the dossier, to a file or as text: acknowledgement, extension, decision …") { dossier, arguments.Kind };
        foreach (var option in arguments.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var body = BodyOf(parsed.GetValue(arguments.Body), work.Office);
            var (id, order) = (work.Open(parsed.GetRequiredValue(dossier)).Id, arguments.Order(parsed, work));
            var letter = LetterWork.Compose(work.Office.Dossiers, id, order, body, arguments.StyleOf(parsed)).FilledIn(work.Office.Slots.Of(id, order.Party?.Value ?? order.TransferredTo ?? ""));
            var output = parsed.GetValue(arguments.Output);
            if (output is not null) AtomicFile.Write(output, LetterWork.Write(letter, LetterWork.FormatOf(output), arguments.TemplateOf(parsed) ?? body.Template, session.Stop).Content);
            return Tell(work, letter, output, letter.IsDraft ? [.. work.Office.Dossiers.Checks(new DossierId(parsed.GetRequiredValue(dossier)), letter.Date).Where(f => f.IsOpen)] : []);
        });
        return command;
    }

    /// <summary>Makes a folder with a body's own data and template, to begin with.</summary>
    public static Command CreateBody(Session session, DossierOptions options)
    {
        var folder = new Argument<string>("folder") { Description = "The folder; made when it is not there." };
        var command = new Command("body", "Make a folder for a body's own data (orgaan.json), template (sjabloon.docx) and texts.") { folder };
        command.SetAction(parsed =>
        {
            var made = parsed.GetRequiredValue(folder);
            BodyFolder.Start(made);
            if (options.IsJson(parsed)) session.Write(stream => JsonOutput.Write(stream, json => json.WriteString("folder", made)));
            else if (options.LanguageOf(parsed) == Language.English) session.Output.WriteLine($"{made}: fill in orgaan.json, change sjabloon.docx in Word, and pass the folder with --body or {BodyFolder.Variable}.");
            else session.Output.WriteLine($"{made}: vul orgaan.json in, pas sjabloon.docx aan in Word, en geef de map mee met --body of {BodyFolder.Variable}.");
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>What was named, by the option or in the environment; else what the office has, as in the workbench.</summary>
    public static BodyFolder BodyOf(string? folder, Office office) =>
        (folder ?? Environment.GetEnvironmentVariable(BodyFolder.Variable)) is { Length: > 0 } named ? BodyFolder.Open(named) : BodyFolder.Of(office.Place.Folder);

    /// <summary>What is still to be filled in is said, and makes the answer one in part; so do findings that stand in the way of the decision.</summary>
    public static int Tell(DossierWork work, Letter letter, string? output, IReadOnlyList<CheckedFinding>? findings = null)
    {
        var open = findings ?? [];
        if (work.IsJson)
            work.Json(json =>
            {
                WriteJson(json, letter, output, work.Language);
                json.WriteBoolean("draft", letter.IsDraft);
                json.WriteStartArray("findings");
                foreach (var finding in open) json.WriteStringValue(finding.Finding.Text.In(work.Language));
                json.WriteEndArray();
            });
        else if (output is null) work.Line(PlainText.Of(letter));
        else work.Line(output);
        var concept = letter.IsDraft ? work.In("concept: dit besluit is nog niet genomen", "draft: this decision has not been taken") : null;
        IEnumerable<string> inTheWay = open.Select(f => (f.Finding.Severity == Severity.Error ? work.In("fout: ", "error: ") : work.In("waarschuwing: ", "warning: ")) + f.Finding.Text.In(work.Language));
        return work.Session.Close([.. concept is null ? [] : new[] { concept }, .. letter.Remarks.Select(r => work.In("let op: ", "note: ") + r.In(work.Language))], [.. inTheWay, .. letter.OpenSlots.Select(slot => work.In("nog in te vullen: ", "still to fill in: ") + slot.Description)]);
    }

    private static void WriteJson(System.Text.Json.Utf8JsonWriter json, Letter letter, string? output, Language language)
    {
        json.WriteString("kind", LetterKinds.NameOf(letter.Kind));
        json.WriteString("date", Days.Iso(letter.Date));
        json.WriteString("subject", letter.Subject);
        if (output is null) json.WriteString("text", PlainText.Of(letter));
        else json.WriteString("file", output);
        json.WriteStartArray("parts");
        foreach (var part in letter.Parts) json.WriteStringValue(part.ToString());
        json.WriteEndArray();
        json.WriteStartArray("remarks");
        foreach (var remark in letter.Remarks) json.WriteStringValue(remark.In(language));
        json.WriteEndArray();
        json.WriteStartArray("toFillIn");
        foreach (var slot in letter.OpenSlots) json.WriteStringValue(slot.Description);
        json.WriteEndArray();
    }

    private sealed class Arguments
    {
        private readonly Option<string> _style = new("--style") { Description = "formal, or b1 for plain Dutch.", HelpName = "formal|b1", DefaultValueFactory = _ => "formal" };
        private readonly Option<string?> _template = DossierCommands.Text("--template", "A Word file to write on, instead of the body's.", "file.docx");
        private readonly Option<string?> _date = DossierCommands.Date("--date", "The day that the letter bears; today when not given.");
        private readonly Option<string?> _party = DossierCommands.Text("--party", "The third party that is invited, or whose objection is decided on.", "party");
        private readonly Option<string?> _decision = DossierCommands.Text("--decision", "The decision; else the last of the kind.", "decision");
        private readonly Option<string?> _to = DossierCommands.Text("--to", "The body to which a part was transferred.", "body");
        private readonly Option<string[]> _address = new("--address") { Description = "A line of the addressee's address; may be given more than once.", HelpName = "line" };
        private readonly Option<string?> _reason = DossierCommands.Text("--reason", "Why the term is extended.");

        public Arguments()
        {
            Kind.AcceptOnlyFromAmong([.. LetterKinds.Names]);
            _style.AcceptOnlyFromAmong("formal", "b1");
        }

        public Argument<string> Kind { get; } = new("kind") { Description = string.Join(", ", LetterKinds.Names) + ".", HelpName = "kind" };

        public Option<string?> Output { get; } = DossierCommands.Text("--out", "Write it to a file, .docx, .pdf or .txt; else it is shown as text.", "file");

        public Option<string?> Body { get; } = DossierCommands.Text("--body", $"Folder with the body's own data, template and texts; else {BodyFolder.Variable}, else the folder “orgaan” of the office.", "folder");

        public IEnumerable<Option> All => [Output, _style, Body, _template, _date, _party, _decision, _to, _address, _reason];

        public LetterStyle StyleOf(ParseResult parsed) => parsed.GetValue(_style) == "b1" ? LetterStyle.Plain : LetterStyle.Formal;

        public ReadOnlyMemory<byte>? TemplateOf(ParseResult parsed) => parsed.GetValue(_template) is { } path ? SourceFile.ReadAll(path) : (ReadOnlyMemory<byte>?)null;

        public LetterOrder Order(ParseResult parsed, DossierWork work) => new(LetterKinds.Parse(parsed.GetRequiredValue(Kind)), work.Day(parsed.GetValue(_date)), Letters.Facts.BodyProfile.Empty)
        {
            Party = parsed.GetValue(_party) is { } party ? new PartyId(party) : null,
            Decision = parsed.GetValue(_decision) is { } decision ? new DecisionId(decision) : null,
            TransferredTo = parsed.GetValue(_to),
            Address = [.. parsed.GetValue(_address) ?? []],
            Reason = parsed.GetValue(_reason),
        };
    }
}
