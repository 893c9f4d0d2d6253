using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Lakwerk.Server.Accounts;
using Lakwerk.Server.Workers;

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
        Assert.True(operations.Count >= 45);
        Assert.All(operations, operation => Assert.False(string.IsNullOrEmpty(operation.Value.GetProperty("summary").GetString())));
    }

    [Fact]
    public async Task A_program_does_what_a_script_of_the_command_line_does_and_reads_what_came_of_it()
    {
        using var program = Program(workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "opdrachten"));
        var dossier = workbench.NewDossier("Opdrachten");
        using var answer = await program.PostAsJsonAsync($"/api/v1/dossiers/{dossier}/commands", new { commands = new object[] { new { @do = "add-request-item", text = "De nota's" }, new { @do = "answer-request-item", item = 1, answer = "Document 1." } } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        Assert.Equal(2, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("events").GetArrayLength());
        Assert.Equal("Document 1.", workbench.Office.Dossiers.MustOpen(dossier).Items[1].Answer);
    }

    [Theory]
    [InlineData("""{"do":"take-decision","decision":"b1","date":"2026-03-02"}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"do":"add-request-item","text":" "}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"do":"vernietig-alles"}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"do":"add-request-item","text":"x","by":{"id":"beslisser","name":"Nep"}}""", HttpStatusCode.OK)]
    [InlineData("7", HttpStatusCode.UnprocessableEntity)]
    public async Task A_command_is_decided_on_as_for_anybody_else(string command, HttpStatusCode status)
    {
        using var program = Program(workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "opdrachten"));
        var dossier = workbench.NewDossier("Opdrachten");
        using var answer = await program.PostAsync(new Uri($"/api/v1/dossiers/{dossier}/commands", UriKind.Relative), new StringContent($$"""{"commands":[{{command}}]}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(status, answer.StatusCode);
        // Nobody can claim to be someone else.
        if (answer.IsSuccessStatusCode) Assert.Equal(ServedWorkbench.Handler, workbench.Office.Dossiers.Events(dossier).Last().Event.By.Id);
    }

    [Fact]
    public async Task A_program_sends_a_whole_file_as_the_body()
    {
        using var program = Program(workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "bestanden"));
        var dossier = workbench.NewDossier("Bestand via de API");
        var mail = "From: Femke <femke@example.nl>\r\nSubject: Klacht\r\nContent-Type: text/plain\r\n\r\nKun jij bellen?\r\n"u8.ToArray();
        using var answer = await program.PostAsync(new Uri($"/api/v1/dossiers/{dossier}/files?name=klacht.eml", UriKind.Relative), new ByteArrayContent(mail));
        Assert.True(answer.StatusCode == HttpStatusCode.Accepted, await answer.Content.ReadAsStringAsync());
        Assert.Equal("klacht.eml", Assert.Single(workbench.Service<UploadDesk>().Of(dossier)).FileName);
        Assert.True(workbench.Office.Files.Has(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(mail))));
    }

    [Fact]
    public async Task A_file_without_content_or_name_is_refused_with_the_reason()
    {
        using var program = Program(workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "bestanden"));
        var files = $"/api/v1/dossiers/{workbench.NewDossier("Leeg via de API")}/files";
        using var empty = await program.PostAsync(new Uri($"{files}?name=leeg.pdf", UriKind.Relative), new ByteArrayContent([]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var nameless = await program.PostAsync(new Uri(files, UriKind.Relative), new ByteArrayContent([1]));
        Assert.Equal(HttpStatusCode.BadRequest, nameless.StatusCode);
        Assert.Contains("“name”", (await nameless.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_of_the_api_tells_what_each_command_takes_in_its_own_words()
    {
        using var browser = await workbench.SignIn(ServedWorkbench.Handler);
        var text = await browser.Page("/api/v1/openapi.json");
        var api = JsonDocument.Parse(text).RootElement;
        var place = api.GetProperty("components").GetProperty("schemas").GetProperty("place-mark");
        Assert.Equal(["do", "document", "mark", "areas", "codes"], place.GetProperty("required").EnumerateArray().Select(one => one.GetString()));
        Assert.Equal("string", place.GetProperty("properties").GetProperty("document").GetProperty("type").GetString());
        Assert.False(place.GetProperty("properties").TryGetProperty("by", out _));
        var order = api.GetProperty("paths").GetProperty("/api/v1/dossiers/{id}/commands").GetProperty("post").GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        Assert.Equal("#/components/schemas/command", order.GetProperty("properties").GetProperty("commands").GetProperty("items").GetProperty("$ref").GetString());
        Assert.DoesNotContain("Lakwerk.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"string\",\"integer\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "regel 1")]
    [InlineData("{}", "commands")]
    [InlineData("""{"commands":[null]}""", "commands[0]")]
    [InlineData("""{"commands":[{"do":"give-role","person":7,"role":"handler"}]}""", "person")]
    [InlineData("""{"commands":[{"do":"give-role","person":{"id":"a","name":"A"}}]}""", "role")]
    [InlineData("""{"commands":[{"do":"add-request-item","text":"x","tekst":"y"}]}""", "tekst")]
    [InlineData("""{"commands":[{"do":"add-request-item","text":null}]}""", "text")]
    public async Task What_is_wrong_with_an_order_is_said_by_its_part_and_without_names_of_ours(string body, string part)
    {
        using var program = Program(workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "opdrachten"));
        using var answer = await program.PostAsync(new Uri($"/api/v1/dossiers/{workbench.Dossier}/commands", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        var said = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, said);
        Assert.Contains(part, JsonDocument.Parse(said).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lakwerk", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_still_to_come_is_a_conflict()
    {
        using var program = Program(workbench.Service<AccountBook>().NewToken(ServedWorkbench.Handler, "opdrachten"));
        using var answer = await program.PostAsJsonAsync($"/api/v1/dossiers/{workbench.Dossier}/commands", new { seen = 999_999, commands = new object[] { new { @do = "add-request-item", text = "Te vroeg" } } });
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_makes_accounts_by_token_must_be_an_administrator()
    {
        var accounts = workbench.Service<AccountBook>();
        using var redactor = Program(accounts.NewToken(ServedWorkbench.Redactor, "accounts"));
        var person = new { id = "via-api", name = "V. Api", password = "lang-genoeg-wachtwoord" };
        using var refused = await redactor.PostAsJsonAsync("/api/v1/people", person);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var administrator = Program(accounts.NewToken(ServedWorkbench.Handler, "accounts"));
        using var made = await administrator.PostAsJsonAsync("/api/v1/people", person);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var gone = await administrator.DeleteAsync(new Uri("/api/v1/people/via-api", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Null(accounts.Find("via-api"));
    }

    private HttpClient Program(string token)
    {
        var client = new HttpClient { BaseAddress = workbench.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
