using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Accounts;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Lakwerk.Server.Tests;

/// <summary>
/// The workbench on a free port of this machine, with its demo accounts and a dossier with two documents: in a folder of its own,
/// or on PostgreSQL and S3 with a worker beside it.
/// </summary>
public sealed class ServedWorkbench : IAsyncLifetime, IAsyncDisposable, IDisposable
{
    public const string Handler = "behandelaar";
    public const string Redactor = "lakker";
    public const string SecondReader = "lezer";
    public const string Lawyer = "jurist";
    public const string DecisionMaker = "beslisser";

    private readonly TempFolder _folder = new();
    private readonly OfficePlace _place;
    private WebApplication? _app;
    private IHost? _worker;

    public ServedWorkbench() : this(Size.One) { }

    /// <summary>In a folder that somebody else keeps.</summary>
    internal ServedWorkbench(string data) => _place = new OfficePlace(data);

    private ServedWorkbench(Size size) => _place = size == Size.One
        ? new OfficePlace(_folder.PathOf("data"))
        : new OfficePlace(_folder.PathOf("web"), PostgresCluster.Shared.NewDatabase(), S3Server.Shared.NewPlace());

    /// <summary>A served workbench for one test.</summary>
    public static async Task<ServedWorkbench> Of(Size size)
    {
        var served = new ServedWorkbench(size);
        await served.InitializeAsync();
        return served;
    }

    public Uri Address => new(_app!.Urls.First());

    /// <summary>Where the office is kept, or for one on servers what is at hand of it.</summary>
    public string Data => _place.Folder;

    public Office Office => Service<Office>();

    public Document Memo => Office.Dossiers.MustOpen(Dossier).Documents.Values.OrderBy(document => document.Order).First();

    public string DossierPath => $"/dossiers/{Dossier}";

    public string MemoPath => $"{DossierPath}/documents/{Memo.Id}";

    public string MemoApi => $"/api/v1{MemoPath}";

    public DossierId Dossier { get; private set; }

    public T Service<T>() where T : notnull => _app!.Services.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await Start();
        Dossier = NewDossier("Parkeerproef Havenkwartier");
        Office.Documents.Add(Dossier, Sample("memo.pdf"), Actor(Handler));
        Office.Documents.Add(Dossier, Sample("mail.pdf"), Actor(Handler));
    }

    public async Task Start()
    {
        _app = Workbench.Create(Settings(_place.Folder) with { Place = _place });
        await _app.StartAsync();
        if (_place.IsShared) await StartWorker();
    }

    /// <summary>Another node that serves pages of the same office.</summary>
    public async Task<WebApplication> StartSecondNode()
    {
        var folder = _folder.PathOf("web-2");
        var node = Workbench.Create(Settings(folder) with { Place = _place with { Folder = folder } });
        await node.StartAsync();
        return node;
    }

    public async Task StartWorker()
    {
        _worker = WorkerNode.Create(_place with { Folder = _folder.PathOf("worker") }, 1, quiet: true);
        await _worker.StartAsync();
    }

    public async Task StopWorker()
    {
        if (_worker is null) return;
        await _worker.StopAsync();
        _worker.Dispose();
        _worker = null;
    }

    /// <summary>Stops without a word, as a machine does that loses power: nothing is said to anybody first.</summary>
    public async Task StopAsync()
    {
        await StopWorker();
        await _app!.DisposeAsync();
    }

    public async Task DisposeAsync()
    {
        // Nothing may begin any more that writes in the folder while it is removed.
        await (await Service<ISchedulerFactory>().GetScheduler()).Shutdown();
        await StopAsync();
        Dispose();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    public void Dispose()
    {
        if (Directory.Exists(_folder.Root)) _folder.Dispose();
    }

    /// <summary>A browser in which this account has signed in.</summary>
    public async Task<Browser> SignIn(string account)
    {
        var browser = new Browser(Address);
        await browser.SignIn(account, DemoAccounts.Password);
        return browser;
    }

    public DossierId NewDossier(string title)
    {
        var (id, by, now, today) = (Office.Dossiers.NewId(), Actor(Handler), Office.Dossiers.Now, Office.Dossiers.Today);
        Office.Dossiers.Do(id,
        [
            new OpenDossier(by, now, id, title, "S. de Groot", "Gemeente Waterhoek", today.AddDays(-11), today.AddDays(-10), "WOO-1"),
            .. DemoAccounts.All.Select(one => new GiveRole(by, now, Actor(one.Id), one.Role)),
        ]);
        return id;
    }

    public static Actor Actor(string account)
    {
        var (id, name, _) = DemoAccounts.All.Single(one => one.Id == account);
        return new Actor(id, name);
    }

    public static byte[] SampleBytes(string file) => File.ReadAllBytes(Repository.PathOf("samples", file));

    public static WorkbenchSettings Settings(string data) => new(data, new Uri("http://127.0.0.1:0")) { DemoAccounts = true, Quiet = true, SignInsPerMinute = 10_000, Worker = ["dotnet", Path.Combine(AppContext.BaseDirectory, "lakwerk.dll")] };

    private static NewDocument Sample(string file) => new(file, SampleBytes(file));
}
