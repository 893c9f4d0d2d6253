using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lakwerk.Work;

namespace Lakwerk.Cli.Commands;

/// <summary>An office behind a server: what the API says, or the sentence with which it refuses.</summary>
internal sealed class RemoteOffice : IDisposable
{
    private const int Piece = 4 * 1024 * 1024;

    private readonly HttpClient _client;
    private readonly CancellationToken _stop;

    public RemoteOffice(Uri server, string token, CancellationToken stop)
    {
        _client = new HttpClient { BaseAddress = new Uri(server, "/api/v1/"), Timeout = TimeSpan.FromMinutes(10) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        _client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        _stop = stop;
    }

    /// <exception cref="InputException">The server does not answer, or refuses.</exception>
    public byte[] Get(string path) => Answer(new HttpRequestMessage(HttpMethod.Get, path));

    public void Fetch(string path, string target)
    {
        using var answer = Ask(new HttpRequestMessage(HttpMethod.Get, path));
        using var file = File.Create(target);
        answer.Content.CopyTo(file, null, _stop);
    }

    /// <summary>A script's lines as one act.</summary>
    public byte[] Do(string dossier, string script, int? seen)
    {
        var commands = new JsonArray();
        foreach (var line in File.ReadLines(script).Where(line => !string.IsNullOrWhiteSpace(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal))) commands.Add(Parse(script, line));
        return Answer(new HttpRequestMessage(HttpMethod.Post, $"{dossier}/commands") { Content = JsonContent.Create(new JsonObject { ["commands"] = commands, ["seen"] = seen }) });
    }

    /// <summary>Sends a file in pieces, from where it is.</summary>
    public void Send(string dossier, string file)
    {
        using var content = File.OpenRead(file);
        var about = $"name={Uri.EscapeDataString(Path.GetFileName(file))}&length={content.Length}&fingerprint={File.GetLastWriteTimeUtc(file).Ticks}";
        var begun = new JsonObject { ["name"] = Path.GetFileName(file), ["length"] = content.Length, ["fingerprint"] = $"{File.GetLastWriteTimeUtc(file).Ticks}" };
        var offset = OffsetIn(Answer(new HttpRequestMessage(HttpMethod.Post, $"{dossier}/files/parts") { Content = JsonContent.Create(begun) }));
        var buffer = new byte[Piece];
        while (offset < content.Length)
        {
            content.Position = offset;
            var read = content.ReadAtLeast(buffer, Piece, throwOnEndOfStream: false);
            var next = OffsetIn(Answer(new HttpRequestMessage(HttpMethod.Put, $"{dossier}/files/parts?{about}&offset={offset}") { Content = new ByteArrayContent(buffer, 0, read) }));
            if (next <= offset) throw InputException.About(file, "is being sent by somebody else at this moment.");
            offset = next;
        }
    }

    public void Dispose() => _client.Dispose();

    private byte[] Answer(HttpRequestMessage request)
    {
        using var answer = Ask(request);
        using var bytes = new MemoryStream();
        answer.Content.CopyTo(bytes, null, _stop);
        return bytes.ToArray();
    }

    private HttpResponseMessage Ask(HttpRequestMessage request)
    {
        try
        {
            var answer = _client.Send(request, HttpCompletionOption.ResponseHeadersRead, _stop);
            if (answer.IsSuccessStatusCode) return answer;
            using (answer) throw new InputException(Reason(answer));
        }
        catch (HttpRequestException problem)
        {
            throw new InputException($"the server at {_client.BaseAddress!.Authority} does not answer: {problem.Message}", problem);
        }
    }

    /// <summary>The server's own sentence, where it gives one.</summary>
    private string Reason(HttpResponseMessage answer)
    {
        if (answer.StatusCode == HttpStatusCode.Unauthorized) return "the server does not know this token.";
        using var reader = new StreamReader(answer.Content.ReadAsStream(_stop));
        try
        {
            var problem = JsonNode.Parse(reader.ReadToEnd()) as JsonObject;
            return problem?["detail"]?.GetValue<string>() ?? problem?["title"]?.GetValue<string>() ?? Plain(answer);
        }
        catch (JsonException)
        {
            return Plain(answer);
        }
    }

    private static string Plain(HttpResponseMessage answer) => $"the server answers {(int)answer.StatusCode} ({answer.ReasonPhrase}).";

    private static long OffsetIn(byte[] answer) => JsonNode.Parse(answer)!["offset"]!.GetValue<long>();

    private static JsonNode? Parse(string script, string line)
    {
        try
        {
            return JsonNode.Parse(line);
        }
        catch (JsonException problem)
        {
            throw InputException.About(script, $"is no script: {problem.Message}", problem);
        }
    }
}
