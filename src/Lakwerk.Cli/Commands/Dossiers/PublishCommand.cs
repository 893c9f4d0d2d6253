using System.CommandLine;
using Lakwerk.Publication;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Model;
using Lakwerk.Server.Portal;
using Lakwerk.Work;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>
/// Makes what the public gets of a decision: a package, its place on the shelf of the portal, or the whole site as files. Exit
/// code 1 when something stands in the way; each obstacle is one sentence, and nothing was written.
/// </summary>
internal static class PublishCommand
{
    public static Command Create(Session session)
    {
        var (options, arguments) = (new DossierOptions(), new PublishArguments());
        var command = options.AddTo(new Command("publish", "Make what the public gets of a decision: package, portal, static site.") { arguments.Dossier });
        foreach (var option in arguments.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            MustFit(arguments, parsed);
            if (parsed.GetValue(arguments.Dossier) is not { } dossier) return WriteSite(session, arguments, parsed, Today);
            using var work = options.Open(session, parsed);
            return Publish(work, work.Open(dossier), arguments, parsed);
        });
        return command;
    }

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.Now);

    private static void MustFit(PublishArguments arguments, ParseResult parsed)
    {
        var (shelf, site) = (parsed.GetValue(arguments.Shelf), parsed.GetValue(arguments.Static));
        if (site is not null && (shelf is null || parsed.GetValue(arguments.Site.Root) is null)) throw new InputException("--static needs the --shelf to write from and the --root of the site.");
        if (parsed.GetValue(arguments.Dossier) is null && site is null) throw new InputException("name a dossier, or --static with --shelf and --root to write the site.");
        if (shelf is null && parsed.GetValue(arguments.Output) is null) throw new InputException("say where the package goes: --out FOLDER, --shelf FOLDER, or both.");
    }

    private static int Publish(DossierWork work, Lakwerk.Dossiers.Dossier dossier, PublishArguments arguments, ParseResult parsed)
    {
        PublishDesk.MustKnow(dossier, work.By);
        var outcome = new PublishDesk(work.Office, arguments.Settings(parsed)).Make(dossier.Id, DecideCommand.Named(dossier, parsed.GetValue(arguments.Decision)), work.Session.Stop);
        if (outcome.Package is not { } package) return Refuse(work, outcome.Reasons);
        var place = parsed.GetValue(arguments.Output) is { } folder ? Write(package, folder, parsed.GetValue(arguments.Zip)) : null;
        if (place is not null) DossierWork.Must(HandOver.Note(work.Office, package, work.By, "pakket", Path.GetFileName(place)));
        var (shelved, secret) = parsed.GetValue(arguments.Shelf) is { } shelf ? Shelve(work, package, shelf, arguments, parsed) : default;
        if (work.IsJson) WriteJson(work, package, place, shelved, secret);
        else Tell(work, package.Decision, place, shelved, secret);
        return parsed.GetValue(arguments.Static) is null ? ExitCode.Ok : WriteSite(work.Session, arguments, parsed, work.Office.Dossiers.Today);
    }

    private static string Write(ReleasePackage package, string folder, bool zip)
    {
        Directory.CreateDirectory(folder);
        var place = Path.Combine(folder, zip ? package.Name + ".zip" : package.Name);
        if (zip) package.WriteZip(place);
        else package.WriteFolder(place);
        return place;
    }

    private static (ShelvedRelease? Release, string? Secret) Shelve(DossierWork work, ReleasePackage package, string folder, PublishArguments arguments, ParseResult parsed)
    {
        var from = DayOf(work, package.Decision, parsed.GetValue(arguments.From), parsed.GetValue(arguments.Preview));
        var secret = parsed.GetValue(arguments.Preview) ? PublicShelf.NewSecret() : null;
        var note = new ShelfNote(from, work.By.Id, work.Now) { PreviewHash = secret is null ? null : PublicShelf.HashOf(secret) };
        using var opened = new ShelfPlace(folder, package.Decision.Dossier).Open();
        var release = opened.Shelf.Put(package, note, parsed.GetValue(arguments.Again));
        opened.Send();
        DossierWork.Must(PublishDesk.Note(work.Office, package, release, work.By));
        return (release, secret);
    }

    /// <summary>Woo 4.4.5 lets nothing out before its day, to the requester neither; and a preview of what everybody sees is none.</summary>
    private static DateOnly DayOf(DossierWork work, PublishedDecision decision, string? asked, bool preview)
    {
        var (law, today) = (decision.PublicFrom, work.Office.Dossiers.Today);
        var from = asked is null ? law : Days.Parse(asked);
        if (from < law) throw InputException.Of($"de wet laat dit pas op {law:dd-MM-yyyy} toe; --from kan later zijn, niet eerder.", $"the law does not allow this before {law:yyyy-MM-dd}; --from may be later, not earlier.");
        if (preview && law > today && decision.AnnouncedOn < law)
            throw InputException.Of($"er wordt bezwaar tegen de openbaarmaking verwacht: tot {law:dd-MM-yyyy} krijgt ook de verzoeker de documenten niet (Woo 4.4.5), dus geen --preview.", $"an objection to disclosure is expected: until {law:yyyy-MM-dd} the requester does not get the documents either (Woo 4.4.5), so no --preview.");
        if (preview && from <= today) throw InputException.Of("dit is meteen openbaar; een voorinzage heeft dan geen zin.", "this is public at once; there is nothing to preview.");
        return from;
    }

    private static int WriteSite(Session session, PublishArguments arguments, ParseResult parsed, DateOnly today)
    {
        var (folder, root) = (parsed.GetValue(arguments.Static)!, parsed.GetValue(arguments.Site.Root)!);
        var place = new ShelfPlace(parsed.GetValue(arguments.Shelf)!);
        if (!place.Exists) throw InputException.About(place.Address, "there is no shelf here; nothing was written.");
        using var opened = place.Open();
        var settings = new PortalSettings(opened.Shelf.Folder, new Uri(root), arguments.Site.Settings(parsed, root));
        var site = PortalApp.Static(settings, today);
        var problems = DiwooValidation.Check(site.Sitemaps, parsed.GetValue(arguments.Schema) is { } path ? SchemaOf(path) : null);
        foreach (var problem in problems) session.Say(problem);
        if (problems.Count > 0) return ExitCode.Findings;
        var count = StaticSite.Write(site, folder, session.Stop).GetAwaiter().GetResult();
        session.Say($"{folder}: {count} bestanden.");
        return session.Close([], [.. site.WithoutPublisher.Select(body => $"{body} staat niet in de tabel van organisaties en ontbreekt in de DiWoo-sitemap; geef --publisher op.")]);
    }

    private static System.Xml.Schema.XmlSchemaSet SchemaOf(string path)
    {
        try
        {
            return XmlSchemas.Read(path);
        }
        catch (PublicationException problem)
        {
            throw new InputException(problem.Message, problem);
        }
    }

    public static int Refuse(DossierWork work, IReadOnlyList<string> reasons)
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

    private static void Tell(DossierWork work, PublishedDecision decision, string? place, ShelvedRelease? shelved, string? secret)
    {
        var from = shelved?.Note.PublicFrom ?? decision.PublicFrom;
        var released = decision.Documents.Count(document => document.Files is not null);
        if (place is not null) work.Line(place);
        work.Line(work.In(
            $"{Outcomes.NameOf(decision.Outcome).Dutch}: {released} van {decision.Documents.Count} documenten, openbaar vanaf {from:dd-MM-yyyy}.",
            $"{Outcomes.NameOf(decision.Outcome).English}: {released} of {decision.Documents.Count} documents, public from {from:yyyy-MM-dd}."));
        foreach (var change in decision.Changes) work.Line($"  {change.Sentence}");
        if (secret is not null) work.Line(work.In($"voorinzage voor de verzoeker, onder het adres van de site: voorinzage/{secret}/", $"preview for the requester, below the address of the site: voorinzage/{secret}/"));
    }

    private static void WriteJson(DossierWork work, ReleasePackage package, string? place, ShelvedRelease? shelved, string? secret) => work.Json(json =>
    {
        json.WriteBoolean("published", true);
        json.WriteString("place", place);
        if (shelved is not null) json.WriteString("publicFrom", shelved.Note.PublicFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (secret is not null) json.WriteString("preview", $"voorinzage/{secret}/");
        json.WritePropertyName("release");
        json.WriteRawValue(ReleaseJson.Write(package.Decision));
    });
}
