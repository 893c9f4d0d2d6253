using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server;
using Lakwerk.Server.Accounts;
using Lakwerk.Work.Demo;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Lakwerk.ServerBench;

/// <summary>A workbench on a free port in a folder that is removed, with people and dossiers.</summary>
internal sealed class BenchOffice : IAsyncDisposable
{
    public const string Password = "meten-is-weten";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lakwerk-bench-");
    private readonly WebApplication _app;

    private BenchOffice() => _app = Workbench.Create(new WorkbenchSettings(_folder.FullName, new Uri("http://127.0.0.1:0"))
    {
        Quiet = true,
        SignInsPerMinute = 10_000,
        Worker = ["false"],
        Assets = Path.Combine(AppContext.BaseDirectory, "web"),
    });

    public Uri Address => new(_app.Urls.First());

    public Office Office => _app.Services.GetRequiredService<Office>();

    public static string Samples { get; } = SampleFolder.Find();

    public static async Task<BenchOffice> Start(int users)
    {
        var bench = new BenchOffice();
        var accounts = bench._app.Services.GetRequiredService<AccountBook>();
        for (var user = 0; user < users; user++) accounts.Set(NameOf(user), $"Gebruiker {user}", Password);
        await bench._app.StartAsync();
        return bench;
    }

    public static string NameOf(int user) => $"gebruiker{user}";

    /// <summary>A dossier in which these users may do everything but decide, with these files.</summary>
    public DossierId Open(string title, IEnumerable<int> users, IReadOnlyList<NewDocument> files)
    {
        var (dossiers, by) = (Office.Dossiers, new Actor(NameOf(0), "Gebruiker 0"));
        var (id, today) = (dossiers.NewId(), dossiers.Today);
        dossiers.Do(id,
        [
            new OpenDossier(by, dossiers.Now, id, title, "Verzoeker", "Gemeente Waterhoek", today.AddDays(-11), today.AddDays(-10), $"WOO-{id}"),
            new GiveRole(by, dossiers.Now, by, Role.Handler),
            .. users.Select(user => new GiveRole(by, dossiers.Now, new Actor(NameOf(user), $"Gebruiker {user}"), Role.Redactor)),
        ]);
        foreach (var file in files) Office.Documents.Add(id, file, by);
        Office.Suggestions.LookThrough(dossiers.MustOpen(id));
        return id;
    }

    public static NewDocument Sample(string name) => new(name, File.ReadAllBytes(Path.Combine(Samples, name)));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
