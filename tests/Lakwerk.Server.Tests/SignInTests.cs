using System.Text;
using System.Net;
using Lakwerk.Server.Accounts;
using Lakwerk.Server.Security;
using Lakwerk.Work.Dossiers;
using Lakwerk.Work;

namespace Lakwerk.Server.Tests;

/// <summary>Who gets in, and how long they stay.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class SignInTests(ServedWorkbench workbench)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/dossiers/new")]
    [InlineData("/account")]
    public async Task Who_has_not_signed_in_is_sent_to_the_door(string path)
    {
        using var browser = new Browser(workbench.Address);
        using var answer = await browser.Get(path);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", answer.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_server_on_this_machine_that_does_the_encryption_is_believed()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = workbench.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await client.GetAsync(new Uri("/account", UriKind.Relative));

        Assert.Equal("https", answer.Headers.Location!.Scheme);
    }

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1/32")]
    [InlineData("172.16.0.0/12", "172.16.0.0/12")]
    [InlineData("fd00::1", "fd00::1/128")]
    [InlineData("overal", null)]
    [InlineData("10.0.0.0/99", null)]
    public void A_proxy_is_an_address_or_a_network(string text, string? network) => Assert.Equal(network, BehindProxy.Parse(text)?.ToString());

    [Fact]
    public async Task A_program_without_a_token_is_told_so_in_json()
    {
        using var browser = new Browser(workbench.Address);
        using var answer = await browser.Json(HttpMethod.Get, "/api/v1/dossiers");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_wrong_password_and_a_wrong_name_get_the_same_answer()
    {
        using var browser = new Browser(workbench.Address);
        await browser.Page("/sign-in");
        using var wrongPassword = await browser.Post("/sign-in", new() { ["name"] = ServedWorkbench.Lawyer, ["password"] = "nee" });
        using var wrongName = await browser.Post("/sign-in", new() { ["name"] = "niemand", ["password"] = "nee" });
        Assert.Equal(HttpStatusCode.Unauthorized, wrongPassword.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, wrongName.StatusCode);
    }

    [Theory]
    [InlineData("//elders.example")]
    [InlineData("https://elders.example/")]
    [InlineData("/\\elders.example")]
    public async Task Signing_in_leads_nowhere_else(string back)
    {
        using var browser = new Browser(workbench.Address);
        await browser.Page("/sign-in");
        using var answer = await browser.Post("/sign-in", new() { ["name"] = ServedWorkbench.Lawyer, ["password"] = DemoAccounts.Password, ["back"] = back });
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public void Five_wrong_passwords_lock_an_account_for_a_while()
    {
        using var folder = new TempFolder();
        using var office = Office.InFolder(folder.Root);
        var time = new MovableTime();
        var book = new AccountBook(office.Cabinet, time);
        book.Set("a", "A", "goed");
        for (var attempt = 1; attempt <= 5; attempt++) book.SignIn("a", "fout");
        Assert.Equal(SignInOutcome.Locked, book.SignIn("a", "goed").Result);
        time.Move(TimeSpan.FromMinutes(11));
        Assert.Equal(SignInOutcome.Welcome, book.SignIn("a", "goed").Result);
    }

    [Fact]
    public async Task Who_keeps_trying_from_one_address_is_told_to_wait()
    {
        using var folder = new TempFolder();
        await using var app = Workbench.Create(ServedWorkbench.Settings(folder.Root) with { SignInsPerMinute = 3 });
        await app.StartAsync();
        using var browser = new Browser(new Uri(app.Urls.First()));
        await browser.Page("/sign-in");
        var answers = new List<HttpStatusCode>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            using var answer = await browser.Post("/sign-in", new() { ["name"] = "x", ["password"] = "y" });
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public void What_is_kept_of_accounts_holds_no_password_and_no_token()
    {
        using var folder = new TempFolder();
        using var office = Office.InFolder(folder.Root);
        var book = new AccountBook(office.Cabinet, TimeProvider.System);
        book.Set("a", "A", "hoogst-geheim");
        var token = book.NewToken("a", "proef");
        var written = Encoding.UTF8.GetString(office.Cabinet.Find("account", "a")!);
        Assert.DoesNotContain("hoogst-geheim", written, StringComparison.Ordinal);
        Assert.DoesNotContain(token, written, StringComparison.Ordinal);
        Assert.Equal("a", new AccountBook(office.Cabinet, TimeProvider.System).WithToken(token)?.Id);
    }

    [Fact]
    public async Task Another_password_ends_the_sessions_that_began_with_the_old_one()
    {
        var accounts = workbench.Service<AccountBook>();
        accounts.Set("tijdelijk", "Tijdelijk", "eerste-wachtwoord");
        using var browser = new Browser(workbench.Address);
        await browser.SignIn("tijdelijk", "eerste-wachtwoord");
        accounts.SetPassword("tijdelijk", "tweede-wachtwoord");
        using var answer = await browser.Get("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://192.0.2.7:80")]
    [InlineData("http://werkbank.example:80")]
    public void Demo_accounts_are_never_served_to_others(string address)
    {
        using var folder = new TempFolder();
        var settings = ServedWorkbench.Settings(folder.Root) with { Address = new Uri(address) };
        Assert.Throws<InputException>(() => Workbench.Create(settings));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://[::1]:8080", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("http://10.0.0.1:8080", false)]
    public void Loopback_is_known_in_all_its_spellings(string address, bool isLoopback) =>
        Assert.Equal(isLoopback, new WorkbenchSettings("data", new Uri(address)) { Worker = [] }.IsLoopback);

    private sealed class MovableTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public void Move(TimeSpan by) => _now += by;

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
