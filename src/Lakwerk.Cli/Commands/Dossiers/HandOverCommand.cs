using System.CommandLine;
using Lakwerk.Dossiers;
using Lakwerk.Publication;
using Lakwerk.Publication.Gpp;
using Lakwerk.Work;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Commands.Dossiers;

/// <summary>Hands what is public to another system: the archive, the VWS platform, a publication bank.</summary>
internal static class HandOverCommand
{
    private const string TokenVariable = "LAKWERK_GPP_TOKEN";

    public static Command Create(Session session)
    {
        var options = new DossierOptions();
        return options.AddTo(new Command("handover", "Hand a decision and its documents to another system.") { Archive(session, options), Vws(session, options), Gpp(session, options) });
    }

    private static Command Archive(Session session, DossierOptions options)
    {
        var (arguments, output) = (new PublishArguments(), DossierCommands.Required("--out", "A new folder.", "folder"));
        var terms = new ArchiveTermOptions();
        return Build(session, options, arguments, new("archive", "A bag (BagIt) with an MDTO description and checksum beside each file.", [output, .. terms.All], (work, parsed) =>
        {
            var told = terms.Read(parsed, arguments.BodyOf(work, parsed).Profile);
            return package =>
            {
                var (folder, book, now) = (parsed.GetRequiredValue(output), new HandOverBook(work.Office, new(package.Decision.Dossier)), work.Now);
                var files = HandOver.Archive(package, told, book.ArchiveMoment(package.Decision, now), folder);
                book.Note(package.Decision, HandOverKind.Archive, Path.GetFullPath(folder), new HandOverNote(work.By, now, package.Name));
                return Written(work, files, folder);
            };
        }));
    }

    private static Command Vws(Session session, DossierOptions options)
    {
        var (arguments, output) = (new PublishArguments(), DossierCommands.Required("--out", "A new folder.", "folder"));
        var matter = DossierCommands.Text("--matter", "The matter under which the platform knows the documents; else the name of the dossier.");
        return Build(session, options, arguments, new("vws", "The production report of the VWS platform, and each file under its ID.", [output, matter], (work, parsed) => made =>
        {
            var (folder, book) = (parsed.GetRequiredValue(output), new HandOverBook(work.Office, new(made.Decision.Dossier)));
            var (package, taken) = (book.StillPublic(made), work.Office.PublicInventory.View(work.Office.Dossiers.AsTaken(new(made.Decision.Dossier), new(made.Decision.Decision))));
            var files = HandOver.Vws(package, taken, parsed.GetValue(matter), folder);
            book.Note(package.Decision, HandOverKind.Vws, Path.GetFullPath(folder), new HandOverNote(work.By, work.Now, package.Name));
            return Written(work, files, folder);
        }));
    }

