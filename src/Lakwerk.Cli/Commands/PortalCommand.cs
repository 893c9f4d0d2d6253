using System.CommandLine;
using Lakwerk.Publication.Site;
using Lakwerk.Server.Portal;
using Lakwerk.Work;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Commands;

/// <summary>Serves the public site from a shelf. It needs nothing else of the office, and is best run by a user who cannot read the originals.</summary>
internal static class PortalCommand
{
    private const string DefaultAddress = "http://127.0.0.1:8081";

    public static Command Create(Session session)
    {
        var shelf = new Option<string>("--shelf") { Description = "What “publish --shelf” filled: a folder, or s3://bucket/prefix?endpoint=https://….", HelpName = "place", Required = true };
        var copy = new Option<string>("--copy") { Description = "With a shelf in a bucket: the folder for what is at hand of it; it may be lost.", HelpName = "folder", DefaultValueFactory = _ => "openbaar" };
        var address = new Option<string>("--address") { Description = "Where to listen.", HelpName = "url", DefaultValueFactory = _ => DefaultAddress };
        var postgres = new Option<string?>("--postgres") { Description = "PostgreSQL connection for the search index; else it is a file.", HelpName = "connection" };
        var index = new Option<string?>("--index") { Description = "The folder for that file; else it lies on the shelf, which must then be writable.", HelpName = "folder" };
        var site = new SiteOptions();
        var command = new Command("portal", "Serve what is public: decisions, documents, search, feeds, open data, sitemaps.") { shelf, copy, address, postgres, index };
        foreach (var option in site.All) command.Options.Add(option);
        command.SetAction(parsed =>
        {
            var listen = Parse(parsed.GetRequiredValue(address));
            var place = new ShelfPlace(parsed.GetRequiredValue(shelf));
            var folder = place.IsBucket ? parsed.GetRequiredValue(copy) : Existing(place.Address);
            return Run(session, new PortalSettings(folder, listen, site.Settings(parsed, listen.ToString())) { Bucket = place.IsBucket ? place.Address : null, Postgres = parsed.GetValue(postgres), Index = parsed.GetValue(index) });
        });
        return command;
    }

    private static int Run(Session session, PortalSettings settings)
    {
        var app = PortalApp.Create(settings);
        app.StartAsync(session.Stop).GetAwaiter().GetResult();
        foreach (var body in PortalApp.WithoutPublisher(app)) session.Say($"{SiteSettings.WithoutPublisher(body)} In de DiWoo-sitemap ontbreekt het nu.");
        if (settings.Site.Root is { Scheme: "http", IsLoopback: false }) session.Say("harvesters only read sites on https; give the address as the public sees it with --root.");
        session.Say($"the public site is at {string.Join(' ', app.Urls)}; Ctrl+C stops it.");
        session.Stop.WaitHandle.WaitOne();
        app.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        return ExitCode.Ok;
    }

    private static string Existing(string folder) => Directory.Exists(folder) ? folder : throw InputException.About(folder, "this folder does not exist.");

    private static Uri Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw new InputException($"--address takes an address such as {DefaultAddress}, not {address}.");
}
