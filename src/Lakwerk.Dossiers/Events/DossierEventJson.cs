using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Lakwerk.Dossiers.Events;

/// <summary>Events as JSON: what the journal stores and hashes.</summary>
public static class DossierEventJson
{
    private const string Discriminator = "event";

    private static readonly FrozenDictionary<string, JsonTypeInfo> TypeByName = typeof(DossierEvent)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(a => (string)a.TypeDiscriminator!, a => DossierEventContext.Default.GetTypeInfo(a.DerivedType)!);

    private static readonly FrozenDictionary<string, JsonTypeInfo>.AlternateLookup<ReadOnlySpan<char>> Types = TypeByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public static byte[] Write(DossierEvent e) => JsonSerializer.SerializeToUtf8Bytes(e, DossierEventContext.Default.DossierEvent);

    /// <summary>
    /// Reads an event. Canonical JSON has its kind somewhere in the middle; finding it first and then reading that one type
    /// takes half the time of letting the serialiser look for it, and journals are long.
    /// </summary>
    /// <exception cref="JsonException">The bytes are no event that this version knows.</exception>
    public static DossierEvent Read(ReadOnlySpan<byte> json) =>
        (DossierEvent?)JsonSerializer.Deserialize(json, TypeOf(json)) ?? throw new JsonException("An event is null.");

    private static JsonTypeInfo TypeOf(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An event is no object.");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isKind = reader.ValueTextEquals(Discriminator);
            reader.Read();
            if (isKind)
                return Named(ref reader);
            reader.Skip();
        }
        throw new JsonException("An event does not say what kind it is.");
    }

    private static JsonTypeInfo Named(ref Utf8JsonReader reader)
    {
        Span<char> name = stackalloc char[64];
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > name.Length)
            throw new JsonException("The kind of an event is no name.");
        name = name[..reader.CopyString(name)];
        return Types.TryGetValue(name, out var type) ? type : throw new JsonException($"This version knows no event \"{name}\".");
    }
}

/// <summary>Serialisation written at build time: quick to start, nothing found by reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(DossierEvent))]
internal sealed partial class DossierEventContext : JsonSerializerContext;
