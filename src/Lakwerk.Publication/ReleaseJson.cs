using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lakwerk.Publication.Model;

namespace Lakwerk.Publication;

/// <summary>release.json: the decision for machines. The same decision gives the same bytes.</summary>
public static class ReleaseJson
{
    private const int LargestFile = 256 * 1024 * 1024;
    private const int Deepest = 16;

    /// <summary>Also for what is served: one form everywhere.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Deepest,
        NewLine = "\n",
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(PublishedDecision decision) => [.. JsonSerializer.SerializeToUtf8Bytes(decision, Options), (byte)'\n'];

    /// <exception cref="PublicationException">It is no release.json, or one of a later version.</exception>
    public static PublishedDecision Read(ReadOnlySpan<byte> json)
    {
        if (json.Length > LargestFile) throw new PublicationException("This release.json is larger than any decision.");
        try
        {
            var decision = JsonSerializer.Deserialize<PublishedDecision>(json, Options) ?? throw new PublicationException("This release.json is empty.");
            return decision.FormatVersion == PublishedDecision.Format ? WithDuplicates(decision) : throw new PublicationException($"This release.json has format {decision.FormatVersion}; this program reads {PublishedDecision.Format}.");
        }
        catch (JsonException problem)
        {
            throw new PublicationException($"This release.json cannot be read: {problem.Message}", problem);
        }
    }

    /// <summary>Earlier versions wrote a duplicate as a document that was refused.</summary>
    private static PublishedDecision WithDuplicates(PublishedDecision decision) => decision with
    {
        Documents = [.. decision.Documents.Select(document => document.DuplicateOf is null ? document : document with { Judgement = PublishedJudgement.Duplicate, Codes = [.. document.Codes.Where(code => code != PublishedJudgements.Duplicate)] })],
    };
}
