using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Lakwerk.Publication.Diwoo;

namespace Lakwerk.Publication.Tests;

/// <summary>
/// A GPP-publicatiebank as its API (version 2) describes it: it wants a token and who calls, refuses what lacks a required field,
/// asks for files in parts of its own size, and lets a status only go forward.
/// </summary>
internal sealed class BankStandIn : HttpMessageHandler
{
    public const string Token = "geheim";
    public const string Publisher = "https://identifier.overheid.nl/tooi/id/gemeente/gm0000";
    private const int PartSize = 10;
    private const string Root = "https://bank.example.org/api/v2/";

    private readonly Dictionary<string, JsonObject> _publications = [];
    private readonly Dictionary<string, JsonObject> _documents = [];
    private readonly Dictionary<string, (string Document, int Number, int Bytes)> _parts = [];
    private readonly Dictionary<string, SortedDictionary<int, byte[]>> _content = [];
    private int _ids;

    /// <summary>Refuses the part with this number.</summary>
    public int FailsAtPart { get; init; }

    public IEnumerable<JsonObject> Publications => _publications.Values;

    public IEnumerable<JsonObject> Documents => _documents.Values;

    /// <summary>As if somebody at the bank threw it away.</summary>
    public void Lose(string id) => _publications.Remove(id);

