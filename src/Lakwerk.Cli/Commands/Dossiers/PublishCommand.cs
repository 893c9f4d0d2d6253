using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Publication;
using Lakwerk.Publication.Diwoo;
using Lakwerk.Publication.Model;
using Lakwerk.Publication.Site;
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

    private static int Publish(DossierWork work, Dossier dossier, PublishArguments arguments, ParseResult parsed)
    {
        var outcome = arguments.Make(work, dossier, parsed);
        if (outcome.Package is not { } package) return Refuse(work, outcome.Reasons);
        // What may be refused is asked before anything is written.
        var secret = parsed.GetValue(arguments.Shelf) is not null && parsed.GetValue(arguments.Preview) ? PublicShelf.NewSecret() : null;
        var note = NoteOf(work, package.Decision, secret, arguments, parsed);
        var place = parsed.GetValue(arguments.Output) is { } folder ? Write(work, package, folder, parsed.GetValue(arguments.Zip)) : null;
        var shelved = parsed.GetValue(arguments.Shelf) is { } shelf ? Shelve(work, package, new ShelfPlace(shelf, dossier.Id.Value), note, arguments, parsed) : null;
        if (work.IsJson) WriteJson(work, package, place, shelved, secret is null ? null : LinkOf(arguments, parsed, secret));
        else Tell(work, package.Decision, place, shelved, secret is null ? null : LinkOf(arguments, parsed, secret));
        return parsed.GetValue(arguments.Static) is null ? ExitCode.Ok : WriteSite(work.Session, arguments, parsed, work.Office.Dossiers.Today);
    }

    private static string Write(DossierWork work, ReleasePackage made, string folder, bool zip)
    {
        var book = new HandOverBook(work.Office, new(made.Decision.Dossier));
        var package = book.StillPublic(made);
        Directory.CreateDirectory(folder);
        var place = Path.Combine(folder, zip ? package.Name + ".zip" : package.Name);
        if (zip) package.WriteZip(place);
        else package.WriteFolder(place);
        book.Note(package.Decision, HandOverKind.Package, Path.GetFullPath(place), new HandOverNote(work.By, work.Now, package.Name));
        return place;
    }

    private static ShelfNote NoteOf(DossierWork work, PublishedDecision decision, string? secret, PublishArguments arguments, ParseResult parsed)
    {
        var from = parsed.GetValue(arguments.From) is { } day ? Days.Parse(day) : decision.PublicFrom;
        if (from < decision.PublicFrom)
            throw InputException.Of($"de wet laat dit pas op {decision.PublicFrom:dd-MM-yyyy} toe; --from kan later zijn, niet eerder.", $"the law does not allow this before {decision.PublicFrom:yyyy-MM-dd}; --from may be later, not earlier.");
        var note = new ShelfNote(from, work.By.Id, work.Now);
        return secret is null ? note : note with { PreviewHash = PublicShelf.HashOf(secret), PreviewUntil = new PreviewWish(from, Days.ParseOptional(parsed.GetValue(arguments.PreviewUntil)), parsed.GetValue(arguments.Reason)).LastDay(work.Office, decision) };
    }

    private static ShelvedRelease Shelve(DossierWork work, ReleasePackage package, ShelfPlace place, ShelfNote note, PublishArguments arguments, ParseResult parsed)
    {
        using var opened = place.Open();
        var release = opened.Shelf.Put(package, note, parsed.GetValue(arguments.Again));
        opened.Send();
        DossierWork.Must(PublishDesk.Note(work.Office, package, release, work.By));
        new HandOverBook(work.Office, new(package.Decision.Dossier)).NotePreview(package.Decision, place, note, work.By, parsed.GetValue(arguments.Reason));
        return release;
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
        return session.Close([], [.. site.WithoutPublisher.Select(body => $"{SiteSettings.WithoutPublisher(body)} In de DiWoo-sitemap ontbreekt het nu.")]);
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

    private static void Tell(DossierWork work, PublishedDecision decision, string? place, ShelvedRelease? shelved, string? link)
    {
        var from = shelved?.Note.PublicFrom ?? decision.PublicFrom;
        var (released, all) = (decision.CountReleased(), decision.CountDocuments());
        if (place is not null) work.Line(place);
        work.Line(work.In(
            $"{Outcomes.NameOf(decision.Outcome).Dutch}: {released} van {all} documenten, openbaar vanaf {from:dd-MM-yyyy}.",
            $"{Outcomes.NameOf(decision.Outcome).English}: {released} of {all} documents, public from {from:yyyy-MM-dd}."));
        foreach (var change in decision.Changes) work.Line($"  {change.Sentence}");
        if (link is not null && shelved?.Note.PreviewUntil is { } until)
            work.Line(work.In(
                $"voorinzage voor de verzoeker tot en met {until:dd-MM-yyyy}{(IsWhole(link) ? "" : ", onder het adres van de site")}: {link}",
                $"preview for the requester until {until:yyyy-MM-dd}{(IsWhole(link) ? "" : ", below the address of the site")}: {link}"));
    }

    /// <summary>Whole when the site's address is known.</summary>
    private static string LinkOf(PublishArguments arguments, ParseResult parsed, string secret)
    {
        var link = $"voorinzage/{secret}/";
        return parsed.GetValue(arguments.Site.Root) is { } root ? arguments.Site.Settings(parsed, root).Of(link).ToString() : link;
    }

    private static bool IsWhole(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static void WriteJson(DossierWork work, ReleasePackage package, string? place, ShelvedRelease? shelved, string? link) => work.Json(json =>
    {
        json.WriteBoolean("published", true);
        json.WriteString("place", place);
        if (shelved is not null) json.WriteString("publicFrom", shelved.Note.PublicFrom.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        if (link is not null)
        {
            json.WriteString("preview", link);
            json.WriteString("previewUntil", Days.Iso(shelved!.Note.PreviewUntil!.Value));
        }

        json.WritePropertyName("release");
        json.WriteRawValue(ReleaseJson.Write(package.Decision));
    });
}
