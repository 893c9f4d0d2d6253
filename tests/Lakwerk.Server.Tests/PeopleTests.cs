using System.Net;
using Lakwerk.Server.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Lakwerk.Server.Tests;

/// <summary>Accounts: the first one, and those that an administrator keeps.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class PeopleTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task An_empty_office_is_opened_with_the_code_that_the_terminal_showed_and_with_no_other()
    {
        using var folder = new TempFolder();
        await using var app = Workbench.Create(ServedWorkbench.Settings(folder.Root) with { DemoAccounts = false });
        await app.StartAsync();
        var code = app.Services.GetRequiredService<FirstAccount>().Code!;
        Assert.Contains(Workbench.Welcome(app), sentence => sentence.Contains(code, StringComparison.Ordinal));
        using var browser = new Browser(new Uri(app.Urls.First()));
        using (var door = await browser.Get("/sign-in")) Assert.Equal("/first-account", door.Headers.Location!.ToString());
        await browser.Page("/first-account");
        Assert.Contains("De code klopt niet", await browser.PostAndFollow("/first-account", Form("FOUTFOUT22")), StringComparison.Ordinal);
        Assert.Contains("Verzoeken", await browser.PostAndFollow("/first-account", Form(code)), StringComparison.Ordinal);
        using var again = await browser.Get("/first-account");
        Assert.Equal("/sign-in", again.Headers.Location!.ToString());
        using var late = new Browser(new Uri(app.Urls.First()));
        await late.Page("/sign-in");
        using var refused = await late.Post("/first-account", Form(code));
        Assert.False(app.Services.GetRequiredService<AccountBook>().All.Count > 1);

        static Dictionary<string, string> Form(string code) => new() { ["code"] = code, ["name"] = "A. Beheer", ["person"] = "beheer", ["password"] = "lang-genoeg-wachtwoord" };
    }

    [Fact]
    public async Task An_administrator_adds_somebody_who_can_then_sign_in_and_is_gone_when_removed()
    {
        using var administrator = await workbench.SignIn(ServedWorkbench.Handler);
        await administrator.PostAndFollow("/people", new() { ["name"] = "N. Nieuw", ["person"] = "nieuw", ["password"] = "lang-genoeg-wachtwoord" });
        using var browser = new Browser(workbench.Address);
        await browser.SignIn("nieuw", "lang-genoeg-wachtwoord");
        await administrator.PostAndFollow("/people/nieuw/remove", []);
        using var answer = await browser.Get("/");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("A. Naam", "Met Spatie", "lang-genoeg-wachtwoord")]
    [InlineData("A. Naam", "goed", "kort")]
    [InlineData("", "goed", "lang-genoeg-wachtwoord")]
    [InlineData("A. Naam", "lakker", "lang-genoeg-wachtwoord")]
    public async Task An_account_that_cannot_be_is_refused_in_words(string name, string id, string password)
    {
        using var administrator = await workbench.SignIn(ServedWorkbench.Handler);
        var before = workbench.Service<AccountBook>().All.Count;
        Assert.Contains("alert--error", await administrator.PostAndFollow("/people", new() { ["name"] = name, ["person"] = id, ["password"] = password }), StringComparison.Ordinal);
        Assert.Equal(before, workbench.Service<AccountBook>().All.Count);
    }

    [Fact]
    public async Task Who_is_no_administrator_sees_no_accounts()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Redactor);
        using var answer = await browser.Get("/people");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
