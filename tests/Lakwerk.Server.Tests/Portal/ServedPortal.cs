using Lakwerk.Publication.Site;
using Lakwerk.Server.Portal;
using Lakwerk.Work.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Lakwerk.Server.Tests.Portal;

/// <summary>The public site on a free port, below a path of its own, with a decision of two versions and one that waits for its day.</summary>
public sealed class ServedPortal : IAsyncLifetime, IDisposable
{
    public const string Root = "/woo/";
    public const string Waiting = "2026-002";

    private readonly TempFolder _folder = new();
    private WebApplication? _app;

    /// <summary>The day on which the tests look.</summary>
    public static DateOnly Today { get; } = new(2026, 3, 1);

    public string Secret { get; } = PublicShelf.NewSecret();

    public PublicShelf Shelf { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public PortalSettings Settings { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Shelf = new PublicShelf(_folder.PathOf("plank"));
        Shelf.Put(SampleRelease.First(), SampleRelease.From(new(2026, 2, 2)));
        Shelf.Put(SampleRelease.Second(), SampleRelease.From(new(2026, 2, 20)));
        Shelf.Put(SampleRelease.First(Waiting, "Havenplan"), SampleRelease.From(Today.AddDays(9)) with { PreviewHash = PublicShelf.HashOf(Secret) });
        Settings = new PortalSettings(Shelf.Folder, new Uri("http://127.0.0.1:0"), new SiteSettings(new Uri($"https://open.example.org{Root}")) { Publisher = new Uri("https://identifier.overheid.nl/tooi/id/gemeente/gm0000") }) { Quiet = true };
        _app = PortalApp.Create(Settings, new Noon());
        await _app.StartAsync();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(new Uri(_app.Urls.First()), Root) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    internal void Follow() => _app!.Services.GetRequiredService<PortalState>().Follow();

    public async Task<string> Page(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{address} answered {(int)answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
