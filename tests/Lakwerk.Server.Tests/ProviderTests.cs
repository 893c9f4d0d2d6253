using System.Net;
using System.Text;
using Lakwerk.Server.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.WebUtilities;

namespace Lakwerk.Server.Tests;

/// <summary>Sign-in by an identity provider, and everything that a wrong one could say.</summary>
public sealed class ProviderTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly IdentityProvider _provider = new();
    private WebApplication? _app;

    public static TheoryData<string> Lies => ["issuer", "audience", "two audiences", "expired", "future", "nonce", "signature", "none", "claims", "no token"];

    public async Task InitializeAsync()
    {
        await _provider.Start();
        _app = Workbench.Create(ServedWorkbench.Settings(_folder.Root) with { Provider = new ProviderSettings(new Uri(_provider.Issuer), "lakwerk", "") });
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        await _provider.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Who_the_provider_knows_and_the_workbench_too_comes_in()
    {
        using var browser = new Browser(new Uri(_app!.Urls.First()));
        Assert.Contains("/sign-in/provider", await browser.Page("/sign-in"), StringComparison.Ordinal);
        using var back = await Visit(browser);
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        Assert.Equal("0; url=/calendar", back.Headers.GetValues("Refresh").Single());
        Assert.Contains("Bram Oosting", await browser.Page("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_account_here_is_told_so()
    {
        _provider.Person = "vreemdeling";
        Assert.Contains("nog geen account", await Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_token_that_is_not_to_be_believed_opens_nothing(string lie)
    {
        _provider.Claims = claims => Tell(claims, lie);
        if (lie == "signature") _provider.Tampered = token => token[..^8] + (token[^8] == 'A' ? "B" : "A") + token[^7..];
        if (lie == "claims") _provider.Tampered = token => string.Join('.', token.Split('.')[0], WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes("""{"preferred_username":"beslisser"}""")), token.Split('.')[2]);
        if (lie == "none") _provider.Tampered = token => $"{WebEncoders.Base64UrlEncode("""{"alg":"none"}"""u8)}.{token.Split('.')[1]}.";
        if (lie == "no token") _provider.Tampered = _ => "";
        Assert.Contains("niet gelukt", await Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_nobody_asked_for_opens_nothing()
    {
        using var browser = new Browser(new Uri(_app!.Urls.First()));
        using var back = await browser.Get("/sign-in/provider/back?code=eenmalig&state=verzonnen");
        Assert.Equal("/sign-in", back.Headers.Location!.ToString());
        using var overview = await browser.Get("/");
        Assert.Equal(HttpStatusCode.Redirect, overview.StatusCode);
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_said_to()
    {
        await using var app = Workbench.Create(ServedWorkbench.Settings(_folder.PathOf("ander")) with { Provider = new ProviderSettings(new Uri("http://127.0.0.1:9"), "lakwerk", "") });
        await app.StartAsync();
        using var browser = new Browser(new Uri(app.Urls.First()));
        using var answer = await browser.Get("/sign-in/provider");
        Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        Assert.Contains("antwoordt niet", await browser.Page("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_over_an_open_line_is_refused() =>
        Assert.Throws<Work.InputException>(() => Workbench.Create(ServedWorkbench.Settings(_folder.PathOf("open")) with { Provider = new ProviderSettings(new Uri("http://login.example.org"), "lakwerk", "") }));

    private async Task<string> Refused()
    {
        using var browser = new Browser(new Uri(_app!.Urls.First()));
        using var back = await Visit(browser);
        Assert.Equal("/sign-in", back.Headers.Location!.ToString());
        using (var overview = await browser.Get("/")) Assert.Equal(HttpStatusCode.Redirect, overview.StatusCode);
        return await browser.Page("/sign-in");
    }

    /// <summary>To the provider and back, as a browser follows it.</summary>
    private static async Task<HttpResponseMessage> Visit(Browser browser)
    {
        using var away = await browser.Get("/sign-in/provider?back=/calendar");
        using var asked = await browser.SendAsIs(new HttpRequestMessage(HttpMethod.Get, away.Headers.Location));
        return await browser.SendAsIs(new HttpRequestMessage(HttpMethod.Get, asked.Headers.Location));
    }

    private static void Tell(Dictionary<string, object> claims, string lie)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        (string, object)? change = lie switch
        {
            "issuer" => ("iss", "https://elders.example"),
            "audience" => ("aud", "een-ander"),
            "two audiences" => ("aud", new[] { "lakwerk", "een-ander" }),
            "expired" => ("exp", now - 3600),
            "future" => ("iat", now + 3600),
            "nonce" => ("nonce", "van-gisteren"),
            _ => null,
        };
        if (change is var (name, value)) claims[name] = value;
    }
}
