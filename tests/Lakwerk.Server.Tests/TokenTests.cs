using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Lakwerk.Server.Accounts;

namespace Lakwerk.Server.Tests;

/// <summary>Programs with a token of their own.</summary>
[Collection(WorkbenchGroup.Name)]
public sealed class TokenTests(ServedWorkbench workbench)
{
    [Fact]
    public async Task A_program_opens_a_dossier_and_reads_it_back()
    {
        using var program = Program(workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "proef"));
        using var opened = await program.PostAsJsonAsync("/api/v1/dossiers", new { title = "Via de API", requester = "R", body = "Gemeente Waterhoek", requested = "2026-03-01", received = "2026-03-02", items = new[] { "Alles" } });
        Assert.Equal(HttpStatusCode.Created, opened.StatusCode);
        var dossier = await program.GetFromJsonAsync<JsonElement>(opened.Headers.Location);
        Assert.Equal("Via de API", dossier.GetProperty("title").GetString());
        Assert.Equal("2026-03-30", dossier.GetProperty("due").GetString());
    }

    [Fact]
    public async Task A_token_that_nobody_gave_out_opens_nothing()
    {
        using var program = Program("lak_" + new string('0', 64));
        using var answer = await program.GetAsync(new Uri("/api/v1/dossiers", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_ends_when_its_owner_drops_it()
    {
        var accounts = workbench.Service<AccountBook>();
        using var program = Program(accounts.NewToken(ServedWorkbench.Lawyer, "weg ermee"));
        using var before = await program.GetAsync(new Uri("/api/v1/dossiers", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        accounts.DropToken(ServedWorkbench.Lawyer, accounts.Find(ServedWorkbench.Lawyer)!.Tokens.Single(token => token.Purpose == "weg ermee").Sha256);
        using var after = await program.GetAsync(new Uri("/api/v1/dossiers", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [Fact]
    public async Task The_description_of_the_api_names_every_address_with_a_summary()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var api = JsonDocument.Parse(await browser.Page("/api/v1/openapi.json")).RootElement;
        var operations = api.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();
        Assert.True(operations.Count >= 15);
        Assert.All(operations, operation => Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString())));
    }

    private HttpClient Program(string token)
    {
        var client = new HttpClient { BaseAddress = workbench.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
