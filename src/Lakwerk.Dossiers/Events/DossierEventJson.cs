using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lakwerk.Dossiers.Events;

/// <summary>Events as JSON: what the journal stores and hashes.</summary>
public static class DossierEventJson
{
    public static byte[] Write(DossierEvent e) => JsonSerializer.SerializeToUtf8Bytes(e, DossierEventContext.Default.DossierEvent);

    /// <exception cref="JsonException">The bytes are no event that this version knows.</exception>
    public static DossierEvent Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, DossierEventContext.Default.DossierEvent) ?? throw new JsonException("An event is null.");
}

/// <summary>Serialisation written at build time: quick to start, nothing found by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DossierEvent))]
internal sealed partial class DossierEventContext : JsonSerializerContext;
