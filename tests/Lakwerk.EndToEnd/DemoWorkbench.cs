using Lakwerk.Dossiers;
using Lakwerk.Dossiers.Commands;
using Lakwerk.Server;
using Lakwerk.Server.Accounts;
using Lakwerk.Work.Demo;
using Lakwerk.Work.Dossiers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Playwright;

namespace Lakwerk.EndToEnd;

/// <summary>The demo's office, served on a free port, and one Chromium in which each test opens windows of its own.</summary>
public class DemoWorkbench : IAsyncLifetime, IDisposable
{
    private const float Patience = 60_000;

    private readonly TempFolder _folder = new();
    private WebApplication? _app;
    private IHost? _worker;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Window? _lasting;
    private DossierId? _empty;

    public string Address => _app!.Urls.First();

    /// <summary>Where the public site reads.</summary>
    public string Shelf => _app!.Services.GetRequiredService<WorkbenchSettings>().Shelf;

    public Office Office => _app!.Services.GetRequiredService<Office>();

    /// <summary>The dossier with documents.</summary>
    public Dossier Parking => Office.Dossiers.Open(Office.Dossiers.List().First(dossier => dossier.Title.StartsWith("Parkeerproef", StringComparison.Ordinal)).Dossier);

    public async Task InitializeAsync()
    {
        if (WhyMissing is not null) return;
        // Other tests run beside these on the same cores.
        Assertions.SetDefaultExpectTimeout(Patience);
        var place = PlaceIn(_folder);
        using (var office = Office.At(place))
            DemoOffice.Fill(office, Repository.PathOf("samples"), [.. DemoAccounts.All.Select(one => (new Actor(one.Id, one.Name), one.Role))]);
        DemoLetterhead.Bring(place.Folder, Repository.PathOf("samples"));
        _app = Workbench.Create(new WorkbenchSettings(place.Folder, new Uri("http://127.0.0.1:0"))
        {
            Place = place,
            DemoAccounts = true,
            Quiet = true,
            SignInsPerMinute = 10_000,
            Worker = ["dotnet", Path.Combine(AppContext.BaseDirectory, "lakwerk.dll")],
        });
        await _app.StartAsync();
        if (place.IsShared)
        {
            _worker = WorkerNode.Create(place with { Folder = _folder.PathOf("worker") }, 1, quiet: true);
            await _worker.StartAsync();
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Tool.Find("chromium"), Args = ["--no-sandbox"] });
    }

    /// <summary>A window of somebody who has signed in. Whatever the browser complains about fails the test that asks <see cref="Window.Close"/>.</summary>
    public async Task<Window> SignIn(string account, int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var window = await Open(width, colours);
        await window.Page.GotoAsync("/sign-in");
        await window.Page.FillAsync("#name", account);
        await window.Page.FillAsync("#password", DemoAccounts.Password);
        await window.Page.ClickAsync(".signin__form button");
        await window.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
        return window;
    }

    /// <summary>A window that stays open for all tests of a class that only look.</summary>
    public async Task<Window> Lasting(string account) => _lasting ??= await SignIn(account);

    /// <summary>An address with names for what is in the demo: <c>{dossier}</c>, its first <c>{document}</c> and largest <c>{bundle}</c>, and a dossier that is <c>{empty}</c>.</summary>
    public string AddressOf(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parking = Parking;
        return address.Replace("{dossier}", parking.Id.Value, StringComparison.Ordinal)
            .Replace("{document}", parking.Documents.Values.MinBy(document => document.Order)!.Id.Value, StringComparison.Ordinal)
            .Replace("{bundle}", parking.Documents.Values.MaxBy(document => document.Details.Pages)!.Id.Value, StringComparison.Ordinal)
            .Replace("{empty}", (_empty ??= NewDossier("Nog niets")).Value, StringComparison.Ordinal);
    }

    /// <summary>A request without documents, handled by the first of the demo's people.</summary>
    public DossierId NewDossier(string title)
    {
        var (id, by, now, today) = (Office.Dossiers.NewId(), new Actor(DemoAccounts.All[0].Id, DemoAccounts.All[0].Name), Office.Dossiers.Now, Office.Dossiers.Today);
        Office.Dossiers.Do(id, [new OpenDossier(by, now, id, title, "R. Aanvrager", "Gemeente Waterhoek", today, today, "WOO-9"), new GiveRole(by, now, by, Role.Handler)]);
        return id;
    }

    public async Task<Window> Open(int width = 1280, ColorScheme colours = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = Address, Locale = "nl-NL", ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = colours, AcceptDownloads = true });
        context.SetDefaultTimeout(Patience);
        return new Window(context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_worker is not null) await _worker.StopAsync();
        _worker?.Dispose();
        if (_app is not null) await _app.DisposeAsync();
    }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Why this cannot be served here, or null.</summary>
    protected virtual string? WhyMissing => BrowserFactAttribute.WhyMissing;

    /// <summary>Where the office is kept.</summary>
    protected virtual OfficePlace PlaceIn(TempFolder folder) => new(folder.PathOf("data"));
}
