using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Lakwerk.Server.Tests;

/// <summary>What a browser without scripts does: keeps cookies, reads pages, posts forms with the token that the page gave.</summary>
public sealed partial class Browser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient _client;

    public Browser(Uri address) => _client = Client(address);

    /// <summary>The same browser, with its cookies, at another node of the same office.</summary>
    public void MoveTo(Uri address)
    {
        _client.Dispose();
        _client = Client(address);
    }

    private HttpClient Client(Uri address) => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>The last page's form token.</summary>
    public string Token { get; private set; } = "";

    public async Task SignIn(string account, string password)
    {
        await Page("/sign-in");
        using var answer = await Post("/sign-in", new() { ["name"] = account, ["password"] = password });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await Page("/account");
    }

    public Task<HttpResponseMessage> Get(string path) => _client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>A page that must be there.</summary>
    public async Task<string> Page(string path)
    {
        using var answer = await Get(path);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {(int)answer.StatusCode}:\n{html}");
        if (TokenOnPage().Match(html) is { Success: true } found) Token = WebUtility.HtmlDecode(found.Groups[1].Value);
        return html;
    }

    /// <summary>A form, with the page's token unless another is given.</summary>
    public Task<HttpResponseMessage> Post(string path, Dictionary<string, string> fields, string? token = null)
    {
        var all = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = token ?? Token };
        return _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(all));
    }

    /// <summary>A form as a script sends it, that wants only its part of the page drawn again.</summary>
    public async Task<string> PostForPart(string path, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = Token }) };
        request.Headers.Add("HX-Request", "true");
        using var answer = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a form left to say: the page that it leads to, with the word on how it went.</summary>
    public async Task<string> PostAndFollow(string path, Dictionary<string, string> fields)
    {
        using var answer = await Post(path, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{path} answered {(int)answer.StatusCode}:\n{await answer.Content.ReadAsStringAsync()}");
        return await Page(answer.Headers.Location!.ToString());
    }

    public Task<HttpResponseMessage> Json(HttpMethod method, string path, object? body = null) => Send(method, path, body is null ? null : JsonContent.Create(body));

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("RequestVerificationToken", Token);
        request.Headers.Add("Accept", "application/json");
        return _client.SendAsync(request);
    }

    /// <summary>A request with nothing added to it but the cookies.</summary>
    public Task<HttpResponseMessage> SendAsIs(HttpRequestMessage request) => _client.SendAsync(request);

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("<meta name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex TokenOnPage();
}
