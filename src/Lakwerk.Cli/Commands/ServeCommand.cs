using System.CommandLine;
using Lakwerk.Server;
using Lakwerk.Server.Security;
using Lakwerk.Work;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work.Publishing;

namespace Lakwerk.Cli.Commands;

/// <summary>Serves the workbench to a browser.</summary>
internal static class ServeCommand
{
    public static Command Create(Session session)
    {
        var (place, data, address, provider) = (new PlaceOptions(), PlaceOptions.Data(), Address(), new ProviderOptions());
        var shelf = new Option<string?>("--shelf") { Description = "Where the public site reads what is published: a folder, or s3://bucket/prefix?endpoint=https://…; else the folder “openbaar” of the office.", HelpName = "place" };
        var portal = new Option<string?>("--portal") { Description = "Where the public finds that site; links to it are made with this.", HelpName = "url" };
        var proxy = new Option<string[]>("--proxy") { Description = "Beside this machine itself: the address or network of the web server in front, which is believed about who asks and that they do so over https.", HelpName = "network" };
        var command = provider.AddTo(place.AddTo(new Command("serve", "Serve the workbench on this machine.") { data, address, shelf, portal, proxy }));
        command.SetAction(parsed =>
        {
            var proxies = (parsed.GetValue(proxy) ?? []).Select(text => BehindProxy.Parse(text) ?? throw new InputException($"--proxy takes an address or a network such as 10.0.0.0/8, not {text}.")).ToList();
            var settings = Settings(place.Of(parsed, parsed.GetRequiredValue(data)), parsed.GetRequiredValue(address)) with { Proxies = proxies, Provider = provider.Of(parsed), Portal = parsed.GetValue(portal) is { } site ? Parse(site, "--portal") : null };
            return Run(session, parsed.GetValue(shelf) is { } folder ? settings with { Shelf = new ShelfPlace(folder).IsBucket ? folder : Path.GetFullPath(folder) } : settings);
        });
        return command;
    }

    /// <summary>Serves until the user wants it to stop.</summary>
    public static int Run(Session session, WorkbenchSettings settings)
    {
        settings.Place.MustStillBeHere();
        var app = Workbench.Create(settings);
        app.StartAsync(session.Stop).GetAwaiter().GetResult();
        foreach (var sentence in Workbench.Welcome(app)) session.Say(sentence);
        session.Stop.WaitHandle.WaitOne();
        app.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        return ExitCode.Ok;
    }

    public static Option<string> Address() =>
        new("--address") { Description = "Where to listen.", HelpName = "url", DefaultValueFactory = _ => WorkbenchSettings.DefaultAddress.ToString() };

    public static WorkbenchSettings Settings(OfficePlace place, string address) => new(place.Folder, Parse(address, "--address")) { Place = place, Worker = Worker() };

    private static Uri Parse(string address, string option) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw new InputException($"{option} takes an address such as {WorkbenchSettings.DefaultAddress}, not {address}.");

    /// <summary>This very program, started again for each file that has to be parsed.</summary>
    private static string[] Worker() => [Environment.ProcessPath!, typeof(ServeCommand).Assembly.Location];
}