    private static Command Gpp(Session session, DossierOptions options)
    {
        var arguments = new PublishArguments();
        var bank = DossierCommands.Required("--bank", $"The address of the GPP-publicatiebank; its token is read from {TokenVariable}.", "url");
        var withdraw = DossierCommands.Text("--withdraw", "Instead of publishing: withdraw what stands there of the dossier, for this reason.", "reason");
        var (dossier, command) = (DossierCommands.Dossier(), new Command("gpp", "Publish it in a GPP-publicatiebank (API 2) from its day on; what it replaces there is withdrawn."));
        command.Arguments.Add(dossier);
        foreach (var option in (IEnumerable<Option>)[arguments.Decision, bank, withdraw, .. arguments.Site.All.Skip(1), .. arguments.Paper]) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var (opened, root) = (work.Open(parsed.GetRequiredValue(dossier)), RootOf(parsed.GetRequiredValue(bank)));
            work.Office.Place.MustStillBeHere();
            HandOverBook.MustMayLetOut(opened, work.By);
            var token = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : throw new InputException($"set {TokenVariable} to the token that the publication bank gave.");
            using var client = new PublicationBank(new PublicationBankSettings(root, token, work.By.Id, work.By.Name));
            var desk = new BankDesk(work.Office, client, root.ToString());
            return parsed.GetValue(withdraw) is { Length: > 0 } reason
                ? Withdrawn(work, Told(() => desk.Withdraw(opened.Id, reason, work.By, session.Stop).GetAwaiter().GetResult()))
                : Publish(work, opened, desk, arguments, parsed);
        });
        return command;
    }

    private static int Publish(DossierWork work, Dossier dossier, BankDesk desk, PublishArguments arguments, ParseResult parsed)
    {
        var outcome = arguments.Make(work, dossier, parsed);
        if (outcome.Package is not { } made) return PublishCommand.Refuse(work, outcome.Reasons);
        var package = new HandOverBook(work.Office, dossier.Id).StillPublic(made);
        var publication = HandOver.ForBank(package, arguments.Site.Settings(parsed, "https://localhost/"));
        var stands = Told(() => desk.Publish(package, publication, work.By, work.Session.Stop).GetAwaiter().GetResult());
        if (work.IsJson) work.Json(json =>
        {
            json.WriteString("publication", stands.Id);
            json.WriteBoolean("new", stands.IsNew);
            json.WriteStartArray("replaced");
            foreach (var id in stands.Replaced) json.WriteStringValue(id);
            json.WriteEndArray();
        });
        else if (stands.IsNew) work.Line(work.In($"gepubliceerd als {stands.Id}, met {publication.Documents.Count} bestanden.", $"published as {stands.Id}, with {publication.Documents.Count} files."));
        else work.Line(work.In($"staat er al, als {stands.Id}.", $"stands there already, as {stands.Id}."));
        foreach (var id in work.IsJson ? [] : stands.Replaced) work.Line(work.In($"ingetrokken, want vervangen: {id}.", $"withdrawn, for it was replaced: {id}."));
        return ExitCode.Ok;
    }

    private static int Withdrawn(DossierWork work, IReadOnlyList<string> ids)
    {
        if (work.IsJson) work.Json(json =>
        {
            json.WriteStartArray("withdrawn");
            foreach (var id in ids) json.WriteStringValue(id);
            json.WriteEndArray();
        });
        else work.Line(ids.Count == 0 ? work.In("er staat daar niets van dit dossier.", "nothing of this dossier stands there.") : work.In($"ingetrokken: {string.Join(", ", ids)}.", $"withdrawn: {string.Join(", ", ids)}."));
        return ExitCode.Ok;
    }

    private static Command Build(Session session, DossierOptions options, PublishArguments arguments, Receiver receiver)
    {
        var dossier = DossierCommands.Dossier();
        var command = new Command(receiver.Name, receiver.Description) { dossier, arguments.Decision };
        foreach (var option in receiver.Own.Concat(arguments.Paper)) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            var hand = receiver.Ready(work, parsed);
            var outcome = arguments.Make(work, opened, parsed);
            return outcome.Package is { } package ? hand(package) : PublishCommand.Refuse(work, outcome.Reasons);
        });
        return command;
    }

    private static int Written(DossierWork work, IReadOnlyList<string> files, string folder)
    {
        if (work.IsJson) work.Json(json =>
        {
            json.WriteString("folder", folder);
            json.WriteStartArray("files");
            foreach (var file in files) json.WriteStringValue(file);
            json.WriteEndArray();
        });
        else work.Line(work.In($"{folder}: {files.Count} bestanden.", $"{folder}: {files.Count} files."));
        return ExitCode.Ok;
    }

    private static Uri RootOf(string text) => Told(() => Publication.Site.SiteSettings.ParseRoot(text));

    private static T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (PublicationException problem)
        {
            throw new InputException(problem.Message, problem);
        }
    }

    /// <summary>Who gets a package. What it must be told is asked for before the package is made, which takes a while.</summary>
    private sealed record Receiver(string Name, string Description, IReadOnlyList<Option> Own, Func<DossierWork, ParseResult, Func<ReleasePackage, int>> Ready);
}
