using System.CommandLine;
using Lakwerk.Letters;
using Lakwerk.Work.Files;
using Lakwerk.Work.Letters;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>What <c>publish</c> may be told.</summary>
internal sealed class PublishArguments
{
    private readonly Option<string?> _body = DossierCommands.Text("--body", "Folder with the body's own data, template and texts; else LAKWERK_BODY, else the folder “orgaan” of the office.", "folder");
    private readonly Option<string?> _letter = DossierCommands.Text("--letter", "The decision as it was signed, without the requester's name; else it is written from the dossier.", "file.pdf");
    private readonly Option<bool> _plain = new("--plain") { Description = "The decision in plain Dutch (B1)." };

    public Argument<string?> Dossier { get; } = new("dossier") { Description = "The dossier; left out with --static alone.", HelpName = "dossier", Arity = ArgumentArity.ZeroOrOne };

    public Option<string?> Decision { get; } = DossierCommands.Text("--decision", "Which decision; else the last one taken.", "name");

    public Option<string?> Output { get; } = DossierCommands.Text("--out", "Write the package here; it gets a name of its own.", "folder");

    public Option<bool> Zip { get; } = new("--zip") { Description = "With --out: as an archive instead of a folder." };

    public Option<string?> Shelf { get; } = DossierCommands.Text("--shelf", "Put the package on the shelf that the portal serves: a folder, or s3://bucket/prefix?endpoint=https://….", "place");

    public Option<string?> From { get; } = DossierCommands.Date("--from", "With --shelf: the day from which it is public; else the day that the law gives.");

    public Option<bool> Preview { get; } = new("--preview") { Description = "With --shelf: make a link by which the requester looks before the public does; it is shown once." };

    public Option<string?> PreviewUntil { get; } = DossierCommands.Date("--preview-until", "With --preview: the last day of the link; else the day from which it is public.");

    public Option<string?> Reason { get; } = DossierCommands.Text("--reason", "Why it may go out although something speaks against it; the journal keeps it.");

    public Option<bool> Again { get; } = new("--again") { Description = "With --shelf: put back what “withdraw” took away." };

    public Option<string?> Static { get; } = DossierCommands.Text("--static", "With --shelf and --root: write the whole site as files for any web server.", "folder");

    public Option<string?> Schema { get; } = DossierCommands.Text("--xsd", "With --static: hold the DiWoo descriptions against this schema.", "file.xsd");

    public SiteOptions Site { get; } = new();

    public IEnumerable<Option> All => [Decision, Output, Zip, Shelf, From, Preview, PreviewUntil, Again, Static, Schema, .. Site.All, .. Paper];

    /// <summary>How the decision is put on paper.</summary>
    public IEnumerable<Option> Paper => [_body, _letter, _plain, Reason];

    /// <summary>The package, or the reasons why there is none. A reason that was given lets a doubt about the letter pass.</summary>
    public PackageOutcome Make(DossierWork work, Lakwerk.Dossiers.Dossier dossier, ParseResult parsed)
    {
        work.Office.Place.MustStillBeHere();
        HandOverBook.MustMayLetOut(dossier, work.By);
        var (desk, decision) = (new PublishDesk(work.Office, Settings(work, parsed)), DecideCommand.Named(dossier, parsed.GetValue(Decision)));
        var outcome = desk.Make(dossier.Id, decision, work.Session.Stop);
        if (outcome.NeedsReason && parsed.GetValue(Reason) is { Length: > 0 } reason)
        {
            DossierWork.Must(desk.AcceptLetter(dossier.Id, reason, work.By));
            outcome = desk.Make(dossier.Id, decision, work.Session.Stop);
        }

        foreach (var note in outcome.Notes) work.Session.Say(note);
        return outcome;
    }

    /// <summary>What the body brings.</summary>
    public BodyFolder BodyOf(DossierWork work, ParseResult parsed) => LetterCommand.BodyOf(parsed.GetValue(_body), work.Office);

    private PublishSettings Settings(DossierWork work, ParseResult parsed) => new()
    {
        Body = BodyOf(work, parsed),
        Style = parsed.GetValue(_plain) ? LetterStyle.Plain : LetterStyle.Formal,
        SignedLetter = parsed.GetValue(_letter) is { } path ? SourceFile.ReadAll(path) : null,
    };
}
