using System.CommandLine;
using Lakwerk.Publication;
using Lakwerk.Publication.Archive;
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
        var list = DossierCommands.Text("--selection-list", "The name of the body's selection list.");
        var category = DossierCommands.Text("--category", "The category of that list.");
        var years = new Option<int?>("--destroy-after") { Description = "Years after which it is destroyed; else it is kept for ever.", HelpName = "years" };
        return Build(session, options, arguments, "archive", "A bag (BagIt) with an MDTO description and checksum beside each file.", [output, list, category, years], (work, package, parsed) =>
        {
            var terms = new ArchiveTerms(parsed.GetValue(years) is null, parsed.GetValue(list) ?? ArchiveTerms.Default.SelectionList) { Category = parsed.GetValue(category), Years = parsed.GetValue(years) };
            return Written(work, package, "archief", HandOver.Archive(package, terms, parsed.GetRequiredValue(output), work.Now), parsed.GetRequiredValue(output));
        });
    }

    private static Command Vws(Session session, DossierOptions options)
    {
        var (arguments, output) = (new PublishArguments(), DossierCommands.Required("--out", "A new folder.", "folder"));
        return Build(session, options, arguments, "vws", "The production report of the VWS platform, and each file under its ID.", [output], (work, package, parsed) =>
        {
            var taken = work.Office.Dossiers.AsTaken(new(package.Decision.Dossier), new(package.Decision.Decision));
            return Written(work, package, "VWS-platform", HandOver.Vws(package, work.Office.PublicInventory.View(taken), parsed.GetRequiredValue(output)), parsed.GetRequiredValue(output));
        });
    }

    private static Command Gpp(Session session, DossierOptions options)
    {
        var arguments = new PublishArguments();
        var again = new Option<bool>("--again") { Description = "Also when this decision was handed to this bank before; it then has two publications." };
        var bank = DossierCommands.Required("--bank", $"The address of the GPP-publicatiebank; its token is read from {TokenVariable}.", "url");
        return Build(session, options, arguments, "gpp", "Publish it in a GPP-publicatiebank (API 2).", [bank, again, .. arguments.Site.All.Skip(1)], (work, package, parsed) =>
        {
            if (package.Decision.PublicFrom > work.Office.Dossiers.Today)
                throw InputException.Of($"dit wordt pas op {package.Decision.PublicFrom:dd-MM-yyyy} openbaar; een publicatiebank zet het meteen open.", $"this becomes public on {package.Decision.PublicFrom:yyyy-MM-dd}; a publication bank opens it at once.");
            var place = $"publicatiebank {RootOf(parsed.GetRequiredValue(bank))}";
            var before = HandOver.Before(work.Office, package, place);
            if (!parsed.GetValue(again) && before.FirstOrDefault(one => one.Decision.Value == package.Decision.Decision) is { } same)
                throw InputException.Of($"dit besluit staat al in deze publicatiebank als {same.Name}; --again maakt een tweede publicatie.", $"this decision is in this publication bank already as {same.Name}; --again makes a second publication.");
            var token = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : throw new InputException($"set {TokenVariable} to the token that the publication bank gave.");
            var publication = HandOver.ForBank(package, arguments.Site.Settings(parsed, "https://localhost/"));
            using var client = new PublicationBank(new PublicationBankSettings(RootOf(parsed.GetRequiredValue(bank)), token, work.By.Id, work.By.Name));
            var id = Told(() => client.Publish(publication, session.Stop).GetAwaiter().GetResult());
            DossierWork.Must(HandOver.Note(work.Office, package, work.By, place, id));
            foreach (var earlier in before) work.Session.Say(work.In($"{earlier.Name} ({earlier.Decision}) staat daar ook nog; trek die in de publicatiebank in als dit besluit haar vervangt.", $"{earlier.Name} ({earlier.Decision}) is still there too; withdraw it in the bank if this decision replaces it."));
            if (work.IsJson) work.Json(json => json.WriteString("publication", id));
            else work.Line(work.In($"gepubliceerd als {id}, met {publication.Documents.Count} bestanden.", $"published as {id}, with {publication.Documents.Count} files."));
            return ExitCode.Ok;
        });
    }

    private static Command Build(
        Session session, DossierOptions options, PublishArguments arguments, string name, string description, IEnumerable<Option> own, Func<DossierWork, ReleasePackage, ParseResult, int> hand)
    {
        var dossier = DossierCommands.Dossier();
        var command = new Command(name, description) { dossier, arguments.Decision };
        foreach (var option in own.Concat(arguments.Paper)) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var work = options.Open(session, parsed);
            var opened = work.Open(parsed.GetRequiredValue(dossier));
            PublishDesk.MustKnow(opened, work.By);
            var outcome = new PublishDesk(work.Office, arguments.Settings(parsed)).Make(opened.Id, DecideCommand.Named(opened, parsed.GetValue(arguments.Decision)), session.Stop);
            return outcome.Package is { } package ? hand(work, package, parsed) : PublishCommand.Refuse(work, outcome.Reasons);
        });
        return command;
    }

    private static int Written(DossierWork work, ReleasePackage package, string to, IReadOnlyList<string> files, string folder)
    {
        DossierWork.Must(HandOver.Note(work.Office, package, work.By, to, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))));
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
}
