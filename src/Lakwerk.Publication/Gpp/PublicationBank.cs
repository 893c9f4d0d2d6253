using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Lakwerk.Publication.Diwoo;

namespace Lakwerk.Publication.Gpp;

/// <summary>
/// Hands a publication to a GPP-publicatiebank (API version 2): made as a concept, filled with files in the parts that the bank
/// asks for, and published at the end. When something fails on the way nothing is public, and the message names the concept.
/// </summary>
public sealed class PublicationBank : IDisposable
{
    public const string Concept = "concept";
    public const string Published = "gepubliceerd";

    private const string Withdrawn = "ingetrokken";
    private const int MostPages = 200;
    private const int LongestReference = 40;
    private const long LargestAnswer = 16 * 1024 * 1024;

    private readonly HttpClient _client;

    /// <param name="settings">Where it is and who calls.</param>
    /// <param name="handler">How to reach it; null for the network.</param>
    public PublicationBank(PublicationBankSettings settings, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _client = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(settings.Root, "api/v2/"), Timeout = TimeSpan.FromMinutes(10), MaxResponseContentBufferSize = LargestAnswer };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Token", settings.Token);
        _client.DefaultRequestHeaders.Add("Audit-User-ID", settings.UserId);
        _client.DefaultRequestHeaders.Add("Audit-User-Representation", Ascii(settings.UserName));
        _client.DefaultRequestHeaders.Add("Audit-Remarks", "Lakwerk");
    }

    /// <summary>Hands over as a concept, which nobody sees yet; gives the publication's name in the bank.</summary>
    /// <exception cref="PublicationException">The bank refuses, does not know the body or the category, or cannot be reached.</exception>
    public async Task<string> Prepare(BankPublication publication, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(publication);
        var publisher = await Find("organisaties", publication.Publisher.ToString(), stop);
        var category = await Find("informatiecategorieen", TooiTables.Decisions.Concept.Uri, stop);
        var made = await Send(HttpMethod.Post, "publicaties", new JsonObject
        {
            ["officieleTitel"] = publication.Title,
            ["omschrijving"] = publication.Summary,
            ["publisher"] = publisher,
            ["verantwoordelijke"] = publisher,
            ["informatieCategorieen"] = new JsonArray(category),
            ["publicatiestatus"] = Concept,
            ["kenmerken"] = References(publication.Reference),
        }, stop);
        var id = Text(made, "uuid");
        await Leaving(id, async () =>
        {
            foreach (var document in publication.Documents) await Add(id, document, stop);
        });
        return id;
    }

    /// <summary>Makes a concept public; what is public stays so.</summary>
    /// <exception cref="PublicationException">The bank refuses or cannot be reached.</exception>
    public Task Release(string id, CancellationToken stop = default) => Leaving(id, () => Change(id, Published, stop));

    /// <summary>Takes a publication and its documents off the web; the bank keeps that it was there.</summary>
    /// <exception cref="PublicationException">The bank refuses or cannot be reached.</exception>
    public Task Withdraw(string id, CancellationToken stop = default) => Change(id, Withdrawn, stop);

    /// <summary>In which state a publication is; null when the bank no longer has it.</summary>
    /// <exception cref="PublicationException">The bank refuses or cannot be reached.</exception>
    public async Task<string?> StatusOf(string id, CancellationToken stop = default)
    {
        try
        {
            return Text(await Send(HttpMethod.Get, $"publicaties/{id}", null, stop), "publicatiestatus");
        }
        catch (PublicationException problem) when (problem.InnerException is HttpRequestException { StatusCode: HttpStatusCode.NotFound or HttpStatusCode.Gone })
        {
            return null;
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task Change(string id, string status, CancellationToken stop) => await Send(HttpMethod.Patch, $"publicaties/{id}", new JsonObject { ["publicatiestatus"] = status }, stop);

    /// <summary>Whoever reads that it failed also reads what it left behind.</summary>
    private static async Task Leaving(string id, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (PublicationException problem)
        {
            throw new PublicationException($"{problem.Message} Publicatie {id} staat als concept in de publicatiebank; er is niets openbaar.", problem);
        }
    }

    private async Task Add(string publication, BankDocument document, CancellationToken stop)
    {
        var made = await Send(HttpMethod.Post, "documenten", new JsonObject
        {
            ["publicatie"] = publication,
            ["officieleTitel"] = document.Title,
            ["creatiedatum"] = document.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["bestandsnaam"] = document.FileName,
            ["bestandsformaat"] = "application/pdf",
            ["bestandsomvang"] = document.Bytes,
            ["aanleveringBestand"] = "ontvangen",
            ["publicatiestatus"] = Concept,
            ["kenmerken"] = References(document.Reference),
        }, stop);
        var parts = (made["bestandsdelen"] as JsonArray ?? []).OfType<JsonObject>().OrderBy(part => Number(part, "volgnummer")).ToList();
        if (parts.Sum(part => Number(part, "omvang")) != document.Bytes) throw new PublicationException($"De publicatiebank vraagt voor {document.FileName} om delen die samen niet de omvang van het bestand hebben.");
        using var content = document.Open();
        foreach (var part in parts) await Upload(Text(made, "uuid"), part, document.FileName, content, stop);
    }

    private async Task Upload(string document, JsonObject part, string fileName, Stream content, CancellationToken stop)
    {
        var bytes = new byte[Number(part, "omvang")];
        await content.ReadExactlyAsync(bytes, stop);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "inhoud", fileName } };
        using var request = new HttpRequestMessage(HttpMethod.Put, $"documenten/{document}/bestandsdelen/{PartOf(part)}") { Content = form };
        (await Answer(request, stop)).Dispose();
    }

    /// <summary>The last part of the address that the bank gives. The address itself is not followed: the token goes to the bank and nowhere else.</summary>
    private static string PartOf(JsonObject part) =>
        part["uuid"]?.GetValue<string>() ?? (Uri.TryCreate(Text(part, "url"), UriKind.Absolute, out var address) ? address.Segments[^1].Trim('/') : throw new PublicationException("De publicatiebank noemt een bestandsdeel zonder adres."));

    /// <summary>The bank's own name for something of the government's lists.</summary>
    private async Task<string> Find(string list, string identifier, CancellationToken stop)
    {
        for (var page = 1; page <= MostPages; page++)
        {
            var found = await Send(HttpMethod.Get, $"{list}?isActief=alle&page={page}", null, stop);
            foreach (var one in (found["results"] as JsonArray ?? []).OfType<JsonObject>())
                if (one["identifier"]?.GetValue<string>() == identifier) return Text(one, "uuid");
            if (found["next"] is null) break;
        }

        throw new PublicationException($"De publicatiebank kent {identifier} niet ({list}).");
    }

    private async Task<JsonObject> Send(HttpMethod method, string address, JsonObject? body, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await Answer(request, stop);
        try
        {
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync(stop)) as JsonObject ?? throw new PublicationException("De publicatiebank geeft een antwoord dat geen object is.");
        }
        catch (JsonException problem)
        {
            throw new PublicationException("De publicatiebank geeft een antwoord dat geen JSON is.", problem);
        }
    }

    private async Task<HttpResponseMessage> Answer(HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            var answer = await _client.SendAsync(request, stop);
            if (answer.IsSuccessStatusCode) return answer;
            using (answer) throw new PublicationException($"De publicatiebank weigert ({(int)answer.StatusCode}) {request.Method} {request.RequestUri}: {Short(await answer.Content.ReadAsStringAsync(stop))}", new HttpRequestException(null, null, answer.StatusCode));
        }
        catch (HttpRequestException problem)
        {
            throw new PublicationException($"De publicatiebank is niet te bereiken: {problem.Message}", problem);
        }
    }

    private static JsonArray References(string reference) =>
        [new JsonObject { ["kenmerk"] = reference.Length > LongestReference ? reference[..LongestReference] : reference, ["bron"] = "Lakwerk" }];

    private static string Text(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw new PublicationException($"De publicatiebank noemt geen {name}.");

    private static long Number(JsonObject from, string name) => from[name] is JsonValue value && value.TryGetValue<long>(out var number) && number >= 0 ? number : throw new PublicationException($"De publicatiebank noemt geen {name}.");

    private static string Short(string text) => text.Length <= 300 ? text.ReplaceLineEndings(" ") : text[..300].ReplaceLineEndings(" ") + "…";

    /// <summary>A header holds no other letters.</summary>
    private static string Ascii(string name) => new([.. name.Normalize(NormalizationForm.FormD).Where(c => c is >= ' ' and < (char)127)]);
}