    public byte[] ContentOf(JsonObject document) => [.. _content[document["uuid"]!.GetValue<string>()].Values.SelectMany(part => part)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization?.ToString() != $"Token {Token}") return Refuse(HttpStatusCode.Unauthorized, "token");
        if (!request.Headers.Contains("Audit-User-ID") || !request.Headers.Contains("Audit-User-Representation") || !request.Headers.Contains("Audit-Remarks")) return Refuse(HttpStatusCode.Forbidden, "audit");
        var path = request.RequestUri!.ToString()[Root.Length..];
        return request.Method.Method switch
        {
            "GET" when path.StartsWith("publicaties/", StringComparison.Ordinal) => _publications.TryGetValue(path["publicaties/".Length..], out var known) ? Ok((JsonObject)known.DeepClone()) : Refuse(HttpStatusCode.NotFound, path),
            "GET" => List(path),
            "POST" when path == "publicaties" => AddPublication(await Body(request)),
            "POST" when path == "documenten" => AddDocument(await Body(request)),
            "PATCH" when path.StartsWith("publicaties/", StringComparison.Ordinal) => Change(path["publicaties/".Length..], await Body(request)),
            "PUT" => await Upload(path, request),
            _ => Refuse(HttpStatusCode.MethodNotAllowed, path),
        };
    }

    private static HttpResponseMessage List(string path)
    {
        var second = path.Contains("page=2", StringComparison.Ordinal);
        if (path.StartsWith("organisaties", StringComparison.Ordinal))
            return second ? Ok(new JsonObject { ["next"] = null, ["results"] = new JsonArray(Entry("org", Publisher)) })
                : Ok(new JsonObject { ["next"] = Root + "organisaties?page=2", ["results"] = new JsonArray(Entry("ander", "https://identifier.overheid.nl/tooi/id/gemeente/gm9999")) });
        return Ok(new JsonObject { ["next"] = null, ["results"] = new JsonArray(Entry("cat", TooiTables.Decisions.Concept.Uri)) });
    }

    private static JsonObject Entry(string id, string identifier) => new() { ["uuid"] = id, ["identifier"] = identifier };

    private HttpResponseMessage AddPublication(JsonObject body)
    {
        foreach (var required in (string[])["officieleTitel", "publisher", "informatieCategorieen"])
            if (body[required] is null || body[required] is JsonArray { Count: 0 }) return Refuse(HttpStatusCode.BadRequest, required);
        if (body["publisher"]!.GetValue<string>() != "org" || LongReference(body)) return Refuse(HttpStatusCode.BadRequest, "publisher, kenmerken");
        return Made(_publications, body);
    }

    private HttpResponseMessage AddDocument(JsonObject body)
    {
        foreach (var required in (string[])["publicatie", "officieleTitel", "creatiedatum", "bestandsnaam", "bestandsomvang"])
            if (body[required] is null) return Refuse(HttpStatusCode.BadRequest, required);
        if (!_publications.ContainsKey(body["publicatie"]!.GetValue<string>()) || LongReference(body)) return Refuse(HttpStatusCode.BadRequest, "publicatie, kenmerken");
        var (id, size, parts) = ($"id{_ids + 1}", body["bestandsomvang"]!.GetValue<int>(), new JsonArray());
        for (var number = 1; (number - 1) * PartSize < size; number++)
        {
            var (part, bytes) = ($"p{id}-{number}", Math.Min(PartSize, size - ((number - 1) * PartSize)));
            _parts.Add(part, (id, number, bytes));
            parts.Insert(0, new JsonObject { ["url"] = $"{Root}documenten/{id}/bestandsdelen/{part}", ["volgnummer"] = number, ["omvang"] = bytes });
        }

        body["bestandsdelen"] = parts;
        _content.Add(id, []);
        return Made(_documents, body);
    }

    private HttpResponseMessage Change(string id, JsonObject body)
    {
        if (!_publications.TryGetValue(id, out var publication)) return Refuse(HttpStatusCode.NotFound, id);
        string[] order = ["concept", "gepubliceerd", "ingetrokken"];
        var (was, becomes) = (publication["publicatiestatus"]!.GetValue<string>(), body["publicatiestatus"]!.GetValue<string>());
        if (Array.IndexOf(order, becomes) < Array.IndexOf(order, was)) return Refuse(HttpStatusCode.BadRequest, "publicatiestatus");
        if (_parts.Values.Any(part => !_content[part.Document].ContainsKey(part.Number))) return Refuse(HttpStatusCode.BadRequest, "bestandsdelen");
        publication["publicatiestatus"] = becomes;
        foreach (var document in _documents.Values.Where(document => document["publicatie"]!.GetValue<string>() == id)) document["publicatiestatus"] = becomes;
        return Ok((JsonObject)publication.DeepClone());
    }

    private async Task<HttpResponseMessage> Upload(string path, HttpRequestMessage request)
    {
        if (!_parts.TryGetValue(path.Split('/')[^1], out var part) || part.Document != path.Split('/')[1]) return Refuse(HttpStatusCode.NotFound, path);
        if (request.Content is not MultipartFormDataContent form || form.Single() is not { } file || file.Headers.ContentDisposition?.Name != "inhoud") return Refuse(HttpStatusCode.BadRequest, "inhoud");
        var bytes = await file.ReadAsByteArrayAsync();
        if (bytes.Length != part.Bytes || part.Number == FailsAtPart) return Refuse(HttpStatusCode.BadRequest, "omvang");
        _content[part.Document][part.Number] = bytes;
        return new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    private HttpResponseMessage Made(Dictionary<string, JsonObject> to, JsonObject body)
    {
        body["uuid"] = $"id{++_ids}";
        to.Add($"id{_ids}", body);
        var answer = Ok((JsonObject)body.DeepClone());
        answer.StatusCode = HttpStatusCode.Created;
        return answer;
    }

    private static bool LongReference(JsonObject body) => (body["kenmerken"] as JsonArray ?? []).Any(one => one!["kenmerk"]!.GetValue<string>().Length > 40);

    private static async Task<JsonObject> Body(HttpRequestMessage request) => (JsonObject)JsonNode.Parse(await request.Content!.ReadAsStringAsync())!;

    private static HttpResponseMessage Ok(JsonObject body) => new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    private static HttpResponseMessage Refuse(HttpStatusCode code, string detail) => new(code) { Content = new StringContent(new JsonObject { ["detail"] = detail }.ToJsonString()) };
}
