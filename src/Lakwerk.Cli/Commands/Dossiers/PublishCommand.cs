using System.CommandLine;
using Lakwerk.Letters;
using Lakwerk.Publication.Model;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Files;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>
/// Makes what the public gets of a decision: a package as folder or archive. Exit code 1 when something stands in the way;
/// each obstacle is one sentence, and nothing was written.
/// </summary>
internal static class PublishCommand
{
    public static Command Create(Session session)
    {
        var (options, arguments) = (new DossierOptions(), new Arguments());
        var command = options.AddTo(new Command("publish", "Make the public package of a decision: letter, inventory, documents, proofs, release.json.") { arguments.Dossier });
        foreach (var option in arguments.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(arguments.Dossier));
            var outcome = new PublishDesk(work.Office, arguments.Settings(parsed)).Make(opened.Id, DecideCommand.Named(opened, parsed.GetValue(arguments.Decision)), session.Stop);
            return outcome.Package is { } package ? Deliver(work, package, arguments, parsed) : Refuse(work, outcome.Reasons);
        });
        return command;
    }

    private static int Refuse(DossierWork work, IReadOnlyList<string> reasons)
    {
        if (work.IsJson) work.Json(json =>
        {
            json.WriteBoolean("published", false);
            json.WriteStartArray("reasons");
            foreach (var reason in reasons) json.WriteStringValue(reason);
            json.WriteEndArray();
        });
        foreach (var reason in reasons) work.Session.Say(reason);
        return ExitCode.Findings;
    }

    private static int Deliver(DossierWork work, ReleasePackage package, Arguments arguments, ParseResult parsed)
    {
        var output = parsed.GetRequiredValue(arguments.Output);
        Directory.CreateDirectory(output);
        var place = Path.Combine(output, parsed.GetValue(arguments.Zip) ? package.Name + ".zip" : package.Name);
        if (parsed.GetValue(arguments.Zip)) package.WriteZip(place);
        else package.WriteFolder(place);
        if (work.IsJson) WriteJson(work, package, place);
        else Write(work, package.Decision, place);
        return ExitCode.Ok;
    }

    private static void Write(DossierWork work, PublishedDecision decision, string place)
    {
        work.Line(place);
        work.Line(work.In(
            $"{Outcomes.NameOf(decision.Outcome).Dutch}: {decision.Documents.Count(d => d.Files is not null)} van {decision.Documents.Count} documenten, openbaar vanaf {decision.PublicFrom:dd-MM-yyyy}.",
            $"{Outcomes.NameOf(decision.Outcome).English}: {decision.Documents.Count(d => d.Files is not null)} of {decision.Documents.Count} documents, public from {decision.PublicFrom:yyyy-MM-dd}."));
        foreach (var change in decision.Changes) work.Line($"  {change.Sentence}");
    }

    private static void WriteJson(DossierWork work, ReleasePackage package, string place) => work.Json(json =>
    {
        json.WriteBoolean("published", true);
        json.WriteString("place", place);
        json.WritePropertyName("release");
        json.WriteRawValue(Publication.ReleaseJson.Write(package.Decision));
    });

    /// <summary>What the command may be told.</summary>
    private sealed class Arguments
    {
        private readonly Option<string?> _body = DossierCommands.Text("--body", "Folder with the body's own data, template and texts; else LAKWERK_BODY.", "folder");
        private readonly Option<string?> _letter = DossierCommands.Text("--letter", "The decision as it was signed, without the requester's name; else it is written from the dossier.", "file.pdf");
        private readonly Option<bool> _plain = new("--plain") { Description = "The decision in plain Dutch (B1)." };

        public Argument<string> Dossier { get; } = DossierCommands.Dossier();

        public Option<string?> Decision { get; } = DossierCommands.Text("--decision", "Which decision; else the last one taken.", "name");

        public Option<string> Output { get; } = DossierCommands.Required("--out", "Where the package goes; it gets a name of its own.", "folder");

        public Option<bool> Zip { get; } = new("--zip") { Description = "As an archive instead of a folder." };

        public IEnumerable<Option> All => [Decision, Output, Zip, _body, _letter, _plain];

        public PublishSettings Settings(ParseResult parsed) => new()
        {
            Body = LetterCommand.BodyOf(parsed.GetValue(_body)),
            Style = parsed.GetValue(_plain) ? LetterStyle.Plain : LetterStyle.Formal,
            SignedLetter = parsed.GetValue(_letter) is { } path ? SourceFile.ReadAll(path) : null,
        };
    }
}
