using System.Text.Json;

namespace Lakwerk.Server.Security;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0, 3), with its keys (RFC 7517).</summary>
internal sealed record ProviderDocument(string Issuer, Uri Authorization, Uri Token, Uri Keys)
{
    private const int LargestAnswer = 1024 * 1024;

    /// <exception cref="HttpRequestException">It does not answer, or not in the way that a provider does.</exception>
    public static async Task<ProviderDocument> Fetch(HttpClient client, Uri issuer, CancellationToken stop)
    {
        using var json = await Read(client, new Uri(issuer.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration"), stop);
        var root = json.RootElement;
        var document = new ProviderDocument(Text(root, "issuer"), Address(root, "authorization_endpoint"), Address(root, "token_endpoint"), Address(root, "jwks_uri"));
        return document.Issuer.TrimEnd('/') == issuer.AbsoluteUri.TrimEnd('/') ? document : throw new HttpRequestException($"{issuer} says that it is {document.Issuer}.");
    }

    /// <summary>The keys that it signs with now.</summary>
    public Task<JsonDocument> FetchKeys(HttpClient client, CancellationToken stop) => Read(client, Keys, stop);

    private static async Task<JsonDocument> Read(HttpClient client, Uri address, CancellationToken stop)
    {
        using var answer = await client.GetAsync(address, stop);
        answer.EnsureSuccessStatusCode();
        var bytes = await answer.Content.ReadAsByteArrayAsync(stop);
        try
        {
            return bytes.Length <= LargestAnswer ? JsonDocument.Parse(bytes) : throw new HttpRequestException($"{address} answers with too much.");
        }
        catch (JsonException problem)
        {
            throw new HttpRequestException($"{address} does not answer in JSON.", problem);
        }
    }

    private static string Text(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new HttpRequestException($"The provider does not name its {name}.");

    private static Uri Address(JsonElement root, string name) => Uri.TryCreate(Text(root, name), UriKind.Absolute, out var address) ? address : throw new HttpRequestException($"The provider's {name} is no address.");
}
