using System.CommandLine;
using Lakwerk.Server;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands;

/// <summary>Serves the workbench to a browser.</summary>
internal static class ServeCommand
{
    public static Command Create(Session session)
    {
        var data = new Option<string>("--office", "--data") { Description = "Folder with the dossiers and their files, the same as that of “lakwerk dossier”.", HelpName = "folder", DefaultValueFactory = _ => "kantoor" };
        var address = Address();
        var provider = new ProviderOptions();
        var command = provider.AddTo(new Command("serve", "Serve the workbench on this machine.") { data, address });
        command.SetAction(parsed => Run(session, Settings(parsed.GetRequiredValue(data), parsed.GetRequiredValue(address)) with { Provider = provider.Of(parsed) }));
        return command;
    }

    /// <summary>Serves until the user wants it to stop.</summary>
    public static int Run(Session session, WorkbenchSettings settings)
    {
        var app = Workbench.Create(settings);
        app.StartAsync(session.Stop).GetAwaiter().GetResult();
        foreach (var sentence in Workbench.Welcome(app)) session.Say(sentence);
        session.Stop.WaitHandle.WaitOne();
        app.StopAsync(CancellationToken.None).GetAwaiter().GetResult();
        return ExitCode.Ok;
    }

    public static Option<string> Address() =>
        new("--address") { Description = "Where to listen.", HelpName = "url", DefaultValueFactory = _ => WorkbenchSettings.DefaultAddress.ToString() };

    public static WorkbenchSettings Settings(string data, string address) => new(data, Parse(address)) { Worker = Worker() };

    private static Uri Parse(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw new InputException($"--address takes an address such as {WorkbenchSettings.DefaultAddress}, not {address}.");

    /// <summary>This very program, started again for each file that has to be parsed.</summary>
    private static string[] Worker() => [Environment.ProcessPath!, typeof(ServeCommand).Assembly.Location];
}
