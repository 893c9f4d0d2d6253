using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Lakwerk.Dossiers;

namespace Lakwerk.ServerBench;

/// <summary>Somebody at a browser, as far as the server can tell.</summary>
internal sealed partial class Person(Uri address, Tally tally, CancellationToken stop) : IDisposable
{
    private const int Marks = 8;
    private const int LeastPause = 500;
    private const int MostPause = 2_500;

    private readonly HttpClient _client = new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = address };
    private string _token = "";

    public async Task SignIn(string name)
    {
        await Page("page sign-in", "/sign-in");
        await Timed("sign-in", () => _client.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(new Dictionary<string, string> { ["name"] = name, ["password"] = BenchOffice.Password, ["__RequestVerificationToken"] = _token }), stop));
    }

    /// <summary>From the overview into a document: its marks, its words, some marks of one's own, suggestions accepted, and back.</summary>
    public async Task WorkOn(Dossier dossier, Random random)
    {
        var path = $"/dossiers/{dossier.Id}";
        await Page("page overview", "/");
        await Pause(random);
        await Page("page documents", $"{path}/documents");
        await Pause(random);
        var documents = dossier.Documents.Values.Where(one => one.DuplicateOf is null).ToList();
        var document = documents[random.Next(documents.Count)];
        await Page("page viewer", $"{path}/documents/{document.Id}");
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var news = Listen(path, left.Token);
        await InViewer($"/api/v1{path}", document, random);
        await left.CancelAsync();
        await news;
        await Page(random.Next(3) switch { 0 => "page inventory", 1 => "page request", _ => "page history" }, path + (random.Next(2) == 0 ? "/inventory" : "/history"));
        await Pause(random);
    }

    public void Dispose() => _client.Dispose();

    private async Task InViewer(string api, Document document, Random random)
    {
        var own = $"{api}/documents/{document.Id}";
        var (version, suggestions) = await State(own, 0);
        await Timed("api words", () => _client.GetAsync(new Uri($"{own}/pages/1/words", UriKind.Relative), stop));
        await Timed("api consistency", () => _client.GetAsync(new Uri($"{api}/consistency?document={document.Id}", UriKind.Relative), stop));
        for (var i = 0; i < Marks; i++)
        {
            await Pause(random);
            var (x, y) = (random.Next(60, 400), random.Next(60, 700));
            var mark = new { id = $"m-{Guid.NewGuid():N}"[..14], areas = new[] { new { page = 1, x0 = x, y0 = y, x1 = x + 60, y1 = y + 12 } }, codes = new[] { "5.1.2.e" }, seen = version };
            version = await Version("mark place", () => Send(HttpMethod.Post, $"{own}/marks", mark)) ?? version;
            if (i % 3 == 2) version = await Version("mark remove", () => Send(HttpMethod.Delete, $"{own}/marks/{mark.id}?seen={version}", null)) ?? version;
            if (i % 4 == 3 && suggestions.Count > i) version = await Version("mark accept", () => Send(HttpMethod.Post, $"{own}/suggestions/accept", new { keys = new[] { suggestions[i] }, seen = version })) ?? version;
            (version, _) = await State(own, version);
        }
    }

    private async Task<(int Version, List<string> Open)> State(string document, int since)
    {
        using var answer = await Timed(since == 0 ? "api state" : "api news", () => _client.GetAsync(new Uri(since == 0 ? document : $"{document}?since={since}", UriKind.Relative), stop));
        if (!answer.IsSuccessStatusCode) return (since, []);
        var state = await answer.Content.ReadFromJsonAsync<JsonElement>(stop);
        return (state.GetProperty("version").GetInt32(), [.. state.GetProperty("suggestions").EnumerateArray().Where(one => one.GetProperty("state").GetString() == "open").Select(one => one.GetProperty("key").GetString()!)]);
    }

    private async Task<int?> Version(string what, Func<Task<HttpResponseMessage>> act)
    {
        using var answer = await Timed(what, act);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("version").GetInt32() : null;
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("RequestVerificationToken", _token);
        request.Headers.Add("Accept", "application/json");
        return _client.SendAsync(request, stop);
    }

    /// <summary>The news of a dossier, read and thrown away, as long as its page is open.</summary>
    private async Task Listen(string path, CancellationToken left)
    {
        try
        {
            await using var news = await _client.GetStreamAsync(new Uri($"{path}/live", UriKind.Relative), left);
            var buffer = new byte[4096];
            while (await news.ReadAsync(buffer, left) > 0) { }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    private async Task Page(string what, string path)
    {
        using var answer = await Timed(what, () => _client.GetAsync(new Uri(path, UriKind.Relative), stop));
        var html = await answer.Content.ReadAsStringAsync(stop);
        if (TokenOnPage().Match(html) is { Success: true } found) _token = WebUtility.HtmlDecode(found.Groups[1].Value);
    }

    private async Task<HttpResponseMessage> Timed(string what, Func<Task<HttpResponseMessage>> act)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await act();
        tally.Add(what, Stopwatch.GetElapsedTime(start));
        if (!answer.IsSuccessStatusCode) tally.Fail($"{what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(stop)}");
        return answer;
    }

    private Task Pause(Random random) => Task.Delay(random.Next(LeastPause, MostPause), stop);

    [GeneratedRegex("<meta name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex TokenOnPage();
}
