using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server.Accounts;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Lakwerk.Server.Tests;

/// <summary>The workbench on a free port of this machine, with its demo accounts and a dossier with two documents, in a folder of its own.</summary>
public sealed class ServedWorkbench : IAsyncLifetime, IDisposable
{
    public const string Handler = "behandelaar";
    public const string Redactor = "lakker";
    public const string SecondReader = "lezer";
    public const string Lawyer = "jurist";
    public const string DecisionMaker = "beslisser";

    private readonly TempFolder _folder = new();
    private readonly string? _data;
    private WebApplication? _app;

    public ServedWorkbench()
    {
    }

    /// <summary>In a folder that somebody else keeps.</summary>
    internal ServedWorkbench(string data) => _data = data;

    public Uri Address => new(_app!.Urls.First());

    public string Data => _data ?? _folder.PathOf("data");

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
        _app = Workbench.Create(Settings(Data));
        await _app.StartAsync();
    }

    /// <summary>Stops without a word, as a machine does that loses power: nothing is said to anybody first.</summary>
    public Task StopAsync() => _app!.DisposeAsync().AsTask();

    public Task DisposeAsync() => StopAsync();

    public void Dispose() => _folder.Dispose();

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
