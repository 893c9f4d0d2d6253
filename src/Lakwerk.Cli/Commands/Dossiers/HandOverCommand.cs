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
            return Written(work, HandOver.Archive(package, terms, parsed.GetRequiredValue(output)), parsed.GetRequiredValue(output));
        });
    }

    private static Command Vws(Session session, DossierOptions options)
    {
        var (arguments, output) = (new PublishArguments(), DossierCommands.Required("--out", "A new folder.", "folder"));
        return Build(session, options, arguments, "vws", "The production report of the VWS platform, and each file under its ID.", [output], (work, package, parsed) =>
        {
            var taken = work.Office.Dossiers.AsTaken(new(package.Decision.Dossier), new(package.Decision.Decision));
            return Written(work, HandOver.Vws(package, taken, parsed.GetRequiredValue(output)), parsed.GetRequiredValue(output));
        });
    }

    private static Command Gpp(Session session, DossierOptions options)
    {
        var arguments = new PublishArguments();
        var bank = DossierCommands.Required("--bank", $"The address of the GPP-publicatiebank; its token is read from {TokenVariable}.", "url");
        return Build(session, options, arguments, "gpp", "Publish it in a GPP-publicatiebank (API 2).", [bank, .. arguments.Site.All.Skip(1)], (work, package, parsed) =>
        {
            var token = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : throw new InputException($"set {TokenVariable} to the token that the publication bank gave.");
            var publication = HandOver.ForBank(package, arguments.Site.Settings(parsed, "https://localhost/"));
            using var client = new PublicationBank(new PublicationBankSettings(RootOf(parsed.GetRequiredValue(bank)), token, work.By.Id, work.By.Name));
            var id = Told(() => client.Publish(publication, session.Stop).GetAwaiter().GetResult());
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
            var outcome = new PublishDesk(work.Office, arguments.Settings(parsed)).Make(opened.Id, DecideCommand.Named(opened, parsed.GetValue(arguments.Decision)), session.Stop);
            return outcome.Package is { } package ? hand(work, package, parsed) : PublishCommand.Refuse(work, outcome.Reasons);
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
}
